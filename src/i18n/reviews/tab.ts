import type {Catalogs, Message, Translations} from '../shared/words.js';
import {type ReviewsMessage, reviewsMessages} from './reviews.js';

const en = {
  heading: 'Patient reviews',
  noReviews: 'No reviews yet',
  noReviewsExplained:
    'After a visit, we ask patients one question: would you recommend this provider to family and friends? Their answers appear here.',
  show: 'Show',
  all: 'All',
  withResponse: 'With a response',
  search: 'Search comments',
  withoutComment: {
    one: '{count} more patient answered without a comment.',
    other: '{count} more patients answered without a comment.',
  },
  withheld: {
    one: '{count} comment withheld: {reasons}. Its vote counts.',
    other: '{count} comments withheld: {reasons}. Their votes count.',
  },
  withheldWithoutVotes: {
    one: '{count} comment withheld: {reasons}. Its vote doesn’t count.',
    other: '{count} comments withheld: {reasons}. Their votes don’t count.',
  },
  noOtherComments: 'No other comments yet.',
  'withheld-privacy': '{count} privacy',
  'withheld-language': '{count} language',
  'withheld-inaccurate': '{count} inaccurate',
  contain: {
    one: '{count} of {total} comments contains “{words}”.',
    other: '{count} of {total} comments contain “{words}”.',
  },
  noneContain: 'No comments contain “{words}”',
  tryShorter: 'Try a shorter word, or go back to all {count} comments.',
  clearSearch: 'Clear search',
  allShown: {one: '{count} comment.', other: '{count} comments.'},
  more: {one: 'Show {count} more comment', other: 'Show {count} more comments'},
  previous: 'Show previous comments',
  missing: 'That review is no longer available.',
  failedExplained: 'Check your connection, or try again in a minute.',
} satisfies Record<string, Message>;

export type ReviewsTabMessage = keyof typeof en | ReviewsMessage;

export const reviewsTabMessages: Catalogs<ReviewsTabMessage> = {en: {...reviewsMessages.en, ...en}};

export const reviewsTabTranslations: Translations<ReviewsTabMessage> = {
  es: async () => (await import('./tab.es.js')).tabInSpanish,
};
