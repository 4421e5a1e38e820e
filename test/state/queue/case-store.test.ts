import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DecisionBody} from '../../../src/api/queue/schemas.js';
import type {WriteOptions} from '../../../src/api/shared/calls.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {wordsOf} from '../../../src/domain/marked-text.js';
import {closingStep, type QueueCaseFact, QueueCaseStore} from '../../../src/state/queue/case-store.js';
import {buildQueueCase, InMemoryQueueClient} from '../../../src/testing/index.js';
import {entryOf} from '../../../src/testing/queue/builders.js';

const CASE = buildQueueCase();
const TEXT = CASE.response!.text;
const SIGN_IN = new ReviewsError('unauthenticated', 401);

/** A client that records the keys of decisions. */
class Recording extends InMemoryQueueClient {
  readonly keys: string[] = [];

  override decide(caseNumber: string, body: DecisionBody, options: WriteOptions & {version?: string | undefined}) {
    this.keys.push(options.idempotencyKey);
    return super.decide(caseNumber, body, options);
  }
}

async function opened() {
  const client = new Recording([CASE]);
  const facts: QueueCaseFact[] = [];
  const store = new QueueCaseStore(entryOf(CASE), client, (fact) => facts.push(fact));
  await store.open();
  return {client, store, facts};
}

/** Stores the next decision, but lets the call fail. */
function storedBut(client: Recording, error: ReviewsError) {
  const decide = client.decide.bind(client);
  client.decide = async (...given) => {
    client.decide = decide;
    await decide(...given);
    throw error;
  };
}

const marked = ({state}: QueueCaseStore) => state.marks.map(({start, end}) => TEXT.slice(start, end));

describe('a case', () => {
  it('is opened and decided once, and reports both', async () => {
    const {client, store, facts} = await opened();
    void store.decide('publish-response');
    await store.decide('publish-response');
    await store.decide('publish-response');
    assert.equal(client.decisions.length, 1);
    assert.equal(store.state.decided?.decision, 'publish-response');
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['opened', 'decided'],
    );
  });

  it('never shows another case in its place, as from a cache, and takes no decision about another for its own', async () => {
    const {client, store, facts} = await opened();
    const other = {...CASE, caseNumber: 'ZZ99ZZ', drift: []};
    client.open = () => Promise.resolve(other);
    const fresh = new QueueCaseStore(entryOf(CASE), client, (fact) => facts.push(fact));
    await fresh.open();
    assert.equal(fresh.state.case, undefined);
    assert.equal(fresh.state.failure?.code, 'unreadable-answer');
    client.decide = () =>
      Promise.resolve({caseNumber: 'ZZ99ZZ', decision: 'publish-response', decidedAt: '2025-12-10T16:00:00Z', by: 'Kim'});
    await store.decide('publish-response');
    assert.equal(store.state.decided, undefined);
    assert.equal(store.state.failure?.code, 'unreadable-answer');
  });

  it('is opened by start if stop has interrupted its opening', async () => {
    const client = new Recording([CASE]);
    const store = new QueueCaseStore(entryOf(CASE), client, () => undefined);
    client.hold();
    const opening = store.open();
    store.stop();
    client.release();
    await opening;
    assert.deepEqual([store.state.case, store.state.opening], [undefined, true]);
    store.start();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([store.state.case?.caseNumber, client.calls.length], ['WV93LM', 2]);
  });

  it('is decided with the same key while nothing has changed, and with a new key for new content', async () => {
    const {client, store} = await opened();
    client.failWith = new ReviewsError('unreachable');
    await store.decide('publish-response');
    await store.decide('publish-response');
    store.writeReason('Leave out the day.');
    await store.decide('require-revisions');
    store.writeReason('Leave out the day, please.');
    await store.decide('require-revisions');
    store.writeReason('Leave out the day.');
    await store.decide('require-revisions');
    const [a, b, c, d, e] = client.keys;
    assert.deepEqual([b, e], [a, c]);
    assert.equal(new Set([a, c, d]).size, 3);
    assert.match(a!, /^[0-9a-f]{32}$/);
  });

  it('that returns after an edit is decided with a new key, even if the decision is the same', async () => {
    const {client, store} = await opened();
    client.failWith = new ReviewsError('timeout');
    await store.decide('publish-response');
    client.failWith = undefined;
    client.changeCase('WV93LM', {});
    await store.open();
    await store.decide('publish-response');
    assert.equal(new Set(client.keys).size, 2);
    assert.equal(client.decisions.length, 1);
  });

  it('decided by a colleague is opened again, and keeps the input', async () => {
    const {client, store, facts} = await opened();
    store.writeReason('Leave out the day.');
    client.decidedBy('WV93LM', 'Sam Ortiz', {decision: 'publish-response'});
    await store.decide('require-revisions');
    const step = closingStep(store.state.case!);
    assert.deepEqual([step?.by, step?.step, store.state.reason], ['Sam Ortiz', 'publish-response', 'Leave out the day.']);
    assert.deepEqual([store.state.decided, store.state.deciding], [undefined, undefined]);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['opened', 'closed', 'failed'],
    );
  });

  for (const [code, status] of [
    ['unreadable-answer', 200],
    ['timeout', 0],
    ['internal', 500],
    ['http-502', 502],
    ['service-unavailable', 503],
    ['http-504', 504],
  ] as const) {
    it(`decided by a try that failed with ${code} ${status} is recognized as decided from here, and keeps the input`, async () => {
      const {client, store} = await opened();
      storedBut(client, new ReviewsError(code, status));
      await store.decide('publish-response');
      store.writeReason('Leave out the day.');
      await store.decide('require-revisions');
      const {earlierArrived, reason, decided, deciding} = store.state;
      assert.deepEqual([earlierArrived, reason, decided, deciding], [true, 'Leave out the day.', undefined, undefined]);
      assert.equal(client.decisions.length, 1);
    });
  }

  it('decided by a try with an unreadable response is recognized with a new reason or after reopening', async () => {
    const {client, store} = await opened();
    client.garble = (answer, call) => (call === 'decide' ? {} : answer);
    store.writeReason('Leave out the day.');
    await store.decide('require-revisions');
    assert.deepEqual(store.state.failure, {during: 'deciding', code: 'unreadable-answer', status: 200});
    await store.open();
    assert.equal(store.state.earlierArrived, true);
    const other = await opened();
    storedBut(other.client, new ReviewsError('timeout'));
    other.store.writeReason('Leave out the day.');
    await other.store.decide('require-revisions');
    other.store.writeReason('Leave out the day, please.');
    await other.store.decide('require-revisions');
    assert.deepEqual([other.store.state.earlierArrived, other.store.state.reason], [true, 'Leave out the day, please.']);
  });

  it('decided by a colleague is not attributed to us after a refusal, with a new reason, or after the case has changed', async () => {
    const publish = {decision: 'publish-response'} as const;
    const refused = await opened();
    refused.client.failWith = new ReviewsError('rate-limited', 429);
    await refused.store.decide('publish-response');
    const differs = await opened();
    differs.client.failWith = new ReviewsError('timeout');
    differs.store.writeReason('Leave out the day.');
    await differs.store.decide('require-revisions');
    const moved = await opened();
    moved.client.failWith = new ReviewsError('timeout');
    await moved.store.decide('publish-response');
    moved.client.failWith = undefined;
    moved.client.changeCase('WV93LM', {});
    await moved.store.open();
    for (const {client, store} of [refused, differs, moved]) {
      client.failWith = undefined;
      client.decidedBy('WV93LM', 'Sam Ortiz', publish);
      await store.decide('publish-response');
      assert.deepEqual([store.state.earlierArrived, closingStep(store.state.case!)!.by], [false, 'Sam Ortiz']);
    }
  });

  it('is decided with a new key if the service has the key on record for a different request', async () => {
    const {client, store} = await opened();
    client.failOn = ['decide'];
    client.failWith = new ReviewsError('idempotency-key-reused', 422);
    await store.decide('publish-response');
    client.failWith = undefined;
    await store.decide('publish-response');
    assert.deepEqual([store.state.decided?.decision, new Set(client.keys).size], ['publish-response', 2]);
  });

  it('drops marks of a different text, and keeps the reason', async () => {
    const {client, store} = await opened();
    store.writeReason('Leave out the day.');
    store.mark(wordsOf(TEXT)[0]!, true);
    await store.open();
    assert.equal(store.state.marks.length, 1);
    client.changeCase('WV93LM', {response: {...CASE.response!, text: 'Another text.'}});
    await store.open();
    assert.deepEqual([store.state.marks, store.state.reason], [[], 'Leave out the day.']);
  });

  it('waits for a sign-in and is decided after it, unless the input has changed meanwhile', async () => {
    const {client, store} = await opened();
    client.failWith = SIGN_IN;
    await store.decide('publish-response');
    store.writeReason('Wait.');
    client.failWith = undefined;
    store.resume();
    assert.deepEqual([store.state.deciding, store.state.failure], [undefined, undefined]);
    client.failWith = SIGN_IN;
    await store.decide('publish-response');
    client.failWith = undefined;
    store.resume();
    assert.equal(store.state.deciding, 'publish-response');
  });

  it('that was left is not decided after a sign-in', async () => {
    const {client, store} = await opened();
    client.failWith = SIGN_IN;
    await store.decide('publish-response');
    store.leave();
    client.failWith = undefined;
    store.resume();
    assert.equal(store.state.deciding, undefined);
  });
});

describe('a request for revisions', () => {
  it('has a reason, whose faults are updated live after the first try', async () => {
    const {client, store} = await opened();
    store.writeReason(' ');
    assert.equal(store.state.fault, undefined);
    await store.decide('require-revisions');
    assert.equal(store.state.fault, 'reason-missing');
    store.writeReason('\u200b');
    assert.equal(store.state.fault, 'reason-missing');
    store.writeReason('x'.repeat(301));
    assert.equal(store.state.fault, 'reason-too-long');
    store.writeReason('x');
    assert.equal(store.state.fault, undefined);
    assert.equal(client.keys.length, 0);
  });

  it('is sent in canonical form, with its marks', async () => {
    const {client, store} = await opened();
    const [thank, you, , , , last] = wordsOf(TEXT);
    store.mark({start: thank!.start, end: you!.end}, true);
    store.mark(last!, true);
    store.writeReason(' Leave it out.\r\n');
    assert.equal(store.hasDraft, true);
    await store.decide('require-revisions');
    assert.deepEqual(client.decisions, [
      {caseNumber: 'WV93LM', decision: 'require-revisions', reason: 'Leave it out.', marks: [{start: 0, end: 9}, last], by: 'Jo Marsh'},
    ]);
    assert.equal(store.hasDraft, false);
  });

  it('marks words, joins neighbors, and separates them again', async () => {
    const {store} = await opened();
    const [thank, you, as, coming] = wordsOf(TEXT);
    store.mark(you!, true);
    store.mark(thank!, true);
    assert.deepEqual(marked(store), ['Thank you']);
    store.mark(coming!, true);
    store.mark(as!, true);
    assert.deepEqual(marked(store), ['Thank you for coming']);
    store.mark({start: you!.start, end: as!.end}, false);
    assert.deepEqual(marked(store), ['Thank', 'coming']);
    store.mark({start: 0, end: TEXT.length}, false);
    assert.deepEqual(marked(store), []);
  });

  it('has at most the number of marks that the contract allows', async () => {
    const text = Array.from({length: 120}, () => 'a').join(' ');
    const client = new Recording([buildQueueCase({response: {...CASE.response!, text}})]);
    const store = new QueueCaseStore(entryOf(CASE), client, () => undefined);
    await store.open();
    for (const [index, word] of wordsOf(text).entries()) if (index % 2 === 0) store.mark(word, true);
    store.writeReason('All of it.');
    await store.decide('require-revisions');
    assert.deepEqual([store.state.fault, store.state.marks.length, client.keys.length], ['too-many-marks', 60, 0]);
  });
});

describe('the reason of a decision about a review', () => {
  const REPORT = buildQueueCase({kind: 'report'});

  async function reported() {
    const client = new Recording([REPORT]);
    const store = new QueueCaseStore(entryOf(REPORT), client, () => undefined);
    await store.open();
    return {client, store};
  }

  it('is chosen before anything is sent', async () => {
    const {client, store} = await reported();
    store.prepare('maintain-review');
    await store.decide('maintain-review');
    assert.deepEqual([store.state.fault, client.keys.length], ['choice-missing', 0]);
    store.chooseReason('acceptable-language');
    assert.equal(store.state.fault, undefined);
    await store.decide('maintain-review');
    assert.deepEqual(client.decisions, [
      {caseNumber: 'WV93LM', decision: 'maintain-review', reasonCode: 'acceptable-language', by: 'Jo Marsh'},
    ]);
  });

  it('belongs to one decision', async () => {
    const {client, store} = await reported();
    store.prepare('maintain-review');
    store.chooseReason('own-experience');
    store.prepare('remove-feedback');
    assert.equal(store.state.reasonCode, undefined);
    store.chooseReason('not-verified');
    await store.decide('remove-feedback');
    assert.deepEqual([client.decisions.length, client.decisions[0]!.reasonCode], [1, 'not-verified']);
  });

  it('of a suppressed review never accompanies a decision about a response', async () => {
    const {client, store} = await opened();
    store.chooseReason('privacy');
    await store.decide('publish-response');
    assert.deepEqual(client.decisions, [{caseNumber: 'WV93LM', decision: 'publish-response', by: 'Jo Marsh'}]);
  });

  it('tells one’s own lost decision from a colleague’s for another reason', async () => {
    for (const [reasonCode, isOwn] of [
      ['own-experience', true],
      ['about-provider', false],
    ] as const) {
      const {client, store} = await reported();
      client.failWith = new ReviewsError('timeout');
      store.prepare('maintain-review');
      store.chooseReason('own-experience');
      await store.decide('maintain-review');
      client.failWith = undefined;
      client.decidedBy('WV93LM', 'Sam Ortiz', {decision: 'maintain-review', reasonCode});
      await store.open();
      assert.equal(store.state.earlierArrived, isOwn, reasonCode);
    }
  });

  it('is sent once the person has signed in again', async () => {
    const {client, store} = await reported();
    client.failWith = SIGN_IN;
    store.prepare('remove-feedback');
    store.chooseReason('privacy');
    await store.decide('remove-feedback');
    client.failWith = undefined;
    store.resume();
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(
      client.decisions.map(({reasonCode}) => reasonCode),
      ['privacy'],
    );
  });
});
