import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isUnreadable} from '../../../src/api/reviews/client.js';
import type {Review} from '../../../src/domain/review.js';
import type {ReviewsFact} from '../../../src/state/reviews/reviews-store.js';
import {buildResponse, buildReview, buildReviews} from '../../../src/testing/reviews/builders.js';
import {InMemoryReviewsClient} from '../../../src/testing/reviews/in-memory-client.js';
import {firstPage, loadedStore, nineReviews, watchedStore} from '../shared/watched-store.js';

const driftIn = (facts: readonly ReviewsFact[]) => facts.flatMap((fact) => (fact.kind === 'drift' ? fact.field : []));

describe('the first load', () => {
  it('shows no summary of another provider, only what belongs to this one, and says so', async () => {
    const client = nineReviews();
    client.garble = (page) => ({...page, summary: {...(page.summary as object), providerId: 'p2'}});
    const {store, held, facts, shown} = watchedStore(client);
    store.start();
    await held.last.answer();
    assert.deepEqual([shown(), store.state.summary, driftIn(facts)], ['r1 r2 r3', undefined, ['summary.providerId']]);
  });

  it('shows each review of a page once, and as many as the contract allows', async () => {
    const many = Array.from({length: 20_000}, (_, index) => buildReview({id: `r${index >> 1}`}));
    const {store, facts} = watchedStore(nineReviews(), {data: {...((await firstPage(nineReviews())) as object), reviews: many}});
    assert.equal(store.state.reviews!.length, 50);
    assert.equal(new Set(store.state.reviews!.map(({id}) => id)).size, 50);
    assert.deepEqual(driftIn(facts).slice(0, 2), ['reviews', 'reviews.1.id']);
  });

  it('begins at start, and shows the first page once it has arrived', async () => {
    const {store, held, facts, shown} = watchedStore();
    assert.deepEqual([held.requests.length, store.state.loading, shown()], [0, undefined, undefined]);
    store.start();
    assert.deepEqual([held.requests.length, store.state.loading, shown()], [1, 'first', undefined]);
    store.start();
    assert.equal(held.requests.length, 1);
    await held.last.answer();
    assert.deepEqual([store.state.loading, shown()], [undefined, 'r1 r2 r3']);
    assert.deepEqual(store.state.summary, {providerId: 'p1', recommended: 7, notRecommended: 2});
    assert.deepEqual(store.state.counts, {filtered: 9, total: 9, recommended: 7, notRecommended: 2, withResponse: 3});
    assert.deepEqual(facts, [{kind: 'loaded', loading: 'first', firstAdded: 'r1'}]);
    store.start();
    assert.equal(held.requests.length, 1);
  });

  it('is unnecessary with data from the host, which is validated', async () => {
    const client = nineReviews();
    const {store, held, facts, shown} = watchedStore(client, {data: await firstPage(client)});
    assert.equal(shown(), 'r1 r2 r3');
    assert.deepEqual(facts, [{kind: 'loaded', loading: 'first', firstAdded: 'r1'}]);
    store.start();
    assert.equal(held.requests.length, 0);
    store.loadNext();
    await held.last.answer();
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6');
  });

  it('happens if the data from the host is unreadable', async () => {
    for (const data of [null, 'text', {}, {reviews: null}]) {
      const {store, held, facts, shown} = watchedStore(nineReviews(), {data});
      assert.deepEqual(facts, [{kind: 'drift', field: 'reviews'}]);
      assert.equal(shown(), undefined);
      store.start();
      await held.last.answer();
      assert.equal(shown(), 'r1 r2 r3');
    }
  });

  it('is impossible without a client', () => {
    const {store, facts} = watchedStore(nineReviews(), {client: undefined});
    store.start();
    assert.equal(store.canLoad, false);
    assert.deepEqual([store.state.loading, store.state.failure, facts], [undefined, undefined, []]);
  });
});

describe('paging', () => {
  it('continues to the end and stops there', async () => {
    const {store, held, facts, shown} = await loadedStore();
    for (const expected of ['r1 r2 r3 r4 r5 r6', 'r1 r2 r3 r4 r5 r6 r7 r8 r9']) {
      store.loadNext();
      assert.equal(store.state.loading, 'next');
      await held.last.answer();
      assert.equal(shown(), expected);
    }
    assert.equal(store.state.nextCursor, null);
    assert.deepEqual(facts, [
      {kind: 'loaded', loading: 'next', firstAdded: 'r4'},
      {kind: 'loaded', loading: 'next', firstAdded: 'r7'},
    ]);
    store.loadNext();
    store.loadPrevious();
    assert.deepEqual([held.requests.length, store.state.loading], [3, undefined]);
  });

  it('works in both directions from a linked page, up to both ends', async () => {
    const {store, held, shown} = await loadedStore(nineReviews(), {reviewId: 'r5'});
    assert.equal(held.last.call, 'pageHolding');
    assert.equal(shown(), 'r4 r5 r6');
    store.loadPrevious();
    await held.last.answer();
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6');
    assert.equal(store.state.previousCursor, null);
    assert.ok(store.state.nextCursor);
    store.loadNext();
    await held.last.answer();
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6 r7 r8 r9');
    assert.equal(store.state.nextCursor, null);
  });

  it('keeps the shown reviews as the same objects, so they are not rendered again', async () => {
    const {store, held} = await loadedStore(nineReviews(), {reviewId: 'r5'});
    const before = store.state.reviews!;
    store.loadPrevious();
    await held.last.answer();
    store.loadNext();
    await held.last.answer();
    assert.deepEqual(
      store.state.reviews!.slice(3, 6).map((review, i) => review === before[i]),
      [true, true, true],
    );
  });

  it('loads one page at a time', async () => {
    const {store, held} = await loadedStore(nineReviews(), {reviewId: 'r5'});
    store.loadNext();
    store.loadNext();
    store.loadPrevious();
    assert.equal(held.requests.length, 2);
    await held.last.answer();
    assert.equal(store.state.reviews!.length, 6);
  });

  it('shows a review once, in its first position, if others were published in between', async () => {
    const client = nineReviews();
    const {store, held, shown, facts} = await loadedStore(client);
    client.garble = (page) => ({...page, reviews: buildReviews(6).slice(1)});
    store.loadNext();
    await held.last.answer();
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6');
    assert.deepEqual(driftIn(facts), ['reviews.0.id', 'reviews.1.id']);
  });

  it('ends where the cursor is the one that was asked for, or leads to nothing new', async () => {
    for (const garble of [
      (page: Record<string, unknown>) => ({...page, nextCursor: '3'}),
      (page: Record<string, unknown>) => ({...page, nextCursor: 'other', reviews: []}),
      (page: Record<string, unknown>) => ({...page, nextCursor: 'other', reviews: buildReviews(3)}),
    ]) {
      const client = nineReviews();
      const {store, held, facts} = await loadedStore(client);
      client.garble = garble;
      store.loadNext();
      await held.last.answer();
      assert.equal(store.state.nextCursor, null);
      assert.ok(driftIn(facts).includes('nextCursor'));
      store.loadNext();
      assert.equal(held.requests.length, 2);
    }
  });

  it('backward ends in the same way', async () => {
    const client = nineReviews();
    const {store, held, facts} = await loadedStore(client, {reviewId: 'r5'});
    client.garble = (page) => ({...page, previousCursor: '0'});
    store.loadPrevious();
    await held.last.answer();
    assert.deepEqual([store.state.previousCursor, store.state.nextCursor, driftIn(facts)], [null, '6', ['previousCursor']]);
  });
});

describe('other data of the host', () => {
  async function pagedStore() {
    const client = nineReviews();
    const data = (await firstPage(client)) as {reviews: Review[]; counts: object; summary: object};
    const watched = watchedStore(client, {data});
    watched.store.loadNext();
    await watched.held.last.answer();
    watched.facts.length = 0;
    return {...watched, data};
  }
  const changed = (reviews: readonly Review[]) => reviews.map((review, i) => (i === 1 ? {...review, comment: 'Other words.'} : review));

  it('with the same reviews changes what is shown of them, and keeps the pages after them', async () => {
    const {store, shown, facts, data} = await pagedStore();
    const before = store.state.reviews!;
    const last = store.state.pages.later[1];
    const counts = {...data.counts, total: 10, filtered: 10};
    assert.equal(store.takeAgain({...data, counts, reviews: changed(data.reviews)}), true);
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6');
    assert.equal((store.state.reviews![1] as Review).comment, 'Other words.');
    assert.deepEqual(
      store.state.reviews!.map((review, index) => review === before[index]),
      [true, false, true, true, true, true],
    );
    assert.deepEqual([store.state.counts, store.state.nextCursor], [counts, '6']);
    assert.equal(store.state.pages.later[1], last);
    assert.deepEqual(facts, [{kind: 'loaded', loading: 'first', firstAdded: 'r1'}]);
    assert.equal(store.takeAgain(data), true);
  });

  it('may be the same objects, changed', async () => {
    const {store, data} = await pagedStore();
    const reviews = data.reviews as {comment: string; response?: object | null}[];
    reviews[0]!.comment = 'Other words.';
    assert.equal(store.takeAgain(data), true);
    assert.equal((store.state.reviews![0] as Review).comment, 'Other words.');
    for (const response of [buildResponse({text: 'First.'}), buildResponse({text: 'Second.'}), null]) {
      reviews[1]!.response = response;
      assert.equal(store.takeAgain(data), true);
      assert.deepEqual((store.state.reviews![1] as Review).response, response);
    }
  });

  it('with anything else is not taken', async () => {
    const {store, shown, facts, data} = await pagedStore();
    const {reviews} = data;
    for (const other of [
      undefined,
      {...data, reviews: reviews.slice(1)},
      {...data, reviews: reviews.toReversed()},
      {...data, reviews: [...reviews, buildReview({id: 'new'})]},
      {...data, reviews: reviews.with(1, {...reviews[1]!, date: 'soon'})},
      {...data, nextCursor: 'other'},
      {...data, previousCursor: 'other'},
      {...data, summary: {...data.summary, providerId: 'p2'}},
      {...data, summary: null},
    ]) {
      assert.equal(store.takeAgain(other), false);
    }
    assert.deepEqual([shown(), facts], ['r1 r2 r3 r4 r5 r6', []]);
  });

  it('is not taken into a list that is filtered or sorted, or about to be', async () => {
    for (const query of [{recommended: true}, {search: 'kind'}, {sort: 'oldest'}] as const) {
      const {store, held, data} = await pagedStore();
      store.refine(query);
      assert.equal(store.takeAgain(data), false);
      await held.last.answer();
      assert.equal(store.takeAgain(data), false);
    }
  });

  it('is not taken before there is a list', async () => {
    assert.equal(watchedStore().store.takeAgain(await firstPage(nineReviews())), false);
  });
});

describe('unreadable reviews', () => {
  it('keep their places, and have unique ids', async () => {
    const client = nineReviews();
    client.garble = (page) => ({...page, reviews: (page.reviews as object[]).with(1, {id: 7})});
    const {store, held, facts, shown} = watchedStore(client);
    store.start();
    await held.last.answer();
    for (const _ of [2, 3]) {
      store.loadNext();
      await held.last.answer();
    }
    assert.equal(store.state.reviews!.length, 9);
    assert.deepEqual(store.state.reviews!.map(isUnreadable), [false, true, false, false, true, false, false, true, false]);
    assert.equal(new Set(shown()!.split(' ')).size, 9);
    assert.equal(facts.filter(({kind}) => kind === 'drift').length, 3);
  });

  it('never replace a readable review, regardless of their id', async () => {
    for (const place of [0, 1, 2]) {
      for (const id of ['r1', 'r2', 'r3', 'unreadable-0', 'unreadable-1']) {
        const reviews = buildReviews(3).map((review, i) => (i === place ? {id, date: 'soon'} : review));
        const good = reviews.filter((_, i) => i !== place);
        const client = nineReviews();
        client.garble = (page) => ({...page, reviews});
        const {store, held} = watchedStore(client);
        store.start();
        await held.last.answer();
        assert.deepEqual(
          store.state.reviews!.filter((review) => !isUnreadable(review)),
          good,
          `${id} at ${place}`,
        );
        assert.equal(new Set(store.state.reviews!.map((review) => review.id)).size, 3);
      }
    }
  });

  it('are reported once each, before the loaded fact', async () => {
    const client = nineReviews();
    client.garble = (page) => ({...page, summary: null, reviews: [{id: 'r1'}, ...buildReviews(3).slice(1)]});
    const {store, held, facts} = watchedStore(client);
    store.start();
    await held.last.answer();
    assert.deepEqual(facts, [
      {kind: 'drift', field: 'reviews.0.recommended'},
      {kind: 'drift', field: 'summary'},
      {kind: 'loaded', loading: 'first', firstAdded: 'r1'},
    ]);
  });

  it('do not change the last readable counts', async () => {
    const client = nineReviews();
    const {store, held} = await loadedStore(client);
    client.garble = (page) => ({...page, summary: {providerId: 'p1'}});
    store.loadNext();
    await held.last.answer();
    assert.deepEqual(store.state.summary, {providerId: 'p1', recommended: 7, notRecommended: 2});
  });
});

describe('a link to one review', () => {
  it('to a review that is no longer visible to members leads to the first page, and says so', async () => {
    const {store, held, shown} = watchedStore(nineReviews(), {reviewId: 'gone'});
    store.start();
    await held.last.answer();
    assert.deepEqual(
      held.requests.map(({call}) => call),
      ['pageHolding', 'reviews'],
    );
    await held.last.answer();
    assert.deepEqual([shown(), store.state.linkedReviewMissing], ['r1 r2 r3', true]);
    store.loadNext();
    assert.equal(store.state.linkedReviewMissing, false);
  });

  it('is followed if the data from the host does not contain the review; the data stays until the response arrives', async () => {
    const client = nineReviews();
    const {store, held, shown} = watchedStore(client, {data: await firstPage(client), reviewId: 'r5'});
    assert.equal(shown(), 'r1 r2 r3');
    store.start();
    store.start();
    assert.deepEqual([held.requests.length, held.last.call, shown()], [1, 'pageHolding', 'r1 r2 r3']);
    await held.last.answer();
    assert.equal(shown(), 'r4 r5 r6');
    store.start();
    assert.equal(held.requests.length, 1);
  });

  it('needs no request if the data from the host contains the review', async () => {
    const client = nineReviews();
    const {store, held, shown} = watchedStore(client, {data: await firstPage(client), reviewId: 'r2'});
    store.start();
    assert.deepEqual([held.requests.length, shown()], [0, 'r1 r2 r3']);
  });

  it('fails like any other load if the provider is unknown', async () => {
    const {store, held} = watchedStore(new InMemoryReviewsClient({}), {reviewId: 'r1'});
    store.start();
    await held.last.answer();
    assert.deepEqual(store.state.failure, {during: 'first', code: 'provider-not-found', status: 404});
    assert.equal(store.state.linkedReviewMissing, false);
  });
});
