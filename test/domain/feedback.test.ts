import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  actionsOn,
  decisionsOn,
  type Feedback,
  feedbackAfter,
  feedbackOf,
  type FeedbackStatus,
  type FeedbackStep,
  needsResponse,
  type NextAction,
  nextActionOn,
  NO_FEEDBACK,
} from '../../src/domain/feedback.js';

const STEPS: readonly FeedbackStep[] = [
  'respond',
  'edit-response',
  'report',
  'publish-response',
  'require-revisions',
  'maintain-review',
  'remove-feedback',
];

/** All states that steps can reach from an untouched review. */
function reachable(): Feedback[] {
  const found = new Map([[JSON.stringify(NO_FEEDBACK), NO_FEEDBACK]]);
  for (const feedback of found.values()) {
    for (const step of STEPS) {
      const next = feedbackAfter(feedback, step);
      if (next) found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

interface Row {
  readonly response: Feedback['response'];
  readonly report: Feedback['report'];
  readonly status: FeedbackStatus;
  /** The allowed steps: the practice's submissions, then a representative's decisions. */
  readonly steps: readonly FeedbackStep[];
  readonly next: NextAction;
}

const row = (
  response: Feedback['response'],
  report: Feedback['report'],
  status: FeedbackStatus,
  steps: readonly FeedbackStep[],
  next: NextAction,
): Row => ({response, report, status, steps, next});

const RESPOND: readonly FeedbackStep[] = ['respond', 'report'];
const EDIT: readonly FeedbackStep[] = ['edit-response', 'report'];
const ON_RESPONSE: readonly FeedbackStep[] = ['publish-response', 'require-revisions'];
const ON_REPORT: readonly FeedbackStep[] = ['maintain-review', 'remove-feedback'];

/** The whole state machine. The status is the latest event. The allowed steps follow from response and report. */
const MACHINE: readonly Row[] = [
  row('none', 'none', 'none', RESPOND, 'practice-may-respond'),
  row('pending', 'none', 'response-pending', [...EDIT, ...ON_RESPONSE], 'representative-decides'),
  row('revisions-required', 'none', 'revisions-required', EDIT, 'practice-revises'),
  row('published', 'none', 'response-published', EDIT, 'none'),
  // While a report is pending, the practice must wait, but the response can still be decided.
  row('none', 'pending', 'report-pending', ON_REPORT, 'representative-decides'),
  row('pending', 'pending', 'report-pending', [...ON_RESPONSE, ...ON_REPORT], 'representative-decides'),
  row('revisions-required', 'pending', 'report-pending', ON_REPORT, 'representative-decides'),
  row('revisions-required', 'pending', 'revisions-required', ON_REPORT, 'representative-decides'),
  row('published', 'pending', 'report-pending', ON_REPORT, 'representative-decides'),
  row('published', 'pending', 'response-published', ON_REPORT, 'representative-decides'),
  // A maintained review can get a response or report again.
  row('none', 'maintained', 'review-maintained', RESPOND, 'practice-may-respond'),
  row('pending', 'maintained', 'review-maintained', [...EDIT, ...ON_RESPONSE], 'representative-decides'),
  row('pending', 'maintained', 'response-pending', [...EDIT, ...ON_RESPONSE], 'representative-decides'),
  row('revisions-required', 'maintained', 'review-maintained', EDIT, 'practice-revises'),
  row('revisions-required', 'maintained', 'revisions-required', EDIT, 'practice-revises'),
  row('published', 'maintained', 'review-maintained', EDIT, 'none'),
  row('published', 'maintained', 'response-published', EDIT, 'none'),
  // Removal is final.
  row('none', 'removed', 'feedback-removed', [], 'none'),
  row('pending', 'removed', 'feedback-removed', [], 'none'),
  row('revisions-required', 'removed', 'feedback-removed', [], 'none'),
  row('published', 'removed', 'feedback-removed', [], 'none'),
];

const nameOf = ({response, report, status}: Feedback) => `${response} response, ${report} report, ${status}`;

describe('the status machine', () => {
  it('reaches the states of the table and no others', () => {
    assert.deepEqual(reachable().map(nameOf).sort(), MACHINE.map(nameOf).sort());
  });

  for (const {response, report, status, steps, next} of MACHINE) {
    const feedback: Feedback = {response, report, status};
    it(`with ${nameOf(feedback)} allows ${steps.join(', ') || 'nothing'}`, () => {
      const allowed = STEPS.filter((step) => feedbackAfter(feedback, step) !== undefined);
      assert.deepEqual([...allowed].sort(), [...steps].sort());
      const isSubmission = (step: FeedbackStep) => step === 'respond' || step === 'edit-response' || step === 'report';
      const details = status === 'none' ? [] : ['view-details'];
      assert.deepEqual(actionsOn(feedback), [...steps.filter(isSubmission), ...details]);
      assert.deepEqual(
        decisionsOn(feedback),
        steps.filter((step) => !isSubmission(step)),
      );
      assert.equal(nextActionOn(feedback), next);
      assert.equal(needsResponse(feedback), next === 'practice-may-respond' || next === 'practice-revises');
    });
  }

  it('gives each step its own status, and leaves the other track unchanged', () => {
    const statuses: Readonly<Record<FeedbackStep, FeedbackStatus>> = {
      respond: 'response-pending',
      'edit-response': 'response-pending',
      report: 'report-pending',
      'publish-response': 'response-published',
      'require-revisions': 'revisions-required',
      'maintain-review': 'review-maintained',
      'remove-feedback': 'feedback-removed',
    };
    for (const feedback of reachable()) {
      for (const step of STEPS) {
        const after = feedbackAfter(feedback, step);
        if (!after) continue;
        assert.equal(after.status, statuses[step]);
        const isOnReport = step === 'report' || step === 'maintain-review' || step === 'remove-feedback';
        if (isOnReport) assert.equal(after.response, feedback.response);
        else assert.equal(after.report, feedback.report);
      }
    }
  });

  it('does not modify its arguments', () => {
    const before = JSON.stringify(NO_FEEDBACK);
    feedbackAfter(NO_FEEDBACK, 'respond');
    assert.equal(JSON.stringify(NO_FEEDBACK), before);
  });
});

describe('the actions on a card of the practice', () => {
  const after = (...steps: FeedbackStep[]) =>
    steps.reduce((feedback, step) => feedbackAfter(feedback, step) ?? assert.fail(`${step} is not allowed`), NO_FEEDBACK);

  for (const [status, feedback, actions] of [
    ['none', after(), 'respond, report'],
    ['response-pending', after('respond'), 'edit-response, report, view-details'],
    ['revisions-required', after('respond', 'require-revisions'), 'edit-response, report, view-details'],
    ['response-published', after('respond', 'publish-response'), 'edit-response, report, view-details'],
    ['report-pending', after('report'), 'view-details'],
    ['review-maintained', after('report', 'maintain-review'), 'respond, report, view-details'],
    ['review-maintained', after('respond', 'report', 'maintain-review'), 'edit-response, report, view-details'],
    ['feedback-removed', after('report', 'remove-feedback'), 'view-details'],
  ] as const) {
    it(`are ${actions} with the status ${status}`, () => {
      assert.equal(feedback.status, status);
      assert.equal(actionsOn(feedback).join(', '), actions);
    });
  }
});

describe('the state of a review', () => {
  it('follows from its status, response and report', () => {
    assert.deepEqual(feedbackOf({status: 'none'}), NO_FEEDBACK);
    assert.deepEqual(feedbackOf({status: 'none', response: null, report: null}), NO_FEEDBACK);
    for (const {response, report, status} of MACHINE) {
      const parts = {
        ...(response !== 'none' && {response: {state: response}}),
        ...(report !== 'none' && {report: {state: report}}),
      };
      assert.deepEqual(feedbackOf({status, ...parts}), {response, report, status});
    }
  });
});
