import type {CheckedReviewsPage, ReviewsClient} from '../../api/reviews/client.js';
import {readReviewsPage} from '../../api/reviews/read.js';
import type {ReviewCounts} from '../../api/reviews/schemas.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import {PAGE_SIZE} from '../../api/shared/routes.js';
import {matchesSearch} from '../../domain/folding.js';
import type {Review, ReviewSummary} from '../../domain/review.js';
import {compareBy} from '../../domain/review-order.js';
import {REVIEW_ORDERS, type ReviewQuery} from '../../domain/review-query.js';
import type {WithheldFor, WithheldVotes} from '../../domain/withholding.js';

/** One provider's reviews. */
export interface ProviderReviews {
  readonly reviews: readonly Review[];
  /** Verified reviews without a comment, which count only toward the rate. */
  readonly withoutComment?: {readonly recommended: number; readonly notRecommended: number};
  /** Reviews whose comments are withheld, which count only toward the rate. */
  readonly withheld?: readonly {readonly recommended: boolean; readonly reason: WithheldFor}[];
  /** Default: `count`. */
  readonly withheldVotes?: WithheldVotes;
}

type Options = {cursor?: string | undefined; signal?: AbortSignal};

/**
 * A `ReviewsClient` without a service, for tests, stories and hosts' own tests. It filters, sorts, searches and paginates
 * according to the contract. Set `delay`, `failWith` and `garble` to produce every other state of a tag.
 */
export class InMemoryReviewsClient implements ReviewsClient {
  /** Milliseconds each call takes; `Infinity` for calls that never complete. */
  delay = 0;
  /** The error every call rejects with while this is set. */
  failWith: ReviewsError | undefined;
  /** Changes a page before it is validated, to simulate a service that violates the contract. */
  garble: ((page: Record<string, unknown>) => unknown) | undefined;
  /** All calls so far, for tests that count requests. */
  readonly calls: string[] = [];

  readonly #providers: ReadonlyMap<string, ProviderReviews>;
  readonly #pageSize: number;

  constructor(providers: Readonly<Record<string, ProviderReviews | readonly Review[]>>, options: {pageSize?: number} = {}) {
    const entries = Object.entries(providers).map(([id, given]) => [id, 'reviews' in given ? given : {reviews: given}] as const);
    this.#providers = new Map(entries);
    this.#pageSize = options.pageSize ?? PAGE_SIZE;
  }

  async reviews(providerId: string, query: ReviewQuery, {cursor, signal}: Options = {}): Promise<CheckedReviewsPage> {
    await this.#answer('reviews', signal);
    const matching = this.#matching(providerId, query);
    return this.#page(providerId, matching, cursor ? Number(cursor) : 0);
  }

  async pageHolding(providerId: string, reviewId: string, query: ReviewQuery, {signal}: Options = {}): Promise<CheckedReviewsPage> {
    await this.#answer('pageHolding', signal);
    const matching = this.#matching(providerId, query);
    const index = matching.findIndex(({id}) => id === reviewId);
    if (index < 0) throw new ReviewsError('review-not-found', 404);
    return this.#page(providerId, matching, index - (index % this.#pageSize));
  }

  async summary(providerId: string, {signal}: Options = {}): Promise<ReviewSummary> {
    await this.#answer('summary', signal);
    return this.#summaryOf(providerId);
  }

  async summaries(providerIds: readonly string[], {signal}: Options = {}): Promise<ReadonlyMap<string, ReviewSummary>> {
    await this.#answer('summaries', signal);
    const known = providerIds.filter((id) => this.#providers.has(id));
    return new Map(known.map((id) => [id, this.#summaryOf(id)]));
  }

  async #answer(call: string, signal: AbortSignal | undefined): Promise<void> {
    this.calls.push(call);
    signal?.throwIfAborted();
    if (this.delay) {
      await new Promise<void>((resolve, reject) => {
        if (this.delay !== Infinity) setTimeout(resolve, this.delay);
        signal?.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
      });
    }
    signal?.throwIfAborted();
    if (this.failWith) throw this.failWith;
  }

  #provider(providerId: string): ProviderReviews {
    const provider = this.#providers.get(providerId);
    if (!provider) throw new ReviewsError('provider-not-found', 404);
    return provider;
  }

  #matching(providerId: string, {recommended, withResponse, search, sort = 'newest'}: ReviewQuery): Review[] {
    return this.#provider(providerId)
      .reviews.filter((review) => recommended === undefined || review.recommended === recommended)
      .filter((review) => !withResponse || review.response)
      .filter((review) => !search || matchesSearch(review.comment, search))
      .sort(compareBy(REVIEW_ORDERS[sort]));
  }

  #page(providerId: string, matching: readonly Review[], start: number): CheckedReviewsPage {
    const end = start + this.#pageSize;
    const page = {
      summary: this.#summaryOf(providerId),
      counts: {filtered: matching.length, ...this.#countsOf(providerId)},
      reviews: matching.slice(start, end),
      nextCursor: end < matching.length ? String(end) : null,
      previousCursor: start > 0 ? String(Math.max(0, start - this.#pageSize)) : null,
    };
    return readReviewsPage(this.garble ? this.garble(page) : page);
  }

  #countsOf(providerId: string): Omit<ReviewCounts, 'filtered'> {
    const {reviews, withheld = [], withheldVotes = 'count'} = this.#provider(providerId);
    const recommended = reviews.filter((review) => review.recommended).length;
    const withResponse = reviews.filter(({response}) => response).length;
    const of = (reason: WithheldFor) => withheld.filter((each) => each.reason === reason).length;
    return {
      ...{total: reviews.length, recommended, notRecommended: reviews.length - recommended, withResponse},
      ...(withheld.length && {
        withheld: {privacy: of('privacy'), language: of('language'), inaccurate: of('inaccurate'), votesCount: withheldVotes === 'count'},
      }),
    };
  }

  #summaryOf(providerId: string): ReviewSummary {
    const {reviews, withoutComment = {recommended: 0, notRecommended: 0}, withheld = [], withheldVotes} = this.#provider(providerId);
    const voted = [...reviews, ...(withheldVotes === 'leave-out' ? [] : withheld)];
    const positive = voted.filter(({recommended}) => recommended).length;
    return {
      providerId,
      recommended: positive + withoutComment.recommended,
      notRecommended: voted.length - positive + withoutComment.notRecommended,
    };
  }
}
