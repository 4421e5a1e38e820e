import {InMemoryReviewsClient} from '../../../src/testing/index.js';

type Reviews = InMemoryReviewsClient['reviews'];
type PageHolding = InMemoryReviewsClient['pageHolding'];

/**
 * A service that answers on the test's command, in any order. It also answers aborted requests, as real services do for
 * those already in progress.
 */
export class HeldClient extends InMemoryReviewsClient {
  readonly #waiting: (() => void)[] = [];
  /** The signals of all requests so far, in order. */
  readonly signals: AbortSignal[] = [];

  override async reviews(...[providerId, query, {cursor, signal} = {}]: Parameters<Reviews>): ReturnType<Reviews> {
    await this.#held(signal);
    return super.reviews(providerId, query, {cursor});
  }

  override async pageHolding(...[providerId, reviewId, query, {signal} = {}]: Parameters<PageHolding>): ReturnType<PageHolding> {
    await this.#held(signal);
    return super.pageHolding(providerId, reviewId, query);
  }

  /** Answers one request: the oldest, or the one at this index among the waiting ones. */
  release(index = 0): void {
    const [answer] = this.#waiting.splice(index, 1);
    if (!answer) throw new Error('No request is waiting.');
    answer();
  }

  #held(signal: AbortSignal | undefined): Promise<void> {
    if (signal) this.signals.push(signal);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
