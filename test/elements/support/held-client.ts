import {InMemoryReviewsClient} from '../../../src/testing/index.js';

type Reviews = InMemoryReviewsClient['reviews'];
type PageHolding = InMemoryReviewsClient['pageHolding'];

/**
 * A service whose answers come when the test says so, in any order. It answers abandoned requests too, as real ones do
 * that were under way.
 */
export class HeldClient extends InMemoryReviewsClient {
  readonly #waiting: (() => void)[] = [];
  /** Those of the requests so far, in order. */
  readonly signals: AbortSignal[] = [];

  override async reviews(...[providerId, query, {cursor, signal} = {}]: Parameters<Reviews>): ReturnType<Reviews> {
    await this.#held(signal);
    return super.reviews(providerId, query, {cursor});
  }

  override async pageHolding(...[providerId, reviewId, query, {signal} = {}]: Parameters<PageHolding>): ReturnType<PageHolding> {
    await this.#held(signal);
    return super.pageHolding(providerId, reviewId, query);
  }

  /** Lets one request be answered: the oldest, or the one at this place among those that wait. */
  release(index = 0): void {
    const [answer] = this.#waiting.splice(index, 1);
    if (!answer) throw new Error('No request waits.');
    answer();
  }

  #held(signal: AbortSignal | undefined): Promise<void> {
    if (signal) this.signals.push(signal);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
