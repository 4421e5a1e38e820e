import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  newReviewsHeading: 'New patient reviews',
  newCount: {one: '{count} new', other: '{count} new'},
  needResponse: {one: '{count} needs a response', other: '{count} need a response'},
  nothingNew: 'No new reviews',
  morePractices: {one: 'Show {count} more practice', other: 'Show {count} more practices'},
  newMeans: '“New” counts reviews dated {day} or later.',
  panelNoAccess: 'You do not have access yet',
  panelNoAccessExplained: 'This requires the right named “Review Patient Feedback”. The website access manager of your practice grants it.',
  panelNoAccessCall: 'If your practice has none, call {phone}.',
  panelSignedOut: 'Sign in to see new patient reviews.',
  panelExpired: 'Your session has ended. Sign in to see the latest.',
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
