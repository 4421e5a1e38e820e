import type {Message} from '../wording.js';

/** What several dialogs say, with the statuses as the cards say them. */
export const dialog = {
  closeDialog: 'Close',
  yourPlan: 'the health plan',
  caseNumberLabel: 'Case number',
  reviewsTeam: 'Provider reviews team',
  helpAndQuestions: 'Help and questions (opens in a new tab)',
  dialogOffline: 'You are offline. Try again once you are connected.',
  dialogSessionEnded: 'Your session has ended. Sign in to go on.',
  dialogSignIn: 'Sign in',
  dialogRetry: 'Try again',
} satisfies Record<string, Message>;
