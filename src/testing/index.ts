export {buildResponse, buildReview, buildReviews} from './builders.js';
export {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient, type AccessCall} from './in-memory-access-client.js';
export {InMemoryPracticeClient, type PracticeCall} from './in-memory-practice-client.js';
export {InMemoryQueueClient, type QueueCall} from './in-memory-queue-client.js';
export {InMemoryReviewsClient, type ProviderReviews} from './in-memory-reviews-client.js';
export {InMemoryService} from './in-memory-service.js';
export {buildSurvey, InMemorySurveyClient, type SurveyCall} from './in-memory-survey-client.js';
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
export {buildQueueCase, buildQueueCases, type GivenCase} from './queue-builders.js';
