import type {CheckedReviewsPage, ReviewsClient} from '../../../src/api/reviews/client.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';

/** A pending request. The client ignores its signal, so a response may come after it is no longer wanted. */
export interface HeldRequest {
  readonly call: 'reviews' | 'pageHolding';
  readonly query: ReviewQuery;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
  /** Delivers the response, and waits until it has arrived. */
  answer(): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A client whose responses come when and in the order that the test determines. */
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

/** Waits until all consequences of the events so far have happened. */
export function arrived(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
