export {buildResponse, buildReview, buildReviews} from './builders.js';
export {InMemoryReviewsClient, type ProviderReviews} from './in-memory-reviews-client.js';
