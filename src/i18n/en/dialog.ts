import type {Message} from '../wording.js';

/** What several dialogs say, with the statuses as the cards say them. */
export const dialog = {
  closeDialog: 'Close',
  yourPlan: 'the health plan',
  caseNumberLabel: 'Case number',
  reviewsTeam: 'Provider reviews team',
  helpAndQuestions: 'Help and questions (opens in a new tab)',
  dialogOffline: 'You are offline. Try again when you are back online.',
  dialogSessionEnded: 'Your session has ended. Sign in to continue.',
  dialogSignIn: 'Sign in',
  dialogRetry: 'Try again',
} satisfies Record<string, Message>;
