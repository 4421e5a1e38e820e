import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  newReviewsHeading: 'New patient reviews',
  newCount: {one: '{count} new', other: '{count} new'},
  needResponse: {one: '{count} needs a response', other: '{count} need a response'},
  nothingNew: 'No new reviews',
  morePractices: {one: 'Show {count} more practice', other: 'Show {count} more practices'},
  newMeans: 'New since {day}',
  panelNoAccess: 'You don’t have access yet',
  panelNoAccessExplained: 'You need “Review Patient Feedback” access. Ask your practice’s website access manager.',
  panelNoAccessCall: 'If your practice has none, call {phone}.',
  panelSignedOut: 'Sign in to see new patient reviews.',
  panelExpired: 'You’ve been signed out. Sign in to see the latest.',
  signIn: 'Sign in',
  loading: 'Loading reviews…',
  failed: 'We couldn’t load the reviews',
  failedKeeping: 'That didn’t work. Please try again.',
  offline: 'You’re offline. Reviews will load when you’re back online.',
  retry: 'Try again',
} satisfies Record<string, Message>;

export type NewReviewsMessage = keyof typeof en;
export const newReviewsMessages: Catalogs<NewReviewsMessage> = {en};

export const newReviewsTranslations: Translations<NewReviewsMessage> = {
  es: async () => (await import('./new-reviews.es.js')).newReviewsInSpanish,
};
