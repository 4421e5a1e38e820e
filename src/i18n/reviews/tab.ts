import type {Catalogs, Message, Translations} from '../shared/words.js';
import {type ReviewsMessage, reviewsMessages} from './reviews.js';

const en = {
  heading: 'Patient reviews',
  noReviews: 'No reviews yet',
  noReviewsExplained: 'Reviews appear after patients answer about a visit.',
  show: 'Show',
  all: 'All',
  withResponse: 'With a response',
  search: 'Search comments',
  previous: 'Show previous reviews',
  missing: 'That review is no longer shown here.',
} satisfies Record<string, Message>;

export type ReviewsTabMessage = keyof typeof en | ReviewsMessage;

export const reviewsTabMessages: Catalogs<ReviewsTabMessage> = {en: {...reviewsMessages.en, ...en}};

export const reviewsTabTranslations: Translations<ReviewsTabMessage> = {
  es: async () => (await import('./tab.es.js')).tabInSpanish,
};
