import type {Catalogs, Message} from './words.js';

/** Sentences that a tag and its dialogs share. */
const en = {
  yourPlan: 'the health plan',
  dialogOffline: 'You are offline. Try again when you are back online.',
  dialogSignIn: 'Sign in',
  dialogRetry: 'Try again',
  caseNumber: 'Case {caseNumber}',
} satisfies Record<string, Message>;

export type CommonMessage = keyof typeof en;
export const commonMessages: Catalogs<CommonMessage> = {en};
