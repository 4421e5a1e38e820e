import type {Review, ReviewSummary} from '../../domain/review.js';
import type {ReviewQuery} from '../../domain/review-query.js';
import type {ReviewCounts} from './schemas.js';

/** A review the service sent in a form the contract does not allow. It keeps its place in the list. */
export interface UnreadableReview {
  /** The review's own id where that could be read, else one that is unique in its page. */
  readonly id: string;
  /** Path of the first field that broke the contract: `reviews.3.date`. */
  readonly unreadable: string;
}

export type ListedReview = Review | UnreadableReview;

/** A page of reviews after checking: what could be read, and where the rest was. */
export interface CheckedReviewsPage {
  readonly reviews: readonly ListedReview[];
  readonly summary: ReviewSummary | undefined;
  readonly counts: ReviewCounts | undefined;
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  /** Paths of the fields that broke the contract, one for each unreadable review or part of the envelope. */
  readonly drift: readonly string[];
}

/**
 * How the reviews tab reaches reviews. `HttpReviewPages` speaks the HTTP contract; a host may bring its own.
 * Every method rejects with a `ReviewsError`, or with the signal's reason once that is aborted.
 */
export interface ReviewPages {
  /** One page of a provider's listed reviews. Without a cursor it is the first. */
  reviews(
    providerId: string,
    query: ReviewQuery,
    options?: {cursor?: string | undefined; signal?: AbortSignal},
  ): Promise<CheckedReviewsPage>;
  /** The page that holds one review. Rejects with code `review-not-found` when members may not see it (any more). */
  pageHolding(providerId: string, reviewId: string, query: ReviewQuery, options?: {signal?: AbortSignal}): Promise<CheckedReviewsPage>;
}

/** How all the tags reach reviews: `HttpReviewsClient`, or one of the host's own. */
export interface ReviewsClient extends ReviewPages {
  summary(providerId: string, options?: {signal?: AbortSignal}): Promise<ReviewSummary>;
  /** Summaries by provider id. Providers the service does not know, or whose counts it garbled, are missing. */
  summaries(providerIds: readonly string[], options?: {signal?: AbortSignal}): Promise<ReadonlyMap<string, ReviewSummary>>;
}

export function isUnreadable(review: ListedReview): review is UnreadableReview {
  // Not by `unreadable`: a service may send a field of that name with a good review.
  return !('comment' in review);
}
