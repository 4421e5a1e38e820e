export {buildResponse, buildReview, buildReviews} from './builders.js';
export {InMemoryPracticeClient, type PracticeCall} from './in-memory-practice-client.js';
export {InMemoryReviewsClient, type ProviderReviews} from './in-memory-reviews-client.js';
export {
  buildCaseReport,
  buildCaseResponse,
  buildContact,
  buildPractice,
  buildPracticeReview,
  buildPracticeReviews,
  buildProvider,
  type BuiltProvider,
} from './practice-builders.js';
export type {DeskPractice, DeskProvider} from './practice-desk.js';
