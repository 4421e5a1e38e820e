import {workspace as en} from './en/workspace.js';
import {workspace as es} from './es/workspace.js';
import {reviewsTabMessages, type ReviewsTabMessage} from './reviews-tab-messages.js';
import {statusMessages, type StatusMessage} from './status-messages.js';
import type {Catalogs} from './wording.js';

export type WorkspaceMessage = keyof typeof en | ReviewsTabMessage | StatusMessage;

/** The members' words where practice and member see the same, so that both read alike. */
export const workspaceMessages: Catalogs<WorkspaceMessage> = {
  en: {...reviewsTabMessages.en, ...statusMessages.en, ...en},
  es: {...reviewsTabMessages.es, ...statusMessages.es, ...es},
};
