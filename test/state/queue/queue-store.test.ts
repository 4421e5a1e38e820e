import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {type QueueFact, QueueStore} from '../../../src/state/queue/queue-store.js';
import {buildQueueCases, InMemoryQueueClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

function watched(count = 7, pageSize = 4) {
  const client = new InMemoryQueueClient(buildQueueCases(count), {pageSize});
  const facts: QueueFact[] = [];
  const store = new QueueStore(client, (fact) => facts.push(fact));
  return {client, store, facts, numbers: () => store.state.entries?.map(({caseNumber}) => caseNumber.slice(-1)).join('')};
}

const BROKEN = new ReviewsError('service-unavailable', 503);

describe('the queue', () => {
  it('is loaded once, page by page', async () => {
    const {client, store, numbers, facts} = watched();
    store.start();
    store.start();
    await arrived();
    assert.deepEqual([numbers(), client.calls.length, facts], ['1234', 1, [{kind: 'loaded'}]]);
    void store.loadNext();
    void store.loadNext();
    await arrived();
    assert.deepEqual([numbers(), client.calls.length, store.state.nextCursor], ['1234567', 2, null]);
    await store.loadNext();
    assert.equal(client.calls.length, 2);
  });

  it('stays visible after a failure, and continues where it failed', async () => {
    const {client, store, numbers, facts} = watched();
    store.start();
    await arrived();
    client.failWith = BROKEN;
    await store.loadNext();
    assert.deepEqual([numbers(), store.state.failure], ['1234', {during: 'next', code: BROKEN.code, status: 503}]);
    assert.deepEqual(facts.at(-1), {kind: 'failed', failure: {code: BROKEN.code, status: 503}});
    // A render alone does not retry after a failure.
    store.start();
    client.failWith = undefined;
    await store.loadNext();
    assert.deepEqual([numbers(), store.state.failure, client.calls.length], ['1234567', undefined, 3]);
  });

  it('of another kind is loaded first if that has failed', async () => {
    const {client, store, numbers} = watched();
    store.start();
    await arrived();
    client.failWith = BROKEN;
    store.choose('report');
    await arrived();
    client.failWith = undefined;
    await store.loadNext();
    assert.equal(numbers(), '26');
  });

  it('is resumed by start after stop has interrupted it', async () => {
    const {client, store, numbers} = watched();
    store.start();
    store.stop();
    await arrived();
    assert.equal(numbers(), undefined);
    store.start();
    await arrived();
    assert.deepEqual([numbers(), client.calls.length], ['1234', 2]);
  });

  it('drops a decided case and no longer counts it', async () => {
    const {store, numbers} = watched();
    store.start();
    await arrived();
    store.remove('C00002');
    store.remove('C00002');
    assert.equal(numbers(), '134');
    assert.deepEqual(store.state.counts, {total: 6, overdue: 1, suppressedReviews: 2, reversedClaims: 0, responses: 3, reports: 1});
  });

  it('does not bring back a case decided while it was loading', async () => {
    const {client, store, numbers} = watched();
    store.start();
    await arrived();
    client.hold();
    void store.refresh();
    store.remove('C00001');
    client.release();
    await arrived();
    assert.deepEqual([numbers(), store.state.counts?.total], ['234', 6]);
    await store.refresh();
    assert.equal(numbers(), '1234');
  });

  it('is hidden from a person who has lost access', async () => {
    const {client, store} = watched();
    store.start();
    await arrived();
    client.allowed = false;
    await store.refresh();
    assert.deepEqual([store.state.entries, store.state.counts, store.state.failure?.status], [undefined, undefined, 403]);
  });

  it('reports where the service violated the contract', async () => {
    const {client, store, facts} = watched();
    client.garble = (answer) => ({...answer, counts: null});
    store.start();
    await arrived();
    assert.deepEqual(facts, [{kind: 'loaded'}, {kind: 'drift', field: 'counts'}]);
  });

  it('ends where the service repeats itself, and reports it', async () => {
    const {client, store, facts, numbers} = watched();
    store.start();
    await arrived();
    facts.length = 0;
    const entries = store.state.entries!;
    client.garble = (answer) => ({...answer, entries: [...entries.slice(2), entries[3]], nextCursor: 'on'});
    await store.loadNext();
    assert.deepEqual([numbers(), store.state.nextCursor], ['1234', null]);
    assert.deepEqual(
      facts.flatMap((fact) => (fact.kind === 'drift' ? fact.field : [])),
      ['entries.2.caseNumber', 'entries.0.caseNumber', 'entries.1.caseNumber', 'nextCursor'],
    );
  });
});

describe('the search of the queue', () => {
  it('starts once nothing more is typed, and finds with the kind', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const {client, store, numbers} = watched(12, 20);
    store.start();
    await arrived();
    for (const typed of ['p', 'pet', ' peter ']) {
      store.search(typed);
      t.mock.timers.tick(200);
    }
    await arrived();
    assert.deepEqual([client.calls.length, store.state.search, store.state.shownSearch], [1, ' peter ', '']);
    t.mock.timers.tick(100);
    await arrived();
    assert.deepEqual([numbers(), client.calls.length, store.state.shownSearch, store.state.counts!.found], ['27C', 2, 'peter', 3]);
    store.choose('report');
    await arrived();
    assert.deepEqual([numbers(), store.state.counts!.found], ['2', 1]);
    store.remove('C00002');
    assert.deepEqual([numbers(), store.state.counts!.found, store.state.counts!.total], ['', 0, 11]);
  });

  it('goes on with the shown results while another one is typed', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const {store, numbers} = watched(12, 2);
    store.start();
    await arrived();
    store.search('peter');
    t.mock.timers.tick(300);
    await arrived();
    store.search('peter o');
    void store.loadNext();
    await arrived();
    assert.equal(numbers(), '27C');
    t.mock.timers.tick(300);
    await arrived();
    assert.deepEqual([numbers(), store.state.shownSearch], ['27', 'peter o']);
  });

  it('is resumed by start if stop came before its pause was over', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const {store, numbers} = watched(12, 20);
    store.start();
    await arrived();
    store.search('peter');
    store.stop();
    t.mock.timers.tick(1000);
    await arrived();
    assert.equal(store.state.shownSearch, '');
    store.start();
    await arrived();
    assert.deepEqual([numbers(), store.state.shownSearch], ['27C', 'peter']);
  });
});
