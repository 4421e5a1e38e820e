import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import type {QueueDecision} from '../../../src/domain/queue.js';
import type {DecisionReason} from '../../../src/domain/reasons.js';
import type {QueueCaseStore} from '../../../src/state/queue/case-store.js';
import {type DeskFact, DeskStore, screenOf} from '../../../src/state/queue/desk-store.js';
import {buildQueueCases, InMemoryQueueClient} from '../../../src/testing/index.js';

/** Waits until all pending responses have arrived. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

async function atWork(count = 5, pageSize = 3) {
  const client = new InMemoryQueueClient(buildQueueCases(count), {pageSize});
  const facts: DeskFact[] = [];
  const store = new DeskStore(client, (fact) => facts.push(fact));
  store.start();
  await settled();
  const openAt = async (index: number) => {
    store.open(store.queue.state.entries![index]!);
    await settled();
    return store.state.open!;
  };
  return {client, store, facts, openAt, at: () => store.state.open?.caseNumber, screen: () => screenOf(store.queue.state)};
}

/** Decides about a review, for a reason. */
function because(store: QueueCaseStore, decision: QueueDecision, reason: DecisionReason): Promise<void> {
  store.prepare(decision);
  store.chooseReason(reason);
  return store.decide(decision);
}

const SIGN_IN = new ReviewsError('unauthenticated', 401);

describe('the desk of a representative', () => {
  it('moves on to the case after the decided one, and wraps around at the end', async () => {
    const {store, openAt, at, facts} = await atWork(3);
    await because(await openAt(1), 'maintain-review', 'own-experience');
    await settled();
    assert.deepEqual([at(), store.state.done?.caseNumber], ['C00003', 'C00002']);
    await because(store.state.open!, 'release-review', 'mistaken-finding');
    await settled();
    assert.equal(at(), 'C00001');
    await store.state.open!.decide('publish-response');
    await settled();
    assert.deepEqual([at(), store.state.done?.caseNumber, store.queue.state.counts?.total], [undefined, 'C00001', 0]);
    assert.deepEqual(
      facts.map((fact) => [fact.kind, 'caseNumber' in fact ? fact.caseNumber : '']),
      [
        ['opened', 'C00002'],
        ['decided', 'C00002'],
        ['opened', 'C00003'],
        ['decided', 'C00003'],
        ['opened', 'C00001'],
        ['decided', 'C00001'],
      ],
    );
  });

  it('loads the next page once the current one is done', async () => {
    const {openAt, store, at} = await atWork(2, 1);
    await (await openAt(0)).decide('publish-response');
    await settled();
    assert.deepEqual([at(), store.queue.state.entries?.length], ['C00002', 1]);
  });

  it('prefers a case that no one else has open, and takes another if there is none', async () => {
    const {client, store, openAt, at} = await atWork(3);
    client.openedBy('C00002', 'Sam Ortiz');
    await store.queue.refresh();
    await (await openAt(0)).decide('publish-response');
    await settled();
    assert.equal(at(), 'C00003');
    await because(store.state.open!, 'release-review', 'mistaken-finding');
    await settled();
    assert.equal(at(), 'C00002');
  });

  it('stays with a case selected while another was being decided', async () => {
    const {client, store, openAt, at, facts} = await atWork();
    const first = await openAt(0);
    client.hold();
    const deciding = first.decide('publish-response');
    store.open(store.queue.state.entries![2]!);
    client.release();
    await deciding;
    await settled();
    assert.deepEqual([at(), store.state.done], ['C00003', undefined]);
    assert.ok(facts.some((fact) => fact.kind === 'decided' && fact.caseNumber === 'C00001'));
    assert.equal(store.queue.state.counts?.total, 4);
  });

  it('keeps the input for each case', async () => {
    const {store, openAt} = await atWork();
    (await openAt(0)).writeReason('Leave out the day.');
    await openAt(1);
    assert.equal(store.hasDraft('C00001'), true);
    assert.equal((await openAt(0)).state.reason, 'Leave out the day.');
    store.close();
    assert.deepEqual([store.state.open, store.hasDraft('C00001')], [undefined, true]);
  });

  it('starts over with a case that returns after its decision', async () => {
    const {client, store, openAt} = await atWork();
    const first = await openAt(0);
    const {entry} = first.state;
    await first.decide('publish-response');
    await settled();
    client.changeCase('C00001', {decisions: ['publish-response', 'require-revisions']});
    store.open(entry);
    await settled();
    assert.notEqual(store.state.open, first);
    assert.deepEqual([store.state.open!.state.decided, store.state.open!.state.case?.decisions.length], [undefined, 2]);
  });

  it('requests a sign-in once, and continues after it', async () => {
    const {client, store, openAt, facts} = await atWork();
    const first = await openAt(0);
    client.failWith = SIGN_IN;
    await first.decide('publish-response');
    await store.queue.refresh();
    assert.equal(store.state.sessionEnded, true);
    assert.deepEqual(
      facts.filter(({kind}) => kind === 'sign-in-required'),
      [{kind: 'sign-in-required', reason: 'expired'}],
    );
    client.failWith = undefined;
    store.resume();
    await settled();
    assert.deepEqual([client.decisions.length, store.state.sessionEnded], [1, false]);
  });

  it('shows the screen for the state of the queue', async () => {
    const {client, store, screen, openAt} = await atWork();
    assert.equal(screen(), 'ready');
    client.failWith = new ReviewsError('service-unavailable', 503);
    await store.queue.refresh();
    assert.equal(screen(), 'ready');
    client.failWith = undefined;
    // A case also returns 404 to former representatives. Reloading the queue shows the reason.
    client.allowed = false;
    await openAt(0);
    assert.equal(screen(), 'no-access');

    const other = new InMemoryQueueClient([]);
    const early = new DeskStore(other, () => undefined);
    assert.equal(screenOf(early.queue.state), 'starting');
    for (const [error, wanted] of [
      [SIGN_IN, 'signed-out'],
      [new ReviewsError('offline'), 'failed'],
    ] as const) {
      other.failWith = error;
      await early.queue.refresh();
      assert.equal(screenOf(early.queue.state), wanted);
    }
  });

  it('retries only what has failed', async () => {
    const {client, store, openAt} = await atWork();
    client.failWith = new ReviewsError('offline');
    await openAt(0);
    await store.queue.loadNext();
    client.failWith = undefined;
    const before = client.calls.length;
    store.retry();
    await settled();
    assert.deepEqual(client.calls.slice(before), ['queue', 'open']);
    assert.equal(store.queue.state.entries?.length, 5);
    store.retry();
    await settled();
    assert.equal(client.calls.length, before + 2);
  });
});
