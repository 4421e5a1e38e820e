import type {InboxQuery} from '../../domain/inbox-query.js';
import type {FieldFault, Submission} from '../../domain/submission.js';
import type {ReviewSummary} from '../../domain/review.js';
import type {CaseHistory, Me, NewReviews, PracticeCounts, PracticeReview, QuarterCounts, Receipt, ReviewedProvider} from './schemas.js';
import type {Checked, ReadOptions, WriteOptions} from '../shared/calls.js';
import type {UnreadableReview} from '../reviews/client.js';
import {ReviewsError} from '../shared/reviews-error.js';

export type ListedPracticeReview = PracticeReview | UnreadableReview;

/** A page of a practice's reviews after checking: what could be read, and where the rest was. */
export interface CheckedPracticePage {
  readonly reviews: readonly ListedPracticeReview[];
  readonly summary: ReviewSummary | undefined;
  readonly counts: PracticeCounts | undefined;
  readonly nextCursor: string | null;
  /** Paths of the fields that broke the contract. */
  readonly drift: readonly string[];
}

export interface CheckedProviders {
  readonly providers: readonly ReviewedProvider[];
  readonly drift: readonly string[];
}

/**
 * How the practice's tags reach the service, as the signed-in person. `HttpPracticeClient` speaks the HTTP contract; a host
 * may bring its own. Every method rejects with a `ReviewsError`, or with the signal's reason once that is aborted.
 */
export interface PracticeClient {
  me(options?: ReadOptions): Promise<Checked<Me>>;
  /** The providers of a practice who have reviews, by name. */
  providers(practiceId: string, options?: ReadOptions): Promise<CheckedProviders>;
  practiceReviews(
    practiceId: string,
    providerId: string,
    query: InboxQuery,
    options?: ReadOptions & {cursor?: string | undefined},
  ): Promise<CheckedPracticePage>;
  /** Quarters, oldest first; empty when there is nothing to show or it could not be read. */
  rateTrend(practiceId: string, providerId: string, options?: ReadOptions): Promise<readonly QuarterCounts[]>;
  history(practiceId: string, reviewId: string, options?: ReadOptions): Promise<Checked<CaseHistory>>;
  newReviews(options?: ReadOptions): Promise<Checked<NewReviews>>;
  /** Rejects with a `SubmissionError` when fields are not as they must be. */
  respond(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt>;
  /** Rejects with code `review-changed` when `version` is not the latest. */
  editResponse(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions & {version: string}): Promise<Receipt>;
  report(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt>;
}

/** The service refused a submission for what stands in its fields. */
export class SubmissionError extends ReviewsError {
  constructor(readonly faults: readonly FieldFault[]) {
    super('invalid-submission', 422);
  }
}
