import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {NewReviews} from '../../../src/api/practice/schemas.js';
import type {Checked} from '../../../src/api/shared/calls.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {type NewReviewsFact, NewReviewsStore} from '../../../src/state/practice/new-reviews-store.js';
import {arrived} from '../reviews/held-pages.js';

const NEWS: NewReviews = {
  practices: [
    {practiceId: 'a', name: 'Harbor Family Medicine', newReviews: 3, needsResponse: 5},
    {practiceId: 'b', name: 'Elm Street Pediatrics', newReviews: 0, needsResponse: 2},
  ],
  since: '2026-10-23',
};

/** A store whose responses the test controls, and its facts. */
function watched() {
  const requests: {
    signal: AbortSignal;
    answer(drift?: readonly string[], news?: NewReviews): Promise<void>;
    fail(error: Error): Promise<void>;
  }[] = [];
  const facts: NewReviewsFact[] = [];
  const newReviews = ({signal}: {signal?: AbortSignal | undefined} = {}) =>
    new Promise<Checked<NewReviews>>((resolve, reject) => {
      const answer = (drift: readonly string[] = [], news = NEWS) => (resolve({...news, drift}), arrived());
      const fail = (error: Error) => (reject(error), arrived());
      requests.push({signal: signal!, answer, fail});
    });
  const store = new NewReviewsStore({newReviews}, (fact) => facts.push(fact));
  return {store, requests, facts};
}

const EXPIRED = new ReviewsError('unauthenticated', 401);
const BROKEN = new ReviewsError('service-unavailable', 503);

describe('the counts of new reviews', () => {
  it('are loaded once, and reported with their totals', async () => {
    const {store, requests, facts} = watched();
    store.start();
    store.start();
    assert.deepEqual([requests.length, store.state.loading], [1, true]);
    await requests[0]!.answer();
    assert.deepEqual(store.state, {loading: false, news: NEWS, failure: undefined, signIn: undefined});
    assert.deepEqual(facts, [{kind: 'loaded', newReviews: 3, needsResponse: 7}]);
    store.start();
    assert.equal(requests.length, 1);
  });

  it('are aborted by stop and resumed by start', async () => {
    const {store, requests, facts} = watched();
    store.start();
    store.stop();
    assert.equal(requests[0]!.signal.aborted, true);
    await requests[0]!.answer();
    assert.deepEqual([store.state.news, facts], [undefined, []]);
    store.start();
    await requests[1]!.answer();
    assert.deepEqual(store.state.news, NEWS);
  });

  it('never replace counts that were requested later', async () => {
    const {store, requests} = watched();
    void store.resume();
    void store.resume();
    await requests[1]!.answer();
    await requests[0]!.answer([], {practices: [], since: '2026-10-01'});
    assert.deepEqual(store.state.news, NEWS);
  });

  it('stay visible after a failure, which stays during the next attempt', async () => {
    const {store, requests, facts} = watched();
    store.start();
    await requests[0]!.answer();
    void store.resume();
    await requests[1]!.fail(BROKEN);
    assert.deepEqual(store.state, {loading: false, news: NEWS, failure: {code: BROKEN.code, status: 503}, signIn: undefined});
    assert.deepEqual(facts.at(-1), {kind: 'failed', code: BROKEN.code, status: 503});
    // A render alone does not retry after a failure.
    store.start();
    assert.equal(requests.length, 2);
    void store.resume();
    assert.deepEqual([store.state.loading, store.state.failure?.code], [true, BROKEN.code]);
    await requests[2]!.answer();
    assert.deepEqual([store.state.loading, store.state.failure], [false, undefined]);
  });

  it('report each unreadable part of a response', async () => {
    const {store, requests, facts} = watched();
    store.start();
    await requests[0]!.answer(['practices.2.name']);
    assert.deepEqual(facts[0], {kind: 'drift', field: 'practices.2.name'});
  });

  it('report a foreign error as unreachable, without its text', async () => {
    const {store, requests, facts} = watched();
    store.start();
    await requests[0]!.fail(new TypeError('secret'));
    assert.deepEqual(facts, [{kind: 'failed', code: 'unreachable', status: 0}]);
  });

  it('require a sign-in, at first as signed out, later as an expired session', async () => {
    const {store, requests, facts} = watched();
    store.start();
    await requests[0]!.fail(EXPIRED);
    assert.equal(store.state.signIn, 'signed-out');
    void store.resume();
    await requests[1]!.answer();
    assert.equal(store.state.signIn, undefined);
    void store.resume();
    await requests[2]!.fail(new ReviewsError('no-token'));
    assert.deepEqual([store.state.signIn, store.state.news], ['expired', NEWS]);
    assert.deepEqual(facts, [
      {kind: 'sign-in-required', reason: 'signed-out'},
      {kind: 'loaded', newReviews: 3, needsResponse: 7},
      {kind: 'sign-in-required', reason: 'expired'},
    ]);
  });
});
