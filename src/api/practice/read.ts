import {PRACTICE_ACTIONS, type PracticeAction} from '../../domain/feedback.js';
import type {FieldFault} from '../../domain/submission.js';
import {faultIn, type Check} from '../shared/check.js';
import {cursorCheck} from '../shared/checks.generated.js';
import type {CheckedPracticePage, CheckedProviders, ListedPracticeReview} from './client.js';
import type {Checked} from '../shared/calls.js';
import {
  caseHistoryCheck,
  caseStepCheck,
  fieldFaultCheck,
  meCheck,
  practiceCheck,
  practiceCountsCheck,
  practiceReviewCheck,
  quarterCountsCheck,
  receiptCheck,
  reviewedProviderCheck,
} from './checks.generated.js';
import type {
  CaseHistory,
  CaseStep,
  Me,
  Practice,
  PracticeCounts,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from './schemas.js';
import {readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {readSummary} from '../reviews/summaries.js';
import {isProviderId} from '../shared/id.js';

/*
 * Reads what the service answers to a practice. Lists are checked entry by entry, so that one bad provider, review or step
 * costs no other. Every function throws a ReviewsError `unreadable-answer` when what it is about cannot be read at all.
 */

type Fields = Readonly<Record<string, unknown>>;

export function readMe(answer: unknown): Checked<Me> {
  const {id, practices} = checked<Me>(answer, meCheck);
  const list = readList<Practice>(practices, practiceCheck, 'practices');
  return {id, practices: list.entries, drift: list.drift};
}

export function readProviders(answer: unknown): CheckedProviders {
  const {entries, drift} = readList<ReviewedProvider>(fieldsOf(answer).providers, reviewedProviderCheck, 'providers');
  return {providers: entries, drift};
}

/** A review that cannot be read keeps its place. */
export function readPracticePage(answer: unknown): CheckedPracticePage {
  const page = fieldsOf(answer);
  if (!Array.isArray(page.reviews)) throw new ReviewsError('unreadable-answer', 200);
  const drift: string[] = [];
  const reviews = page.reviews.map((value: unknown, index): ListedPracticeReview => {
    const review = withKnownActions(value);
    const fault = faultIn(review, practiceReviewCheck, `reviews.${index}`);
    if (fault === undefined) return review as PracticeReview;
    drift.push(fault);
    const {id} = fieldsOf(value);
    return {id: isProviderId(id) ? id : `unreadable-${index}`, unreadable: fault};
  });
  const summary = readSummary(page.summary);
  if (!summary) drift.push('summary');
  const countsFault = faultIn(page.counts, practiceCountsCheck, 'counts');
  if (countsFault !== undefined) drift.push(countsFault);
  const cursorFault = faultIn(page.nextCursor, cursorCheck, 'nextCursor');
  if (cursorFault !== undefined) drift.push(cursorFault);
  return {
    reviews,
    summary,
    counts: countsFault === undefined ? (page.counts as PracticeCounts) : undefined,
    nextCursor: cursorFault === undefined ? (page.nextCursor as string | null) : null,
    drift,
  };
}

/** A trend with a hole in it would lie: it is there as a whole or not at all. */
export function readTrend(answer: unknown): readonly QuarterCounts[] {
  const {quarters} = fieldsOf(answer);
  const isReadable = Array.isArray(quarters) && quarters.every((quarter) => quarterCountsCheck(quarter) === undefined);
  return isReadable ? (quarters as QuarterCounts[]) : [];
}

export function readHistory(answer: unknown): Checked<CaseHistory> {
  const {nextAction, expectedBy} = checked<CaseHistory>(answer, caseHistoryCheck);
  const fields = fieldsOf(answer);
  const {entries, drift} = readList<CaseStep>(fields.steps, caseStepCheck, 'steps');
  return {review: readReview(fields.review), steps: entries, nextAction, expectedBy, drift};
}

export function readReceipt(answer: unknown): Receipt {
  const {caseNumber, submittedAt, expectedBy} = checked<Receipt>(answer, receiptCheck);
  return {caseNumber, submittedAt, expectedBy, review: readReview(fieldsOf(answer).review)};
}

/** The faults that problem details name, without those that this release does not know. */
export function readFaults(problem: unknown): readonly FieldFault[] {
  const {faults} = fieldsOf(problem);
  return Array.isArray(faults) ? faults.filter((fault): fault is FieldFault => fieldFaultCheck(fault) === undefined) : [];
}

function readReview(value: unknown): PracticeReview {
  return checked<PracticeReview>(withKnownActions(value), practiceReviewCheck);
}

/** An action newer than this release is one it cannot offer, and no reason to lose the review. */
function withKnownActions(value: unknown): unknown {
  const {actions} = fieldsOf(value);
  if (!Array.isArray(actions)) return value;
  return {...fieldsOf(value), actions: actions.filter((action) => typeof action !== 'string' || isKnown(action))};
}

function isKnown(action: string): action is PracticeAction {
  return (PRACTICE_ACTIONS as readonly string[]).includes(action);
}

function checked<Answer>(answer: unknown, check: Check): Answer {
  const fault = faultIn(answer, check, 'answer');
  if (fault !== undefined) throw new ReviewsError('unreadable-answer', 200, {detail: fault});
  return answer as Answer;
}

function fieldsOf(value: unknown): Fields {
  return (value ?? {}) as Fields;
}
