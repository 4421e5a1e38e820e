export type {AccessClient, RegistrationDecision} from './api/access/client.js';
export type {Access, Colleague, ExpectedPerson, PracticeAccess, Registration} from './api/access/schemas.js';
export {HttpAccessClient} from './api/access/http.js';
export {HttpPracticeClient} from './api/practice/http.js';
export {HttpQueueClient} from './api/queue/http.js';
export {HttpReviewsClient} from './api/reviews/http.js';
export {
  SubmissionError,
  type CheckedPracticePage,
  type CheckedProviders,
  type ListedPracticeReview,
  type PracticeClient,
} from './api/practice/client.js';
export type {Checked, WriteOptions} from './api/shared/calls.js';
export type {
  CaseHistory,
  CaseReport,
  CaseResponse,
  CaseStep,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticeEmailChoice,
  PracticeEmails,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from './api/practice/schemas.js';
export type {CheckedQueue, QueueClient, QueueQuery} from './api/queue/client.js';
export type {Decided, DecisionBody, Finding, Queue, QueueCase, QueueCounts, QueueEntry, QueueStep} from './api/queue/schemas.js';
export type {CheckedReviewsPage, ListedReview, ReviewPages, ReviewsClient, UnreadableReview} from './api/reviews/client.js';
export {ReviewsError, type ClientErrorCode} from './api/shared/reviews-error.js';
export {HttpSurveyClient} from './api/survey/http.js';
export type {SurveyClient, SurveySubject} from './api/survey/client.js';
export type {OwnAnswer, Survey, SurveyedProvider, SurveyReceipt} from './api/survey/schemas.js';
export type {ServiceConfig} from './api/shared/transport.js';
export type {InboxQuery, InboxSort} from './domain/inbox-query.js';
export type {Decision, FeedbackStatus, NextAction, PracticeAction} from './domain/feedback.js';
export type {EditorialCheck, PlanWords} from './domain/editorial-check.js';
export type {PlanPhones, PlanProfile} from './domain/plan-profile.js';
export type {Mark, QueueDecision, QueueKind} from './domain/queue.js';
export {recommendationRate, type RecommendationRate} from './domain/recommendation-rate.js';
export type {PublishedResponse, Review, ReviewSummary} from './domain/review.js';
export type {ReviewQuery, ReviewSort} from './domain/review-query.js';
export type {Contact, FieldFault, Submission, SubmissionField, SubmissionKind} from './domain/submission.js';
export type {CommentState, OwnAnswerAction, OwnAnswerState, SurveyAnswer} from './domain/survey.js';
export {
  AccessChangedEvent,
  AccessDeclinedEvent,
  AccessFailedEvent,
  ExpectedWithdrawnEvent,
  PeopleRegisteredEvent,
  PersonRemovedEvent,
  RegistrationDecidedEvent,
} from './elements/access-manager/events.js';
export type {
  AccessChangedDetail,
  AccessDeclinedDetail,
  AccessFailedDetail,
  ExpectedWithdrawnDetail,
  PeopleRegisteredDetail,
  PersonRemovedDetail,
  RegistrationDecidedDetail,
} from './elements/access-manager/events.js';
export {AccessManager} from './elements/access-manager/access-manager.js';
export {ConfigElement} from './elements/config/config.js';
export {NewReviewsFailedEvent, NewReviewsLoadedEvent} from './elements/new-reviews/events.js';
export type {NewReviewsFailedDetail, NewReviewsLoadedDetail} from './elements/new-reviews/events.js';
export {NewReviewsPanel} from './elements/new-reviews/new-reviews.js';
export {
  AccessRequestedEvent,
  DraftChangedEvent,
  ProviderSelectedEvent,
  ReportSubmittedEvent,
  ResponseSubmittedEvent,
  WorkspaceFailedEvent,
} from './elements/provider-workspace/events.js';
export type {
  AccessRequestedDetail,
  DraftChangedDetail,
  ProviderSelectedDetail,
  ReportSubmittedDetail,
  ResponseSubmittedDetail,
  WorkspaceFailedDetail,
} from './elements/provider-workspace/events.js';
export {ProviderWorkspace} from './elements/provider-workspace/provider-workspace.js';
export {RecommendationRateElement} from './elements/recommendation-rate/recommendation-rate.js';
export {ReviewSubmittedEvent, SurveyDraftChangedEvent, SurveyFailedEvent} from './elements/review-survey/events.js';
export {SurveyAnswerChangedEvent, SurveyAnswerWithdrawnEvent} from './elements/review-survey/own-answer-events.js';
export type {ReviewSubmittedDetail, SurveyDraftChangedDetail, SurveyFailedDetail} from './elements/review-survey/events.js';
export type {SurveyAnswerChangedDetail} from './elements/review-survey/own-answer-events.js';
export {ReviewSurvey} from './elements/review-survey/review-survey.js';
export {CaseDecidedEvent, CaseOpenedEvent, DeskFailedEvent} from './elements/representative-desk/events.js';
export type {CaseDecidedDetail, CaseOpenedDetail, DeskFailedDetail} from './elements/representative-desk/events.js';
export {RepresentativeDesk} from './elements/representative-desk/representative-desk.js';
export {FilterChangedEvent, ReviewsFailedEvent, ReviewsLoadedEvent} from './elements/reviews-tab/events.js';
export {ContractDriftEvent} from './ui/events/contract-drift.js';
export type {FilterChangedDetail, ReviewsFailedDetail, ReviewsLoadedDetail} from './elements/reviews-tab/events.js';
export type {ContractDriftDetail} from './ui/events/contract-drift.js';
export {ReviewsTab} from './elements/reviews-tab/reviews-tab.js';
export {SignInRequiredEvent, type SignInRequiredDetail} from './ui/events/sign-in-required.js';
export type {Message, Messages} from './i18n/shared/words.js';
export type {SurveyDraft} from './state/survey/survey-store.js';
export type {Draft} from './state/practice/work-in-progress.js';
export {designTokens, type DesignToken} from './styles/tokens.generated.js';
