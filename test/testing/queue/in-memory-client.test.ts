import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type DecisionBody, QueueCase} from '../../../src/api/queue/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {QUEUE_KINDS} from '../../../src/domain/queue.js';
import {buildQueueCase, buildQueueCases, InMemoryQueueClient} from '../../../src/testing/index.js';

const fails = (code: string, status: number) => (error: unknown) =>
  error instanceof ReviewsError && error.code === code && error.status === status;

const PUBLISH: DecisionBody = {decision: 'publish-response'};
const key = (letter: string) => ({idempotencyKey: letter.repeat(16)});

describe('the builders of cases', () => {
  it('build valid cases of every kind', () => {
    for (const kind of QUEUE_KINDS) assert.equal(QueueCase.safeParse(buildQueueCase({kind})).success, true, kind);
    for (const each of buildQueueCases(40)) assert.equal(QueueCase.safeParse(each).success, true, each.caseNumber);
  });
});

describe('a queue in memory', () => {
  it('pages the open cases by kind, and counts all of them', async () => {
    const client = new InMemoryQueueClient(buildQueueCases(8), {pageSize: 3});
    const first = await client.queue();
    assert.deepEqual(first.counts, {total: 8, overdue: 2, suppressedReviews: 2, reversedClaims: 0, responses: 4, reports: 2});
    const second = await client.queue({cursor: first.nextCursor!});
    assert.deepEqual(
      [...first.entries, ...second.entries].map(({caseNumber}) => caseNumber),
      ['C00001', 'C00002', 'C00003', 'C00004', 'C00005', 'C00006'],
    );
    const reports = await client.queue({kind: 'report'});
    assert.deepEqual([reports.entries.length, reports.nextCursor, reports.counts!.total], [2, null, 8]);
  });

  it('searches by number, provider and practice, with the kind, page by page', async () => {
    const client = new InMemoryQueueClient(buildQueueCases(12), {pageSize: 2});
    const numbers = ({entries}: {readonly entries: readonly {readonly caseNumber: string}[]}) => entries.map(({caseNumber}) => caseNumber);
    assert.deepEqual(numbers(await client.queue({search: 'c00003'})), ['C00003']);
    const first = await client.queue({search: 'peter'});
    assert.deepEqual([numbers(first), first.counts!.found, first.counts!.total], [['C00002', 'C00007'], 3, 12]);
    assert.deepEqual(numbers(await client.queue({search: 'peter', cursor: first.nextCursor!})), ['C0000C']);
    assert.equal((await client.queue({search: 'juniper family'})).counts!.found, 9);
    assert.equal((await client.queue({search: 'peter', kind: 'report'})).counts!.found, 1);
    assert.equal((await client.queue()).counts!.found, undefined);
  });

  it('skips nothing on the next page if a case on the first page is decided', async () => {
    const client = new InMemoryQueueClient(buildQueueCases(5), {pageSize: 2});
    const {nextCursor} = await client.queue();
    client.decidedBy('C00001', 'Sam Ortiz', PUBLISH);
    client.decidedBy('C00002', 'Sam Ortiz', {decision: 'maintain-review', reasonCode: 'own-experience'});
    assert.equal((await client.queue({cursor: nextCursor!})).entries[0]!.caseNumber, 'C00003');
  });

  it('performs a decision once per key', async () => {
    const client = new InMemoryQueueClient([buildQueueCase()]);
    const first = await client.decide('WV93LM', PUBLISH, key('a'));
    assert.deepEqual(await client.decide('WV93LM', PUBLISH, key('a')), first);
    await assert.rejects(
      client.decide('WV93LM', {decision: 'require-revisions', reason: 'x'}, key('a')),
      fails('idempotency-key-reused', 422),
    );
    await assert.rejects(client.decide('WV93LM', PUBLISH, key('b')), fails('action-not-allowed', 409));
    assert.equal(client.decisions.length, 1);
    assert.equal((await client.queue()).counts!.total, 0);
    const {decisions, steps} = await client.open('WV93LM');
    assert.deepEqual([decisions, steps.at(-1)!.by], [[], 'Jo Marsh']);
  });

  it('refuses decisions of another kind, and revisions without a reason or with too long a reason', async () => {
    const client = new InMemoryQueueClient([buildQueueCase()]);
    await assert.rejects(client.decide('WV93LM', {decision: 'remove-feedback'}, key('a')), fails('action-not-allowed', 409));
    for (const reason of [undefined, ' ', 'x'.repeat(301)]) {
      await assert.rejects(client.decide('WV93LM', {decision: 'require-revisions', reason}, key('b')), fails('invalid-submission', 422));
    }
  });

  it('asks for one of the reasons of a decision about a review, and keeps it in the history', async () => {
    const client = new InMemoryQueueClient([buildQueueCase({kind: 'report'})]);
    for (const reasonCode of [undefined, 'mistaken-finding'] as const)
      await assert.rejects(client.decide('WV93LM', {decision: 'maintain-review', reasonCode}, key('a')), fails('invalid-submission', 422));
    await client.decide('WV93LM', {decision: 'maintain-review', reasonCode: 'about-provider'}, key('a'));
    assert.equal((await client.open('WV93LM')).steps.at(-1)!.reasonCode, 'about-provider');
    assert.equal(client.decisions[0]!.reasonCode, 'about-provider');
  });

  it('refuses an outdated version, and can lose an answer', async () => {
    const client = new InMemoryQueueClient([buildQueueCase()]);
    client.changeCase('WV93LM', {practiceName: 'Cedar Clinic'});
    await assert.rejects(client.decide('WV93LM', PUBLISH, {...key('a'), version: 'v1'}), fails('case-changed', 412));
    client.lostAnswers = 1;
    await assert.rejects(client.decide('WV93LM', PUBLISH, {...key('b'), version: 'v2'}), fails('timeout', 0));
    assert.equal((await client.decide('WV93LM', PUBLISH, {...key('b'), version: 'v2'})).by, 'Jo Marsh');
  });

  it('shows nothing to people who are not representatives', async () => {
    const client = Object.assign(new InMemoryQueueClient([buildQueueCase()]), {allowed: false});
    await assert.rejects(client.queue(), fails('insufficient-scope', 403));
    await assert.rejects(client.open('WV93LM'), fails('case-not-found', 404));
    await assert.rejects(client.decide('WV93LM', PUBLISH, key('a')), fails('case-not-found', 404));
  });
});
