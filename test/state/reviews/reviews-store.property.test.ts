import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import type {ReviewPages} from '../../../src/api/reviews/client.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import type {Review} from '../../../src/domain/review.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';
import {ReviewsStore} from '../../../src/state/reviews/reviews-store.js';
import {InMemoryReviewsClient} from '../../../src/testing/reviews/in-memory-client.js';
import {anyQuery, listedBy, someReviews} from '../../testing/query-model.js';
import {arrived} from './held-pages.js';

type Action = {do: 'refine'; query: ReviewQuery} | {do: 'next' | 'previous' | 'retry' | 'stop' | 'start' | 'outage' | 'repair' | 'answer'};

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {weight: 3, arbitrary: anyQuery.map((query) => ({do: 'refine' as const, query}))},
  {weight: 8, arbitrary: fc.constant({do: 'answer' as const})},
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<Exclude<Action['do'], 'refine'>[]>('next', 'next', 'previous', 'retry', 'stop', 'start', 'outage', 'repair')
      .map((each) => ({do: each})),
  },
);

/** Responds in an order chosen by the scheduler, and ignores signals. During an outage it fails. */
class ScheduledPages implements ReviewPages {
  outage = false;
  readonly #client: ReviewPages;
  readonly #scheduler: fc.Scheduler;

  constructor(client: ReviewPages, scheduler: fc.Scheduler) {
    this.#client = client;
    this.#scheduler = scheduler;
  }

  reviews(providerId: string, query: ReviewQuery, {cursor}: {cursor?: string | undefined} = {}) {
    return this.#answer(() => this.#client.reviews(providerId, query, {cursor}));
  }

  pageHolding(providerId: string, reviewId: string, query: ReviewQuery) {
    return this.#answer(() => this.#client.pageHolding(providerId, reviewId, query));
  }

  async #answer<T>(answer: () => Promise<T>): Promise<T> {
    const {outage} = this;
    await this.#scheduler.schedule(Promise.resolve());
    if (outage) throw new ReviewsError('service-unavailable', 503);
    return answer();
  }
}

async function perform(action: Action, store: ReviewsStore, pages: ScheduledPages, scheduler: fc.Scheduler): Promise<void> {
  switch (action.do) {
    case 'refine':
      return store.refine(action.query);
    case 'next':
      return store.loadNext();
    case 'previous':
      return store.loadPrevious();
    case 'retry':
      return store.retry();
    case 'stop':
      return store.stop();
    case 'start':
      return store.start();
    case 'outage':
    case 'repair':
      pages.outage = action.do === 'outage';
      return;
    case 'answer':
      if (scheduler.count()) await scheduler.waitNext(1);
      await arrived();
  }
}

/** Asserts that the store shows a gapless section of one list, which belongs to the current query once that has loaded. */
function assertStretch(store: ReviewsStore, reviews: readonly Review[], lastShown: ReviewQuery): void {
  const shown = store.state.reviews?.map(({id}) => id);
  if (!shown) return;
  const list = listedBy(lastShown, reviews).map(({id}) => id);
  const start = shown.length ? list.indexOf(shown[0]!) : 0;
  assert.deepEqual(shown, list.slice(start, start + shown.length));
  assert.equal(store.state.previousCursor === null, start === 0);
  assert.equal(store.state.nextCursor === null, start + shown.length === list.length);
}

it('the store ends with all reviews of the latest query, for any actions of a member and any delays', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      someReviews,
      fc.integer({min: 1, max: 4}),
      fc.option(fc.nat(12), {nil: undefined}),
      fc.array(anyAction, {size: '+1', maxLength: 60}),
      async (scheduler, reviews, pageSize, linked, actions) => {
        const pages = new ScheduledPages(new InMemoryReviewsClient({p1: reviews}, {pageSize}), scheduler);
        let shownBy: ReviewQuery = {};
        const store: ReviewsStore = new ReviewsStore({
          providerId: 'p1',
          client: pages,
          reviewId: linked === undefined ? undefined : `r${linked}`,
          onFact: (fact) => {
            if (fact.kind === 'loaded' && (fact.loading === 'first' || fact.loading === 'query')) shownBy = store.state.query;
          },
        });
        store.start();
        for (const action of actions) {
          await perform(action, store, pages, scheduler);
          assertStretch(store, reviews, shownBy);
        }
        pages.outage = false;
        const settle = async () => {
          store.start();
          await scheduler.waitIdle();
          await arrived();
          store.retry();
          await scheduler.waitIdle();
          await arrived();
        };
        await settle();
        for (let more = 0; more < 40 && (store.state.nextCursor || store.state.previousCursor); more++) {
          store.loadNext();
          await settle();
          store.loadPrevious();
          await settle();
        }
        assert.equal(store.state.loading, undefined);
        assert.equal(store.state.failure, undefined);
        assert.deepEqual(store.state.reviews, listedBy(store.state.query, reviews));
      },
    ),
    {numRuns: 300},
  );
});
