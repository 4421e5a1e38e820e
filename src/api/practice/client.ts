import type {InboxQuery} from '../../domain/inbox-query.js';
import type {ReviewSummary} from '../../domain/review.js';
import type {FieldFault, Submission} from '../../domain/submission.js';
import type {UnreadableReview} from '../reviews/client.js';
import type {Checked, ReadOptions, WriteOptions} from '../shared/calls.js';
import {ReviewsError} from '../shared/reviews-error.js';
import type {
  CaseHistory,
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
} from './schemas.js';

export type ListedPracticeReview = PracticeReview | UnreadableReview;

/** A validated page of a practice's reviews: everything readable, plus the paths of everything else. */
export interface CheckedPracticePage {
  readonly reviews: readonly ListedPracticeReview[];
  /** Absent for all providers. */
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
 * How the practice's tags call the service as the signed-in person. `HttpPracticeClient` implements the HTTP contract; a host
 * can supply its own client. Every method rejects with a `ReviewsError`, or with the signal's reason if the signal is aborted.
 */
export interface PracticeClient {
  me(options?: ReadOptions): Promise<Checked<Me>>;
  /**
   * Asks the practice's website access managers for the entitlement, unless a request already waits. Resolves with the practice's
   * current state. Rejects with code `access-manager-missing` if there is nobody to ask.
   */
  askForAccess(practiceId: string, options?: ReadOptions): Promise<Checked<Practice>>;
  /** What the person is told by email, and where. Called only if `Me` has `emails`. */
  emails(options?: ReadOptions): Promise<PracticeEmails>;
  /** Chooses what the person is told by email, and resolves with it. */
  chooseEmails(choice: PracticeEmailChoice, options?: ReadOptions): Promise<PracticeEmails>;
  /** The practice's providers who have reviews, sorted by name. */
  providers(practiceId: string, options?: ReadOptions): Promise<CheckedProviders>;
  /** @param providerId One provider, or `ALL_PROVIDERS`: `*`. */
  practiceReviews(
    practiceId: string,
    providerId: string,
    query: InboxQuery,
    options?: ReadOptions & {cursor?: string | undefined},
  ): Promise<CheckedPracticePage>;
  /** Quarters, oldest first; empty if there is no trend or it could not be read. */
  rateTrend(practiceId: string, providerId: string, options?: ReadOptions): Promise<readonly QuarterCounts[]>;
  history(practiceId: string, reviewId: string, options?: ReadOptions): Promise<Checked<CaseHistory>>;
  newReviews(options?: ReadOptions): Promise<Checked<NewReviews>>;
  /** Rejects with a `SubmissionError` if any field is invalid. */
  respond(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt>;
  /** Rejects with code `review-changed` if `version` is not the latest. */
  editResponse(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions & {version: string}): Promise<Receipt>;
  report(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt>;
}

/** The service rejected a submission because of invalid fields. */
export class SubmissionError extends ReviewsError {
  constructor(readonly faults: readonly FieldFault[]) {
    super('invalid-submission', 422);
  }
}
