import type {ReviewsClient} from '../../../src/api/reviews/client.js';
import {type ReviewsFact, ReviewsStore, type ReviewsStoreOptions} from '../../../src/state/reviews/reviews-store.js';
import {buildReviews} from '../../../src/testing/reviews/builders.js';
import {InMemoryReviewsClient} from '../../../src/testing/reviews/in-memory-client.js';
import {HeldPages} from '../reviews/held-pages.js';

/** Nine reviews in pages of three: r1 is the newest, r9 the oldest. */
export function nineReviews(): InMemoryReviewsClient {
  return new InMemoryReviewsClient({p1: buildReviews(9)}, {pageSize: 3});
}

/** The first page as a service would send it. */
export async function firstPage(client: ReviewsClient): Promise<unknown> {
  const {drift: _drift, ...page} = await client.reviews('p1', {});
  return page;
}

/** A store with a client whose responses the test controls, and its facts. */
export function watchedStore(client: ReviewsClient = nineReviews(), options: Partial<ReviewsStoreOptions> = {}) {
  const held = new HeldPages(client);
  const facts: ReviewsFact[] = [];
  const store = new ReviewsStore({providerId: 'p1', client: held, onFact: (fact) => facts.push(fact), ...options});
  const shown = () => store.state.reviews?.map(({id}) => id).join(' ');
  return {store, held, facts, shown};
}

/** The same with its first page loaded. */
export async function loadedStore(client?: ReviewsClient, options?: Partial<ReviewsStoreOptions>) {
  const watched = watchedStore(client, options);
  watched.store.start();
  await watched.held.last.answer();
  watched.facts.length = 0;
  return watched;
}
