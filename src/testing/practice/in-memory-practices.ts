import {SubmissionError} from '../../api/practice/client.js';
import type {Practice, PracticeCounts, PracticeReview, QuarterCounts, Receipt} from '../../api/practice/schemas.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import {businessDaysAfter} from '../../domain/business-days.js';
import {type Decision, FEEDBACK_STATUSES, feedbackOf, needsResponse} from '../../domain/feedback.js';
import {type InboxQuery, isFound, isInFolder} from '../../domain/inbox-query.js';
import {planDay} from '../../domain/plan-day.js';
import {DECISIONS_BY_KIND} from '../../domain/queue.js';
import type {DecisionReason} from '../../domain/reasons.js';
import {responderName} from '../../domain/responder-name.js';
import type {ReviewSummary} from '../../domain/review.js';
import {canonicalSubmission, type Submission, submissionFaults, type SubmissionKind} from '../../domain/submission.js';
import type {BuiltProvider} from './builders.js';
import {decided, type PracticeRecord, stepsBefore, submitted, votes} from './review-record.js';

/** A provider in a practice, with its reviews. */
export interface InboxProvider {
  readonly provider: BuiltProvider;
  readonly reviews: readonly PracticeReview[];
  /** Verified reviews without a comment, which count only toward the rate. */
  readonly withoutComment?: {readonly recommended: number; readonly notRecommended: number};
  readonly trend?: readonly QuarterCounts[];
}

/** A practice, with its providers. */
export interface InboxPractice {
  readonly practice: Practice;
  readonly providers: readonly InboxProvider[];
}

/** A submission, with what it is about and its key and version. */
export interface SubmissionRequest {
  readonly kind: SubmissionKind;
  readonly practiceId: string;
  readonly reviewId: string;
  readonly submission: Submission;
  readonly idempotencyKey: string;
  readonly version?: string | undefined;
}

/** A representative's decision. */
export interface RecordedDecision {
  readonly decision: Decision;
  readonly reason: string | undefined;
  readonly reasonCode: DecisionReason | undefined;
  readonly at: string;
}

/** An in-memory service: rights per practice, the state of each review, and the receipts by idempotency key. */
export class InMemoryPractices {
  #practices: readonly InboxPractice[];
  readonly #records: ReadonlyMap<string, PracticeRecord>;
  readonly #done = new Map<string, {readonly content: string; readonly receipt: Receipt}>();
  #cases = 0;

  constructor(practices: readonly InboxPractice[]) {
    this.#practices = practices;
    const reviews = practices.flatMap(({providers}) => providers.flatMap(reviewsWithProvider));
    this.#records = new Map(reviews.map((review) => [review.id, {review, steps: stepsBefore(review)}]));
  }

  get practices(): readonly InboxPractice[] {
    return this.#practices;
  }

  /** Granting closes a request. */
  entitle(practiceId: string, entitled: boolean): void {
    this.#put(practiceId, (each) => ({...each, entitled, ...(each.accessRequest && {accessRequest: null})}));
  }

  /** Asks for the entitlement, unless the person has it or a request waits. */
  ask(practiceId: string, at: string): Practice {
    const practice = this.#practices.find((each) => each.practice.id === practiceId)?.practice;
    if (!practice) throw new ReviewsError('practice-not-found', 404);
    if (!practice.accessManagers.length) throw new ReviewsError('access-manager-missing', 409);
    const isWaiting = practice.accessRequest && !practice.accessRequest.declinedAt;
    return practice.entitled || isWaiting ? practice : this.#put(practiceId, (each) => ({...each, accessRequest: {askedAt: at}}));
  }

  /** Declines the person's request, if one waits. */
  decline(practiceId: string, at: string): void {
    this.#put(practiceId, (each) => (each.accessRequest ? {...each, accessRequest: {declinedAt: at, ...each.accessRequest}} : each));
  }

  #put(practiceId: string, change: (practice: Practice) => Practice): Practice {
    this.#practices = this.#practices.map((each) => (each.practice.id === practiceId ? {...each, practice: change(each.practice)} : each));
    return this.#practices.find((each) => each.practice.id === practiceId)!.practice;
  }

  review(reviewId: string): PracticeReview {
    return this.#records.get(reviewId)!.review;
  }

  /** The practice, if the person may see its reviews. */
  practice(practiceId: string): InboxPractice {
    const practice = this.#practices.find((each) => each.practice.id === practiceId);
    if (!practice) throw new ReviewsError('practice-not-found', 404);
    if (!practice.practice.entitled) throw new ReviewsError('entitlement-missing', 403);
    return practice;
  }

  provider(practiceId: string, providerId: string): InboxProvider {
    const found = this.practice(practiceId).providers.find(({provider}) => provider.id === providerId);
    if (!found) throw new ReviewsError('provider-not-found', 404);
    return found;
  }

  record(practiceId: string, reviewId: string): PracticeRecord {
    const isOurs = this.practice(practiceId).providers.some(({reviews}) => reviews.some(({id}) => id === reviewId));
    if (!isOurs) throw new ReviewsError('review-not-found', 404);
    return this.#records.get(reviewId)!;
  }

  /** The provider's reviews, in no particular order. */
  reviewsOf({reviews}: InboxProvider): PracticeReview[] {
    return reviews.map(({id}) => this.review(id));
  }

  summaryOf(of: InboxProvider): ReviewSummary {
    const {recommended, notRecommended} = of.withoutComment ?? {recommended: 0, notRecommended: 0};
    const counted = of.reviews
      .map(({id}) => this.#records.get(id)!)
      .filter(votes)
      .map(({review}) => review);
    const positive = counted.filter((review) => review.recommended).length;
    return {
      providerId: of.provider.id,
      recommended: positive + recommended,
      notRecommended: counted.length - positive + notRecommended,
    };
  }

  countsOf(providers: readonly InboxProvider[], query: InboxQuery = {}): PracticeCounts {
    const reviews = providers.flatMap((provider) => this.reviewsOf(provider));
    const found = reviews.filter((review) => isFound(review, query));
    const count = (each: (review: PracticeReview) => boolean) => found.filter(each).length;
    const byStatus = Object.fromEntries(FEEDBACK_STATUSES.map((status) => [status, count((review) => review.status === status)]));
    return {
      total: reviews.length,
      filtered: count((review) => isInFolder(review, query)),
      needsResponse: count((review) => needsResponse(feedbackOf(review))),
      byStatus: byStatus as PracticeCounts['byStatus'],
    };
  }

  /** Applies the submission once per key, and returns the same receipt for every repetition. */
  submit({idempotencyKey, ...request}: SubmissionRequest, at: string, timeZone: string): Receipt {
    const record = this.record(request.practiceId, request.reviewId);
    const content = JSON.stringify([request.kind, request.reviewId, request.submission]);
    const before = this.#done.get(idempotencyKey);
    if (before && before.content !== content) throw new ReviewsError('idempotency-key-reused', 422);
    if (before) return before.receipt;
    const receipt = this.#do(record, request, at, timeZone);
    this.#done.set(idempotencyKey, {content, receipt});
    return receipt;
  }

  /** @throws ReviewsError `case-not-found`, or `action-not-allowed` if the decision is not possible. */
  decide(caseNumber: string, {decision, reason, reasonCode, at}: RecordedDecision): PracticeReview {
    const isOfCase = ({review}: PracticeRecord) => [review.response, review.report].some((each) => each?.caseNumber === caseNumber);
    const record = [...this.#records.values()].find(isOfCase);
    if (!record) throw new ReviewsError('case-not-found', 404);
    const isResponse = record.review.response?.caseNumber === caseNumber;
    const fits = DECISIONS_BY_KIND[isResponse ? 'response' : 'report'].some((possible) => possible === decision);
    const review = fits ? decided(record.review, decision, at, reason) : undefined;
    if (!review) throw new ReviewsError('action-not-allowed', 409);
    record.steps.push({at, step: decision, caseNumber, reasonCode, ...(reason !== undefined && {text: reason})});
    return (record.review = review);
  }

  #do(
    record: PracticeRecord,
    {kind, submission, version}: Omit<SubmissionRequest, 'idempotencyKey'>,
    at: string,
    timeZone: string,
  ): Receipt {
    if (kind === 'edit-response' && version !== record.review.version) throw new ReviewsError('review-changed', 412);
    const faults = submissionFaults(submission, kind);
    if (faults.length) throw new SubmissionError(faults);
    const canonical = canonicalSubmission(submission);
    const {text, contact, reasonCode} = canonical;
    const kept = kind === 'edit-response' ? record.review.response?.caseNumber : undefined;
    const caseNumber = kept ?? `C${(++this.#cases).toString(36).toUpperCase().padStart(5, '0')}`;
    const review = submitted(record.review, kind, canonical, caseNumber, at);
    if (!review) throw new ReviewsError('action-not-allowed', 409);
    record.review = review;
    record.steps.push({at, step: kind, caseNumber, by: responderName(contact.name), reasonCode, text});
    return {caseNumber, submittedAt: at, expectedBy: expectedBy(at, timeZone), review};
  }
}

function reviewsWithProvider({provider, reviews}: InboxProvider): PracticeReview[] {
  const {id, name, credentials, city, state, zip} = provider;
  return reviews.map((review) => ({...review, provider: {id, name, credentials, city, state, zip}}));
}

/** The in-memory plan's time zone, unless a test sets another. */
export const IN_MEMORY_TIME_ZONE = 'America/Denver';

/** The in-memory plan decides within four business days. */
export function expectedBy(at: string, timeZone: string): string {
  return businessDaysAfter(planDay(at, timeZone), 4);
}
