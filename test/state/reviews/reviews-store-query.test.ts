import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {loadedStore, nineReviews, watchedStore} from '../shared/watched-store.js';

const down = new ReviewsError('service-unavailable', 503);

describe('a new query', () => {
  it('keeps the list until its response arrives', async () => {
    const {store, held, facts, shown} = await loadedStore();
    store.refine({recommended: false});
    assert.deepEqual([store.state.loading, shown(), store.state.query], ['query', 'r1 r2 r3', {recommended: false}]);
    assert.deepEqual(facts, []);
    await held.last.answer();
    assert.deepEqual([store.state.loading, shown()], [undefined, 'r2 r6']);
    assert.deepEqual([store.state.counts?.filtered, store.state.counts?.total], [2, 9]);
    assert.deepEqual(facts, [{kind: 'loaded', loading: 'query', firstAdded: 'r2'}, {kind: 'query-changed'}]);
  });

  it('changes only the given parts', async () => {
    const {store, held, shown} = await loadedStore();
    store.refine({recommended: true});
    store.refine({sort: 'oldest', search: 'RECEPTION'});
    store.refine({search: undefined});
    await held.last.answer();
    assert.deepEqual(store.state.query, {recommended: true, sort: 'oldest', search: undefined});
    assert.equal(shown(), 'r9 r8 r7');
  });

  it('supersedes a pending query, whose late response is ignored', async () => {
    const {store, held, facts, shown} = await loadedStore();
    store.refine({recommended: false});
    const superseded = held.last;
    store.refine({recommended: true});
    assert.deepEqual([superseded.signal.aborted, held.last.signal.aborted], [true, false]);
    await held.last.answer();
    await superseded.answer();
    assert.deepEqual([shown(), store.state.loading], ['r1 r3 r4', undefined]);
    assert.equal(facts.length, 2);
  });

  it('also ignores the pending query if that one responds first or fails', async () => {
    for (const settle of ['answer', 'fail'] as const) {
      const {store, held, facts, shown} = await loadedStore();
      store.refine({recommended: false});
      const superseded = held.last;
      store.refine({recommended: true});
      await superseded[settle](down);
      assert.deepEqual([shown(), store.state.loading, store.state.failure, facts.length], ['r1 r2 r3', 'query', undefined, 0]);
      await held.last.answer();
      assert.equal(shown(), 'r1 r3 r4');
    }
  });

  it('supersedes a pending page, and continues from its own response', async () => {
    const {store, held, shown} = await loadedStore();
    store.loadNext();
    const next = held.last;
    store.refine({recommended: true});
    const query = held.last;
    store.loadNext();
    assert.equal(held.last, query);
    await query.answer();
    await next.answer();
    assert.equal(shown(), 'r1 r3 r4');
    store.loadNext();
    await held.last.answer();
    assert.equal(shown(), 'r1 r3 r4 r5 r7 r8');
  });

  it('can come before the first page has loaded', async () => {
    const {store, held, shown} = watchedStore();
    store.start();
    const first = held.last;
    store.refine({recommended: false});
    assert.equal(first.signal.aborted, true);
    await first.answer();
    assert.equal(shown(), undefined);
    await held.last.answer();
    assert.equal(shown(), 'r2 r6');
  });
});

describe('a failure', () => {
  it('of the first load shows nothing, and is reported with its code', async () => {
    const {store, held, facts, shown} = watchedStore();
    store.start();
    await held.last.fail(down);
    assert.deepEqual([shown(), store.state.loading], [undefined, undefined]);
    assert.deepEqual(store.state.failure, {during: 'first', code: 'service-unavailable', status: 503});
    assert.deepEqual(facts, [{kind: 'failed', code: 'service-unavailable', status: 503}]);
    store.start();
    assert.equal(held.requests.length, 1);
    store.retry();
    assert.deepEqual([store.state.failure, store.state.loading], [undefined, 'first']);
    await held.last.answer();
    assert.equal(shown(), 'r1 r2 r3');
  });

  it('with a foreign error is reported as unreachable, without its text', async () => {
    for (const error of [new TypeError('secret text'), Object.assign(new Error('x'), {code: 'secret', status: 7})]) {
      const {store, held, facts} = watchedStore();
      store.start();
      await held.last.fail(error);
      assert.deepEqual(facts, [{kind: 'failed', code: 'unreachable', status: 0}]);
    }
  });

  it('keeps the list, and retrying repeats exactly what failed', async () => {
    const {store, held, shown} = await loadedStore(nineReviews(), {reviewId: 'r5'});
    for (const [act, during, expected] of [
      [() => store.loadPrevious(), 'previous', 'r1 r2 r3 r4 r5 r6'],
      [() => store.loadNext(), 'next', 'r1 r2 r3 r4 r5 r6 r7 r8 r9'],
      [() => store.refine({recommended: false}), 'query', 'r2 r6'],
    ] as const) {
      const before = shown();
      act();
      const failed = held.last;
      await failed.fail(down);
      assert.deepEqual([store.state.failure?.during, shown()], [during, before]);
      store.retry();
      assert.deepEqual([held.last.call, held.last.cursor, held.last.query], [failed.call, failed.cursor, failed.query]);
      await held.last.answer();
      assert.deepEqual([store.state.failure, shown()], [undefined, expected]);
    }
  });

  it('of a link to one review is retried with that link', async () => {
    const {store, held, shown} = watchedStore(nineReviews(), {reviewId: 'r5'});
    store.start();
    await held.last.fail(down);
    store.retry();
    assert.equal(held.last.call, 'pageHolding');
    await held.last.answer();
    assert.equal(shown(), 'r4 r5 r6');
  });

  it('of a query never leads to a mixed list of two queries', async () => {
    const {store, held, shown} = await loadedStore();
    store.refine({recommended: false});
    await held.last.fail(down);
    store.loadNext();
    await held.last.answer();
    assert.deepEqual([shown(), store.state.query], ['r2 r6', {recommended: false}]);
  });

  it('is required for a retry', async () => {
    const {store, held} = await loadedStore();
    store.retry();
    assert.equal(held.requests.length, 1);
  });
});

describe('a store that stops', () => {
  it('aborts what is pending, and resumes it at start', async () => {
    const {store, held, facts, shown} = await loadedStore(nineReviews(), {reviewId: 'r5'});
    for (const [act, expected] of [
      [() => store.loadNext(), 'r4 r5 r6 r7 r8 r9'],
      [() => store.loadPrevious(), 'r1 r2 r3 r4 r5 r6 r7 r8 r9'],
      [() => store.refine({recommended: false}), 'r2 r6'],
    ] as const) {
      act();
      const abandoned = held.last;
      store.stop();
      assert.equal(abandoned.signal.aborted, true);
      await abandoned.answer();
      assert.deepEqual(facts.splice(0), []);
      store.start();
      assert.deepEqual([held.last.call, held.last.cursor, held.last.query], [abandoned.call, abandoned.cursor, abandoned.query]);
      await held.last.answer();
      assert.equal(shown(), expected);
      facts.length = 0;
    }
  });

  it('with nothing pending has nothing to do at start', async () => {
    const {store, held} = await loadedStore();
    store.stop();
    store.start();
    assert.deepEqual([held.requests.length, store.state.loading], [1, undefined]);
  });
});
