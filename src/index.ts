export {HttpPracticeClient} from './api/http-practice-client.js';
export {HttpReviewsClient} from './api/http-reviews-client.js';
export {
  SubmissionError,
  type Checked,
  type CheckedPracticePage,
  type CheckedProviders,
  type ListedPracticeReview,
  type PracticeClient,
  type WriteOptions,
} from './api/practice-client.js';
export type {
  CaseHistory,
  CaseReport,
  CaseResponse,
  CaseStep,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from './api/practice-schemas.js';
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
export type {DeskQuery, DeskSort} from './domain/desk-query.js';
export type {Decision, FeedbackStatus, NextAction, PracticeAction} from './domain/feedback.js';
export type {PlanPhones, PlanProfile} from './domain/plan-profile.js';
export {recommendationRate, type RecommendationRate} from './domain/recommendation-rate.js';
export type {PublishedResponse, Review, ReviewSummary} from './domain/review.js';
export type {ReviewQuery, ReviewSort} from './domain/review-query.js';
export type {Contact, FieldFault, Submission, SubmissionField, SubmissionKind} from './domain/submission.js';
export {ConfigElement} from './elements/config/config.js';
export {NewReviewsFailedEvent, NewReviewsLoadedEvent} from './elements/new-reviews/events.js';
export type {NewReviewsFailedDetail, NewReviewsLoadedDetail} from './elements/new-reviews/events.js';
export {NewReviewsPanel} from './elements/new-reviews/new-reviews.js';
export {
  DraftChangedEvent,
  ProviderSelectedEvent,
  ReportSubmittedEvent,
  ResponseSubmittedEvent,
  WorkspaceFailedEvent,
} from './elements/provider-workspace/events.js';
export type {
  DraftChangedDetail,
  ProviderSelectedDetail,
  ReportSubmittedDetail,
  ResponseSubmittedDetail,
  WorkspaceFailedDetail,
} from './elements/provider-workspace/events.js';
export {ProviderWorkspace} from './elements/provider-workspace/provider-workspace.js';
export {RecommendationRateElement} from './elements/recommendation-rate/recommendation-rate.js';
export {ContractDriftEvent, FilterChangedEvent, ReviewsFailedEvent, ReviewsLoadedEvent} from './elements/reviews-tab/events.js';
export type {ContractDriftDetail, FilterChangedDetail, ReviewsFailedDetail, ReviewsLoadedDetail} from './elements/reviews-tab/events.js';
export {ReviewsTab} from './elements/reviews-tab/reviews-tab.js';
export {SignInRequiredEvent, type SignInRequiredDetail} from './elements/sign-in/sign-in-required.js';
export type {Message, Messages} from './i18n/wording.js';
export type {Draft} from './state/visit.js';
