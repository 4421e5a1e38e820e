/**
 * The feedback status of a review: its latest step from the practice's point of view. This file alone defines the rules for
 * responses, reports and decisions; the service enforces them and the tags explain them.
 */
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

export const FEEDBACK_STATUSES = [
  'none',
  'response-pending',
  'revisions-required',
  'response-published',
  'report-pending',
  'review-maintained',
  'feedback-removed',
] as const;

/** An action available to the practice. */
export type PracticeAction = (typeof PRACTICE_ACTIONS)[number];

/** The actions that submit something, which are also the kinds of submission. */
export const SUBMISSION_KINDS = ['respond', 'edit-response', 'report'] as const;

export const PRACTICE_ACTIONS = [...SUBMISSION_KINDS, 'view-details'] as const;

/** A decision of a representative. */
export type Decision = (typeof DECISIONS)[number];

export const DECISIONS = ['publish-response', 'require-revisions', 'maintain-review', 'remove-feedback'] as const;

/** Every step that can follow a review's publication: the practice's submissions and the decisions on them. */
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number];

export const FEEDBACK_STEPS = [...SUBMISSION_KINDS, ...DECISIONS] as const;

/** The states of a response. */
export const RESPONSE_STATES = ['pending', 'revisions-required', 'published'] as const;

/** The states of a report. */
export const REPORT_STATES = ['pending', 'maintained', 'removed'] as const;

/** Who acts next. */
export type NextAction = (typeof NEXT_ACTIONS)[number];

export const NEXT_ACTIONS = ['practice-may-respond', 'practice-revises', 'representative-decides', 'none'] as const;

/** The state of a review: its response track, its report track, and its status, which follows the track that moved last. */
export interface Feedback {
  /** State of the latest text. Members keep seeing a previously published text until the new one is approved. */
  readonly response: 'none' | (typeof RESPONSE_STATES)[number];
  readonly report: 'none' | (typeof REPORT_STATES)[number];
  readonly status: FeedbackStatus;
}

/** A review without a response or report. */
export const NO_FEEDBACK: Feedback = {response: 'none', report: 'none', status: 'none'};

interface Rule {
  readonly allowed: (feedback: Feedback) => boolean;
  readonly change: Partial<Feedback>;
}

/** The practice cannot act while a report is pending, and nothing can follow a removal. */
const isOpen = ({report}: Feedback) => report === 'none' || report === 'maintained';

const isResponseUndecided = ({response, report}: Feedback) => response === 'pending' && report !== 'removed';

const isReportUndecided = ({report}: Feedback) => report === 'pending';

const RULES: Readonly<Record<FeedbackStep, Rule>> = {
  respond: {
    allowed: (feedback) => isOpen(feedback) && feedback.response === 'none',
    change: {response: 'pending', status: 'response-pending'},
  },
  'edit-response': {
    allowed: (feedback) => isOpen(feedback) && feedback.response !== 'none',
    change: {response: 'pending', status: 'response-pending'},
  },
  report: {allowed: isOpen, change: {report: 'pending', status: 'report-pending'}},
  'publish-response': {allowed: isResponseUndecided, change: {response: 'published', status: 'response-published'}},
  'require-revisions': {allowed: isResponseUndecided, change: {response: 'revisions-required', status: 'revisions-required'}},
  'maintain-review': {allowed: isReportUndecided, change: {report: 'maintained', status: 'review-maintained'}},
  'remove-feedback': {allowed: isReportUndecided, change: {report: 'removed', status: 'feedback-removed'}},
};

/** The state after a step, or `undefined` if the current state does not allow the step. */
export function feedbackAfter(feedback: Feedback, step: FeedbackStep): Feedback | undefined {
  const {allowed, change} = RULES[step];
  return allowed(feedback) ? {...feedback, ...change} : undefined;
}

/** The state after the member has changed the comment: a published response goes back to a representative. `undefined`: it stays. */
export function feedbackOnChange(feedback: Feedback): Feedback | undefined {
  if (feedback.response !== 'published') return undefined;
  return {...feedback, response: 'pending', status: isReportUndecided(feedback) ? 'report-pending' : 'response-pending'};
}

/** The actions available to the practice now. Details exist once something has been submitted. */
export function actionsOn(feedback: Feedback): PracticeAction[] {
  const mayView = feedback.response !== 'none' || feedback.report !== 'none';
  return PRACTICE_ACTIONS.filter((action) => (action === 'view-details' ? mayView : RULES[action].allowed(feedback)));
}

/** The decisions available to a representative now. */
export function decisionsOn(feedback: Feedback): Decision[] {
  return DECISIONS.filter((decision) => RULES[decision].allowed(feedback));
}

/** What the practice's inbox calls "needs a response": none submitted or revisions required, and the practice is free to act. */
export function needsResponse(feedback: Feedback): boolean {
  return isOpen(feedback) && (feedback.response === 'none' || feedback.response === 'revisions-required');
}

/** Who acts next on the review. */
export function nextActionOn(feedback: Feedback): NextAction {
  if (decisionsOn(feedback).length) return 'representative-decides';
  if (!needsResponse(feedback)) return 'none';
  return feedback.response === 'none' ? 'practice-may-respond' : 'practice-revises';
}

/** The state of a review, read from the review as its practice sees it. */
export function feedbackOf(review: {
  readonly status: FeedbackStatus;
  readonly response?: {readonly state: Exclude<Feedback['response'], 'none'>} | null | undefined;
  readonly report?: {readonly state: Exclude<Feedback['report'], 'none'>} | null | undefined;
}): Feedback {
  return {response: review.response?.state ?? 'none', report: review.report?.state ?? 'none', status: review.status};
}
