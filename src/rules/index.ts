/*
 * The contract's rules that schemas cannot express, as applied by the tags and the reference service. Use them to build your own
 * service in TypeScript. They do not depend on the DOM or on any other part of the package.
 */
export {
  actionsOn,
  DECISIONS,
  decisionsOn,
  FEEDBACK_STATUSES,
  FEEDBACK_STEPS,
  feedbackAfter,
  feedbackOnChange,
  needsResponse,
  NEXT_ACTIONS,
  nextActionOn,
  NO_FEEDBACK,
  PRACTICE_ACTIONS,
  REPORT_STATES,
  RESPONSE_STATES,
  SUBMISSION_KINDS,
  type Decision,
  type Feedback,
  type FeedbackStatus,
  type FeedbackStep,
  type NextAction,
  type PracticeAction,
} from '../domain/feedback.js';
export {
  CHECK_KINDS,
  DECISIONS_BY_KIND,
  matchesCase,
  QUEUE_DECISIONS,
  QUEUE_KINDS,
  SUBMITTED_KINDS,
  type FindableCase,
  type Mark,
  type QueueDecision,
  type QueueKind,
} from '../domain/queue.js';
export {CONTACT_LIMIT, cleanedContactField, isWellFormed, tinDigits} from '../domain/contact.js';
export {
  DECISION_REASON_CODES,
  DECISION_REASONS,
  REPORT_REASONS,
  reasonFault,
  WITHHOLDING_REASONS,
  type DecisionReason,
  type ReportReason,
  type WithholdingReason,
} from '../domain/reasons.js';
export {WITHHELD_FOR, WITHHELD_VOTES, withheldByCheck, withheldFor, type WithheldFor, type WithheldVotes} from '../domain/withholding.js';
export {isolatedLine, withoutDirections} from '../domain/directions.js';
export {comparableEmail} from '../domain/pasted-people.js';
export {responderName} from '../domain/responder-name.js';
export {
  canonicalSubmission,
  CONTACT_FIELDS,
  contactFrom,
  FIELD_FAULTS,
  SUBMISSION_FIELDS,
  submissionFaults,
  type Contact,
  type ContactField,
  type FieldFault,
  type Submission,
  type SubmissionField,
  type SubmissionKind,
} from '../domain/submission.js';
export {canonicalText, characterCount, remainingCharacters, TEXT_LIMIT} from '../domain/text-limit.js';
export {
  ANSWER_TERMS,
  COMMENT_LIMIT,
  COMMENT_STATES,
  OWN_ANSWER_ACTIONS,
  OWN_ANSWER_STATES,
  SURVEY_STATES,
  type CommentState,
  type OwnAnswerAction,
  type OwnAnswerState,
  type SurveyAnswer,
  type SurveyState,
} from '../domain/survey.js';
export {businessDaysAfter} from '../domain/business-days.js';
export {daysAfter, endOfDay, isTimeZone, planDay, startOfDay} from '../domain/plan-day.js';
export {hasForbiddenCharacters, repairedLine, repairedText, showsText} from '../domain/shown-text.js';
export {recommendationRate, type RecommendationRate} from '../domain/recommendation-rate.js';
export {foldForSearch, matchesSearch, searchableText, searchForms} from '../domain/folding.js';
export type {Ordered, ReviewOrder} from '../domain/review-order.js';
export {REVIEW_ORDERS, REVIEW_SORTS, type ReviewQuery, type ReviewSort} from '../domain/review-query.js';
export {ALL_PROVIDERS, INBOX_ORDERS, INBOX_SORTS, type InboxOrdered, type InboxQuery, type InboxSort} from '../domain/inbox-query.js';
export {plainLanguage} from '../screening/language.js';
