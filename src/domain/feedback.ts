/**
 * The feedback status of a review: the latest thing that happened to it from the practice's point of view. The only place
 * where the rules of responses, reports and decisions stand; the service decides by it and the tags explain by it.
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

/** What somebody may do on the practice's side. */
export type PracticeAction = (typeof PRACTICE_ACTIONS)[number];

/** Those by which a practice submits something: the kinds of submission. */
export const SUBMISSION_KINDS = ['respond', 'edit-response', 'report'] as const;

export const PRACTICE_ACTIONS = [...SUBMISSION_KINDS, 'view-details'] as const;

/** What a representative may decide. */
export type Decision = (typeof DECISIONS)[number];

export const DECISIONS = ['publish-response', 'require-revisions', 'maintain-review', 'remove-feedback'] as const;

/** Everything that can happen to a review once it is published: the practice's submissions and the decisions on them. */
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number];

export const FEEDBACK_STEPS = [...SUBMISSION_KINDS, ...DECISIONS] as const;

/** Where a response stands, once there is one. */
export const RESPONSE_STATES = ['pending', 'revisions-required', 'published'] as const;

/** Where a report stands, once there is one. */
export const REPORT_STATES = ['pending', 'maintained', 'removed'] as const;

/** Whose turn it is. */
export type NextAction = (typeof NEXT_ACTIONS)[number];

export const NEXT_ACTIONS = ['practice-may-respond', 'practice-revises', 'representative-decides', 'none'] as const;

/** Where a review stands: its response track, its report track, and which of the two moved last. */
export interface Feedback {
  /** Of the text the practice submitted last. A text published before stays with members until the new one is approved. */
  readonly response: 'none' | (typeof RESPONSE_STATES)[number];
  readonly report: 'none' | (typeof REPORT_STATES)[number];
  readonly status: FeedbackStatus;
}

/** A review nobody has answered or reported yet. */
export const NO_FEEDBACK: Feedback = {response: 'none', report: 'none', status: 'none'};

interface Rule {
  readonly allowed: (feedback: Feedback) => boolean;
  readonly change: Partial<Feedback>;
}

/** While a report waits for its decision the practice waits too; after a removal nothing happens any more. */
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

/** Where the review stands after a step, or `undefined` when the step is not allowed where it stands now. */
export function feedbackAfter(feedback: Feedback, step: FeedbackStep): Feedback | undefined {
  const {allowed, change} = RULES[step];
  return allowed(feedback) ? {...feedback, ...change} : undefined;
}

/** What the practice may do now. Details exist from the first submission on. */
export function actionsOn(feedback: Feedback): PracticeAction[] {
  const mayView = feedback.response !== 'none' || feedback.report !== 'none';
  return PRACTICE_ACTIONS.filter((action) => (action === 'view-details' ? mayView : RULES[action].allowed(feedback)));
}

/** What a representative may decide now. */
export function decisionsOn(feedback: Feedback): Decision[] {
  return DECISIONS.filter((decision) => RULES[decision].allowed(feedback));
}

/** True for what the practice's inbox calls "needs a response": nothing said yet, or changes asked for, and free to act. */
export function needsResponse(feedback: Feedback): boolean {
  return isOpen(feedback) && (feedback.response === 'none' || feedback.response === 'revisions-required');
}

/** Whose turn it is now. */
export function nextActionOn(feedback: Feedback): NextAction {
  if (decisionsOn(feedback).length) return 'representative-decides';
  if (!needsResponse(feedback)) return 'none';
  return feedback.response === 'none' ? 'practice-may-respond' : 'practice-revises';
}

/** Where a review stands, read from the review as its practice sees it. */
export function feedbackOf(review: {
  readonly status: FeedbackStatus;
  readonly response?: {readonly state: Exclude<Feedback['response'], 'none'>} | null | undefined;
  readonly report?: {readonly state: Exclude<Feedback['report'], 'none'>} | null | undefined;
}): Feedback {
  return {response: review.response?.state ?? 'none', report: review.report?.state ?? 'none', status: review.status};
}
