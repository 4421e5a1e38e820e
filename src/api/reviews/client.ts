import type {Review, ReviewSummary} from '../../domain/review.js';
import type {ReviewQuery} from '../../domain/review-query.js';
import type {ReviewCounts} from './schemas.js';
import type {SummariesOptions} from './summaries.js';

/** A review that violates the contract. It keeps its place in the list. */
export interface UnreadableReview {
  /** The review's own id if it could be read; otherwise an id that is unique on its page. */
  readonly id: string;
  /** Path of the first field that violates the contract: `reviews.3.date`. */
  readonly unreadable: string;
}

export type ListedReview = Review | UnreadableReview;

/** A validated page of reviews: everything readable, plus the paths of everything else. */
export interface CheckedReviewsPage {
  readonly reviews: readonly ListedReview[];
  readonly summary: ReviewSummary | undefined;
  readonly counts: ReviewCounts | undefined;
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  /** Paths of the fields that violate the contract, one for each unreadable review or part of the envelope. */
  readonly drift: readonly string[];
}

/**
 * How the reviews tab fetches reviews. `HttpReviewPages` implements the HTTP contract; a host can supply its own client.
 * Every method rejects with a `ReviewsError`, or with the signal's reason if the signal is aborted.
 */
export interface ReviewPages {
  /** One page of a provider's listed reviews; the first page if no cursor is given. */
  reviews(
    providerId: string,
    query: ReviewQuery,
    options?: {cursor?: string | undefined; signal?: AbortSignal},
  ): Promise<CheckedReviewsPage>;
  /** The page that contains a given review. Rejects with code `review-not-found` if members cannot see the review. */
  pageHolding(providerId: string, reviewId: string, query: ReviewQuery, options?: {signal?: AbortSignal}): Promise<CheckedReviewsPage>;
}

/** How the members' tags fetch reviews and summaries: `HttpReviewsClient`, or a client supplied by the host. */
export interface ReviewsClient extends ReviewPages {
  summary(providerId: string, options?: {signal?: AbortSignal}): Promise<ReviewSummary>;
  /** Summaries by provider id, without providers that are unknown to the service or whose counts are invalid. */
  summaries(providerIds: readonly string[], options?: SummariesOptions): Promise<ReadonlyMap<string, ReviewSummary>>;
}

export function isUnreadable(review: ListedReview): review is UnreadableReview {
  // Does not test for `unreadable`: a service may send a field of that name with a valid review.
  return !('comment' in review);
}
