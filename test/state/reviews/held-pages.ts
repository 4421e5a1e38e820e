import type {CheckedReviewsPage, ReviewsClient} from '../../../src/api/reviews/client.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';

/** One request under way. The client does not heed its signal: an answer may come after nobody wants it any more. */
export interface HeldRequest {
  readonly call: 'reviews' | 'pageHolding';
  readonly query: ReviewQuery;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
  /** Lets the answer through, and waits until it has arrived. */
  answer(): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A client whose answers come when the test says so, and in the order the test says. */
export class HeldPages implements Pick<ReviewsClient, 'reviews' | 'pageHolding'> {
  readonly requests: HeldRequest[] = [];
  readonly #client: ReviewsClient;

  constructor(client: ReviewsClient) {
    this.#client = client;
  }

  get last(): HeldRequest {
    return this.requests.at(-1)!;
  }

  reviews(providerId: string, query: ReviewQuery, {cursor, signal}: {cursor?: string | undefined; signal?: AbortSignal} = {}) {
    return this.#hold('reviews', query, cursor, signal!, () => this.#client.reviews(providerId, query, {cursor}));
  }

  pageHolding(providerId: string, reviewId: string, query: ReviewQuery, {signal}: {signal?: AbortSignal} = {}) {
    return this.#hold('pageHolding', query, undefined, signal!, () => this.#client.pageHolding(providerId, reviewId, query));
  }

  #hold(
    call: HeldRequest['call'],
    query: ReviewQuery,
    cursor: string | undefined,
    signal: AbortSignal,
    page: () => Promise<CheckedReviewsPage>,
  ): Promise<CheckedReviewsPage> {
    return new Promise((resolve, reject) => {
      const settle = async (page: Promise<CheckedReviewsPage>) => {
        await page.then(resolve, reject);
        await arrived();
      };
      const answer = () => settle(page());
      const fail = (error: Error) => settle(Promise.reject(error));
      this.requests.push({call, query, cursor, signal, answer, fail});
    });
  }
}

/** All that follows from what has happened so far has happened. */
export function arrived(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
