import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {type InboxFact, InboxStore} from '../../../src/state/practice/inbox-store.js';
import {buildContact, buildPracticeReviews, buildProvider, InMemoryPracticeClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const TREND = [{quarter: '2025-Q4', recommended: 8, notRecommended: 2}];

/** Ten reviews with all statuses, in pages of four. */
function watchedInbox() {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: buildPracticeReviews(10), trend: TREND}], {pageSize: 4});
  const facts: InboxFact[] = [];
  const store = new InboxStore({client, practiceId: 'practice-1', providerId: 'p1', onFact: (fact) => facts.push(fact)});
  const shown = () => store.state.reviews?.map(({id}) => id).join(' ');
  return {client, store, facts, shown};
}

async function loadedInbox() {
  const inbox = watchedInbox();
  inbox.store.start();
  await arrived();
  return inbox;
}

const respond = (client: InMemoryPracticeClient, reviewId: string) =>
  client.respond('practice-1', reviewId, {text: 'Thanks.', contact: buildContact()}, {idempotencyKey: `key-for-${reviewId}-0000`});

describe('an inbox', () => {
  it('loads the first page, the counts and the trend', async () => {
    const {store, shown} = await loadedInbox();
    const {summary, counts, trend, nextCursor, loading} = store.state;
    assert.deepEqual([shown(), summary!.providerId, counts!.total, nextCursor, loading], ['r1 r2 r3 r4', 'p1', 10, '4', undefined]);
    assert.deepEqual(trend, TREND);
  });

  it('adds the next pages, and keeps the previous ones unchanged', async () => {
    const {store, shown} = await loadedInbox();
    const [first] = store.state.pages;
    store.loadNext();
    store.loadNext();
    await arrived();
    store.loadNext();
    await arrived();
    assert.deepEqual([shown(), store.state.pages.length, store.state.nextCursor], ['r1 r2 r3 r4 r5 r6 r7 r8 r9 r10', 3, null]);
    assert.equal(store.state.pages[0], first);
    assert.equal(store.state.list, 1);
  });

  it('keeps the list until a new query has loaded', async () => {
    const {store, client, shown} = await loadedInbox();
    client.hold();
    store.refine({needsResponse: true});
    await arrived();
    assert.deepEqual([shown(), store.state.loading, store.state.query], ['r1 r2 r3 r4', 'query', {needsResponse: true}]);
    store.refine({sort: 'oldest'});
    client.release();
    await arrived();
    assert.deepEqual([shown(), store.state.counts!.filtered, store.state.list], ['r9 r8 r6 r4', 6, 2]);
  });

  it('searches once the person pauses, though the tag starts it again at every update', async (t) => {
    const {store, client} = await loadedInbox();
    const asked = () => client.calls.filter((call) => call === 'practiceReviews').length;
    const before = asked();
    t.mock.timers.enable({apis: ['setTimeout']});
    store.search('gl');
    store.start();
    store.search('glad');
    store.start();
    assert.equal(asked(), before);
    t.mock.timers.tick(300);
    assert.equal(asked(), before + 1);
    store.search('gladly');
    store.stop();
    store.start();
    assert.equal(asked(), before + 2);
  });

  it('continues after a failure where it stopped', async () => {
    const {store, client, facts, shown} = await loadedInbox();
    client.failWith = new ReviewsError('service-unavailable', 503);
    store.loadNext();
    await arrived();
    const failure = {code: 'service-unavailable', status: 503};
    assert.deepEqual([store.state.failure, shown(), facts], [{during: 'next', ...failure}, 'r1 r2 r3 r4', [{kind: 'failed', failure}]]);
    client.failWith = undefined;
    store.retry();
    await arrived();
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6 r7 r8');
  });

  it('continues with the query that failed, not with the previous one', async () => {
    const {store, client, shown} = await loadedInbox();
    client.failWith = new ReviewsError('timeout');
    store.refine({status: 'none'});
    await arrived();
    client.failWith = undefined;
    store.loadNext();
    await arrived();
    assert.equal(shown(), 'r1 r3 r6 r9');
  });

  it('stops and starts without losing its position', async () => {
    const {store, client, shown, facts} = watchedInbox();
    client.hold();
    store.start();
    store.stop();
    client.release();
    await arrived();
    assert.deepEqual([shown(), store.state.trend, facts], [undefined, undefined, []]);
    store.start();
    store.start();
    await arrived();
    assert.deepEqual([shown(), store.state.trend, client.calls.length], ['r1 r2 r3 r4', TREND, 4]);
  });

  it('works without a trend if that fails to load', async () => {
    const {store, client, facts} = watchedInbox();
    client.failWith = new ReviewsError('internal', 500);
    client.failOn = ['rateTrend'];
    store.start();
    await arrived();
    assert.deepEqual([store.state.trend, facts, store.state.failure, store.state.reviews!.length], [[], [], undefined, 4]);
  });

  it('shows the first reviews together with the trend above them', async () => {
    const {store, client} = watchedInbox();
    const rateTrend = client.rateTrend.bind(client);
    let answer = () => {};
    client.rateTrend = async (...about) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return rateTrend(...about);
    };
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(!!store.state.reviews && !store.state.trend));
    store.start();
    await arrived();
    assert.equal(store.state.reviews, undefined);
    answer();
    await arrived();
    assert.deepEqual([store.state.reviews!.length, store.state.trend, seen.includes(true)], [4, TREND, false]);
  });

  it('does not delay the first reviews for long', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const {store, client, shown} = watchedInbox();
    client.rateTrend = () => new Promise(() => {});
    store.start();
    await arrived();
    assert.equal(shown(), undefined);
    t.mock.timers.tick(500);
    await arrived();
    assert.deepEqual([shown(), store.state.trend], ['r1 r2 r3 r4', undefined]);
  });

  it('reports unreadable parts, and shows the rest', async () => {
    const {store, client, facts, shown} = watchedInbox();
    client.garble = (answer, call) =>
      call === 'practiceReviews' ? {...answer, counts: 7, reviews: [{id: 'r1'}, ...(answer.reviews as unknown[]).slice(1)]} : answer;
    store.start();
    await arrived();
    assert.deepEqual([shown(), store.state.counts], ['r1 r2 r3 r4', undefined]);
    assert.deepEqual(
      facts.map((fact) => fact.kind === 'drift' && fact.field),
      ['reviews.0.recommended', 'counts'],
    );
  });

  it('leaves out what is about others, is repeated or leads nowhere, and says so', async () => {
    const {store, client, facts, shown} = watchedInbox();
    const garbled: Partial<Record<string, (answer: Record<string, unknown>) => object>> = {
      practiceReviews: (answer) => ({
        ...answer,
        summary: {...(answer.summary as object), providerId: 'p2'},
        nextCursor: answer.nextCursor && '4',
      }),
      rateTrend: ({quarters}) => ({quarters: [...(quarters as unknown[]), (quarters as unknown[])[0]]}),
      history: (answer) => ({...answer, review: {...(answer.review as object), id: 'r2'}}),
    };
    client.garble = (answer, call) => garbled[call]?.(answer) ?? answer;
    store.start();
    await arrived();
    store.loadNext();
    await arrived();
    assert.deepEqual([shown(), store.state.summary, store.state.trend], ['r1 r2 r3 r4 r5 r6 r7 r8', undefined, []]);
    assert.equal(store.state.nextCursor, null);
    await assert.rejects(store.history('r1'), {code: 'unreadable-answer'});
    assert.deepEqual(facts.flatMap((fact) => (fact.kind === 'drift' ? fact.field : [])).toSorted(), [
      'nextCursor',
      `quarters.${TREND.length}.quarter`,
      'summary.providerId',
      'summary.providerId',
    ]);
  });
});

describe('a review that has changed', () => {
  it('keeps its place, leaves other pages unchanged, and updates the counts', async () => {
    const {store, client, shown} = await loadedInbox();
    store.loadNext();
    await arrived();
    const before = store.state;
    store.replace((await respond(client, 'r1')).review);
    const {pages, counts} = store.state;
    assert.equal(shown(), 'r1 r2 r3 r4 r5 r6 r7 r8');
    assert.deepEqual([pages[0]![0], pages[1], pages[0]![1]], [client.review('r1'), before.pages[1], before.pages[0]![1]]);
    const {counts: loaded} = await client.practiceReviews('practice-1', 'p1', {});
    assert.deepEqual(counts, loaded);
    assert.equal(counts!.byStatus['response-pending'], 2);
  });

  it('stays listed but is no longer counted if it does not match the filter', async () => {
    const {store, client, shown} = await loadedInbox();
    store.refine({needsResponse: true});
    await arrived();
    const listed = shown();
    const {id} = store.state.reviews![0]!;
    store.replace((await respond(client, id)).review);
    const {counts} = await client.practiceReviews('practice-1', 'p1', {needsResponse: true});
    assert.equal(shown(), listed);
    assert.deepEqual(store.state.counts, counts);
    assert.equal(counts!.filtered, counts!.needsResponse);
  });

  it('changes nothing if it is the same or not listed', async () => {
    const {store, client} = await loadedInbox();
    const before = store.state;
    store.replace(client.review('r1'));
    store.replace({...client.review('r9'), version: 'v99'});
    assert.equal(store.state, before);
  });

  it('is not undone by an earlier response', async () => {
    const {store, client} = await loadedInbox();
    const old = client.review('r1');
    let isOld = true;
    client.garble = (answer, call) => {
      if (call !== 'practiceReviews' || !isOld) return answer;
      isOld = false;
      return {...answer, reviews: (answer.reviews as {id: string}[]).map((review) => (review.id === 'r1' ? old : review))};
    };
    client.hold();
    store.refine({sort: 'newest'});
    await arrived();
    const receipt = respond(client, 'r1');
    client.release();
    store.replace((await receipt).review);
    await arrived();
    assert.equal((store.state.reviews![0] as {status?: string}).status, 'response-pending');
  });

  it('is updated from its history', async () => {
    const {store, client, facts} = await loadedInbox();
    const {caseNumber} = await respond(client, 'r1');
    client.decide(caseNumber, 'publish-response');
    const history = await store.history('r1');
    assert.deepEqual([history.steps.length, history.nextAction], [2, 'none']);
    assert.equal(store.state.reviews![0], history.review);
    assert.equal(store.state.counts!.byStatus['response-published'], 2);
    assert.deepEqual(facts, [{kind: 'need-changed', providerId: 'p1', by: -1}]);
  });

  it('keeps what a receipt has changed while its history was loading', async () => {
    const {store, client} = await loadedInbox();
    const older = await client.history('practice-1', 'r1');
    const answers: (() => void)[] = [];
    client.history = () => new Promise((resolve) => answers.push(() => resolve(older)));
    const loading = store.history('r1');
    store.replace((await respond(client, 'r1')).review);
    answers[0]!();
    assert.equal(await loading, older);
    assert.equal((store.state.reviews![0] as {status?: string}).status, 'response-pending');
  });

  it('is not updated if its history fails to load', async () => {
    const {store, client, facts} = await loadedInbox();
    client.failWith = new ReviewsError('unauthenticated', 401);
    await assert.rejects(store.history('r1'), client.failWith);
    assert.deepEqual(facts, [{kind: 'failed', failure: {code: 'unauthenticated', status: 401}}]);
    const closed = AbortSignal.abort(new Error('closed'));
    await assert.rejects(store.history('r1', {signal: closed}), /closed/);
    assert.equal(facts.length, 1);
  });
});
