import {PRACTICE_ACTIONS, type PracticeAction} from '../../domain/feedback.js';
import {ALL_PROVIDERS} from '../../domain/inbox-query.js';
import type {FieldFault} from '../../domain/submission.js';
import {readSummary} from '../reviews/summaries.js';
import type {Checked} from '../shared/calls.js';
import {type Check, faultIn} from '../shared/check.js';
import {cursorCheck} from '../shared/checks.generated.js';
import {isProviderId} from '../shared/id.js';
import {readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {PAGE_LIMIT, PRACTICES_LIMIT, PROVIDERS_LIMIT, QUARTERS_LIMIT, STEPS_LIMIT} from '../shared/routes.js';
import {
  caseHistoryCheck,
  caseStepCheck,
  fieldFaultCheck,
  meCheck,
  practiceCheck,
  practiceCountsCheck,
  practiceEmailsCheck,
  practiceReviewCheck,
  quarterCountsCheck,
  receiptCheck,
  reviewedProviderCheck,
} from './checks.generated.js';
import type {CheckedPracticePage, CheckedProviders, ListedPracticeReview} from './client.js';
import type {
  CaseHistory,
  CaseStep,
  Me,
  Practice,
  PracticeCounts,
  PracticeEmails,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from './schemas.js';

/*
 * Reads the service's responses to a practice. Lists are checked entry by entry, so one invalid provider, review or step does
 * not affect the others. Every function throws a ReviewsError `unreadable-answer` if its subject cannot be read at all.
 */

type Fields = Readonly<Record<string, unknown>>;

export function readMe(answer: unknown): Checked<Me> {
  const {id, practices, emails} = checked<Me>(answer, meCheck);
  const list = readList<Practice>(practices, practiceCheck, 'practices', PRACTICES_LIMIT, 'id');
  return {id, practices: list.entries, emails, drift: list.drift};
}

export function readPractice(answer: unknown): Checked<Practice> {
  return {...checked<Practice>(answer, practiceCheck), drift: []};
}

export function readEmails(answer: unknown): PracticeEmails {
  const {address, newReviews, decisions} = checked<PracticeEmails>(answer, practiceEmailsCheck);
  return {address, newReviews, decisions};
}

export function readProviders(answer: unknown): CheckedProviders {
  const given = fieldsOf(answer).providers;
  const {entries, drift} = readList<ReviewedProvider>(given, reviewedProviderCheck, 'providers', PROVIDERS_LIMIT, 'id');
  return {providers: entries, drift};
}

/** An unreadable review keeps its place in the list. The page of all providers has no summary. */
export function readPracticePage(answer: unknown, providerId?: string): CheckedPracticePage {
  const page = fieldsOf(answer);
  if (!Array.isArray(page.reviews)) throw new ReviewsError('unreadable-answer', 200);
  const drift = page.reviews.length > PAGE_LIMIT ? ['reviews'] : [];
  const reviews = page.reviews.slice(0, PAGE_LIMIT).map((value: unknown, index): ListedPracticeReview => {
    const review = withKnownActions(value);
    const fault = faultIn(review, practiceReviewCheck, `reviews.${index}`);
    if (fault === undefined) return review as PracticeReview;
    drift.push(fault);
    const {id} = fieldsOf(value);
    return {id: isProviderId(id) ? id : `unreadable-${index}`, unreadable: fault};
  });
  const summary = providerId === ALL_PROVIDERS ? undefined : readSummary(page.summary);
  if (!summary && providerId !== ALL_PROVIDERS) drift.push('summary');
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

/** Throws unless every quarter can be read, because a trend with gaps would be misleading. */
export function readTrend(answer: unknown): readonly QuarterCounts[] {
  const {entries, drift} = readList<QuarterCounts>(fieldsOf(answer).quarters, quarterCountsCheck, 'quarters', QUARTERS_LIMIT, 'quarter');
  if (drift.length) throw new ReviewsError('unreadable-answer', 200, {detail: drift[0]!});
  return entries;
}

export function readHistory(answer: unknown): Checked<CaseHistory> {
  const {nextAction, expectedBy} = checked<CaseHistory>(answer, caseHistoryCheck);
  const fields = fieldsOf(answer);
  const {entries, drift} = readList<CaseStep>(fields.steps, caseStepCheck, 'steps', STEPS_LIMIT);
  return {review: readReview(fields.review), steps: entries, nextAction, expectedBy, drift};
}

export function readReceipt(answer: unknown): Receipt {
  const {caseNumber, submittedAt, expectedBy} = checked<Receipt>(answer, receiptCheck);
  return {caseNumber, submittedAt, expectedBy, review: readReview(fieldsOf(answer).review)};
}

/** The field faults in the problem details, without those this release does not know. */
export function readFaults(problem: unknown): readonly FieldFault[] {
  const {faults} = fieldsOf(problem);
  return Array.isArray(faults) ? faults.filter((fault): fault is FieldFault => fieldFaultCheck(fault) === undefined) : [];
}

function readReview(value: unknown): PracticeReview {
  return checked<PracticeReview>(withKnownActions(value), practiceReviewCheck);
}

/** Drops actions newer than this release: it cannot offer them, but the review is still usable. */
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
