export {buildResponse, buildReview, buildReviews} from './reviews/builders.js';
export {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient, type AccessCall} from './access/in-memory-client.js';
export {InMemoryPracticeClient, type PracticeCall} from './practice/in-memory-client.js';
export {InMemoryQueueClient, type QueueCall} from './queue/in-memory-client.js';
export {InMemoryReviewsClient, type ProviderReviews} from './reviews/in-memory-client.js';
export {InMemoryService} from './shared/in-memory-service.js';
export {buildSurvey, InMemorySurveyClient, type SurveyCall} from './survey/in-memory-client.js';
export {
  buildCaseReport,
  buildCaseResponse,
  buildContact,
  buildPractice,
  buildPracticeReview,
  buildPracticeReviews,
  buildProvider,
  type BuiltProvider,
} from './practice/builders.js';
export type {InboxPractice, InboxProvider} from './practice/in-memory-practices.js';
export {buildQueueCase, buildQueueCases, type GivenCase} from './queue/builders.js';
