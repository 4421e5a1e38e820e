import {
  buildPracticeReviews,
  buildProvider,
  buildReviews,
  InMemoryPracticeClient,
  InMemoryReviewsClient,
} from '../../../src/testing/index.js';

export const LONG_COMMENT = `The first visit went well. ${'We talked about everything that mattered to me. '.repeat(8)}The last line of it.`;

/** The data of the service behind framed pages; tests use the same data to know what must be shown. */
export function buildProviders(): InMemoryReviewsClient {
  const many = buildReviews(65, (index) => (index === 1 ? {comment: LONG_COMMENT} : {}));
  return new InMemoryReviewsClient({
    many: {reviews: many, withoutComment: {recommended: 20, notRecommended: 5}},
    few: buildReviews(3),
    none: [],
  });
}

/** A practice with a single provider, so that there is nothing to choose. */
export function buildInbox(): InMemoryPracticeClient {
  return new InMemoryPracticeClient([{provider: buildProvider(), reviews: buildPracticeReviews(12)}]);
}

/** The only bearer token that the service accepts. */
export const TOKEN = 'a-token-the-service-takes';
