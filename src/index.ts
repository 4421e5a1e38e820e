export {HttpReviewsClient} from './api/http-reviews-client.js';
export {
  ReviewsError,
  type CheckedReviewsPage,
  type ClientErrorCode,
  type ListedReview,
  type ReviewPages,
  type ReviewsClient,
  type UnreadableReview,
} from './api/reviews-client.js';
export type {ServiceConfig} from './api/transport.js';
export type {PlanProfile} from './domain/plan-profile.js';
export {recommendationRate, type RecommendationRate} from './domain/recommendation-rate.js';
export type {PublishedResponse, Review, ReviewSummary} from './domain/review.js';
export type {ReviewQuery, ReviewSort} from './domain/review-query.js';
export {ConfigElement} from './elements/config/config.js';
export {RecommendationRateElement} from './elements/recommendation-rate/recommendation-rate.js';
export {ContractDriftEvent, FilterChangedEvent, ReviewsFailedEvent, ReviewsLoadedEvent} from './elements/reviews-tab/events.js';
export type {ContractDriftDetail, FilterChangedDetail, ReviewsFailedDetail, ReviewsLoadedDetail} from './elements/reviews-tab/events.js';
export {ReviewsTab} from './elements/reviews-tab/reviews-tab.js';
export type {Message, Messages} from './i18n/wording.js';
