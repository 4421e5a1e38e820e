import {type CommonMessage, commonMessages} from './common.js';
import {type ReasonMessage, reasonMessages} from './reasons.js';
import {type StatusMessage, statusMessages} from './status.js';
import type {Catalogs, Message} from './words.js';

/** Sentences that several dialogs share, including the statuses and the reasons. */
const en = {
  closeDialog: 'Close',
  caseNumberLabel: 'Case number',
  reviewsTeam: 'Provider reviews team',
  helpAndQuestions: 'Help and questions (opens in a new tab)',
  dialogSessionEnded: 'You’ve been signed out. Sign in to continue.',
} satisfies Record<string, Message>;

export type DialogMessage = keyof typeof en | CommonMessage | ReasonMessage | StatusMessage;
export const dialogMessages: Catalogs<DialogMessage> = {
  en: {...commonMessages.en, ...reasonMessages.en, ...statusMessages.en, ...en},
};
