import assert from 'node:assert/strict';
import {text} from 'node:stream/consumers';
import {describe, it} from 'node:test';
import {HttpQueueClient} from '../../../src/api/queue/http.js';
import {DecisionBody, QueueParameters} from '../../../src/api/queue/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {buildQueueCase} from '../../../src/testing/index.js';
import {sendJson, sendProblem, startService, withoutWaits} from '../shared/loopback-service.js';

const KEY = '0123456789abcdef';
const QUEUE = {entries: [], counts: {total: 0, overdue: 0, suppressedReviews: 0, responses: 0, reports: 0}, nextCursor: null};
const DECIDED = {caseNumber: 'WV93LM', decision: 'require-revisions', decidedAt: '2025-12-09T15:04:00.000Z', by: 'Jo Marsh'};

const fails = (code: string, status: number) => (error: unknown) =>
  error instanceof ReviewsError && error.code === code && error.status === status;

describe('the queue over HTTP', () => {
  it('is requested at the path in the contract, with the token', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, QUEUE));
    const client = new HttpQueueClient({api, getToken: () => 'token'});
    await client.queue();
    await client.queue({kind: 'report', cursor: 'a b'});
    assert.deepEqual(
      heard.map(({url}) => url),
      ['/v1/queue', '/v1/queue?kind=report&cursor=a+b'],
    );
    assert.equal(heard[0]!.headers.authorization, 'Bearer token');
    const parameters = Object.fromEntries(new URL(heard[1]!.url, api).searchParams);
    assert.equal(QueueParameters.safeParse(parameters).success, true);
  });

  it('is retried after a transient failure', async (t) => {
    withoutWaits(t);
    const {api, heard} = await startService(t, (response, _, attempt) =>
      attempt < 3 ? sendProblem(response, 503, 'service-unavailable') : sendJson(response, QUEUE),
    );
    assert.deepEqual((await new HttpQueueClient({api}).queue()).entries, []);
    assert.equal(heard.length, 3);
  });

  it('is refused to people who are not representatives', async (t) => {
    const {api} = await startService(t, (response) => sendProblem(response, 403, 'insufficient-scope'));
    await assert.rejects(new HttpQueueClient({api}).queue(), fails('insufficient-scope', 403));
  });
});

describe('a case over HTTP', () => {
  it('is opened by a POST, which announces it to the others', async (t) => {
    const lines: string[] = [];
    const {api} = await startService(t, (response, heard, _, request) => {
      lines.push(`${request.method} ${heard.url}`);
      sendJson(response, buildQueueCase());
    });
    assert.equal((await new HttpQueueClient({api}).open('WV93LM')).caseNumber, 'WV93LM');
    assert.deepEqual(lines, ['POST /v1/cases/WV93LM/opening']);
  });

  it('is decided once, with the same key, version and body in every attempt', async (t) => {
    withoutWaits(t);
    const written: unknown[] = [];
    const {api} = await startService(t, (response, heard, attempt, request) => {
      void text(request).then((body) => {
        const {'idempotency-key': key, 'if-match': ifMatch} = request.headers;
        written.push([`${request.method} ${heard.url}`, body, key, ifMatch]);
        if (attempt === 1) sendProblem(response, 503, 'service-unavailable');
        else sendJson(response, DECIDED);
      });
    });
    const body = {decision: 'require-revisions', reason: 'Leave out the day 🐤', marks: [{start: 0, end: 4}]} as const;
    const client = new HttpQueueClient({api});
    const decided = await client.decide('WV93LM', {...body, marks: [...body.marks]}, {idempotencyKey: KEY, version: 'v7'});
    assert.deepEqual(decided, DECIDED);
    const line = ['POST /v1/cases/WV93LM/decision', JSON.stringify(body), KEY, '"v7"'];
    assert.deepEqual(written, [line, line]);
    assert.equal(DecisionBody.safeParse(JSON.parse(line[1]!)).success, true);
  });

  it('is searched by a header, never by the address', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, {entries: [], counts: {}, nextCursor: null}));
    await new HttpQueueClient({api}).queue({kind: 'report', search: 'Inés 🐤'});
    assert.deepEqual([heard[0]!.url, heard[0]!.headers['reviews-search']], ['/v1/queue?kind=report', encodeURIComponent('Inés 🐤')]);
    await new HttpQueueClient({api}).queue({search: ''});
    assert.equal(heard[1]!.headers['reviews-search'], undefined);
  });

  it('is decided for a reason', async (t) => {
    const bodies: unknown[] = [];
    const {api} = await startService(t, (response, _heard, _attempt, request) => {
      void text(request).then((body) => {
        bodies.push(JSON.parse(body));
        sendJson(response, DECIDED);
      });
    });
    const body = {decision: 'remove-feedback', reasonCode: 'not-about-provider'} as const;
    await new HttpQueueClient({api}).decide('WV93LM', body, {idempotencyKey: KEY});
    assert.deepEqual(bodies, [body]);
  });

  it('is decided without a version if none is known', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, DECIDED));
    await new HttpQueueClient({api}).decide('WV93LM', {decision: 'publish-response'}, {idempotencyKey: KEY});
    assert.equal(heard[0]!.headers['if-match'], undefined);
  });

  for (const [code, status] of [
    ['action-not-allowed', 409],
    ['case-changed', 412],
    ['case-not-found', 404],
  ] as const) {
    it(`rejects with the code ${code}`, async (t) => {
      const {api} = await startService(t, (response) => sendProblem(response, status, code));
      const decide = new HttpQueueClient({api}).decide('WV93LM', {decision: 'publish-response'}, {idempotencyKey: KEY});
      await assert.rejects(decide, fails(code, status));
    });
  }

  it('has only a valid case number in its URL', async (t) => {
    const {api, heard} = await startService(t);
    const client = new HttpQueueClient({api});
    await assert.rejects(client.open('../queue'), fails('invalid-request', 0));
    await assert.rejects(client.decide('', {decision: 'publish-response'}, {idempotencyKey: KEY}), fails('invalid-request', 0));
    assert.equal(heard.length, 0);
  });
});
