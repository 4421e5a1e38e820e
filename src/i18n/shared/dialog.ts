import {type StatusMessage, statusMessages} from './status.js';
import type {Catalogs, Message} from './words.js';

/** Sentences that several dialogs share, including the statuses. */
const en = {
  closeDialog: 'Close',
  yourPlan: 'the health plan',
  caseNumberLabel: 'Case number',
  reviewsTeam: 'Provider reviews team',
  helpAndQuestions: 'Help and questions (opens in a new tab)',
  dialogOffline: 'You are offline. Try again when you are back online.',
  dialogSessionEnded: 'You’ve been signed out. Sign in to continue.',
  dialogSignIn: 'Sign in',
  dialogRetry: 'Try again',
} satisfies Record<string, Message>;

export type DialogMessage = keyof typeof en | StatusMessage;
export const dialogMessages: Catalogs<DialogMessage> = {en: {...statusMessages.en, ...en}};
