import assert from 'node:assert/strict';
import {text} from 'node:stream/consumers';
import {describe, it, type TestContext} from 'node:test';
import {type CheckedPracticePage, type PracticeClient, SubmissionError} from '../../../src/api/practice/client.js';
import {HttpPracticeClient} from '../../../src/api/practice/http.js';
import {type PracticeCounts, PracticeReviewsParameters, SubmissionBody} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {FEEDBACK_STATUSES} from '../../../src/domain/feedback.js';
import {ALL_PROVIDERS, INBOX_SORTS, type InboxQuery} from '../../../src/domain/inbox-query.js';
import {buildContact, buildPractice, buildPracticeReview} from '../../../src/testing/index.js';
import {type Answer, sendJson, sendProblem, startService, withoutWaits} from '../shared/loopback-service.js';

const RECEIPT = {
  caseNumber: 'WV93LM',
  submittedAt: '2025-12-09T15:04:00Z',
  expectedBy: '2025-12-15',
  review: buildPracticeReview({status: 'response-pending'}),
};
const SUBMISSION = {text: 'Thank you 🐤 canary', contact: buildContact({name: 'Canary Reyes'})};
const KEY = '0123456789abcdef';

interface Written {
  readonly line: string;
  readonly body: string;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
  readonly type: string | undefined;
}

/** A client of a service that responds to every write with `answer`, and the requests that the service received. */
async function writing(t: TestContext, answer: Answer = (response) => sendJson(response, RECEIPT)) {
  const written: Written[] = [];
  const {api} = await startService(t, (response, heard, attempt, request) => {
    void text(request).then((body) => {
      const {'idempotency-key': key, 'if-match': ifMatch, 'content-type': type} = request.headers;
      written.push({line: `${request.method} ${heard.url}`, body, key: key as string | undefined, ifMatch, type});
      answer(response, heard, attempt, request);
    });
  });
  return {client: new HttpPracticeClient({api, getToken: () => 'token'}), written};
}

const EMPTY_LIST_OF_ALL: CheckedPracticePage = {
  reviews: [],
  summary: undefined,
  counts: {
    ...{total: 0, filtered: 0, needsResponse: 0},
    byStatus: Object.fromEntries(FEEDBACK_STATUSES.map((status) => [status, 0])) as PracticeCounts['byStatus'],
  },
  nextCursor: null,
  drift: [],
};

const fails = (code: string, status: number) => (error: unknown) =>
  error instanceof ReviewsError && error.code === code && error.status === status;

describe("a practice's read", () => {
  it('uses the path in the contract, with the token', async (t) => {
    const {api, heard} = await startService(t, (response, {url}) => {
      if (url === '/v1/me') sendJson(response, {id: 'person-1', practices: [buildPractice()]});
      else if (url.endsWith('/providers')) sendJson(response, {providers: []});
      else if (url.endsWith('/trend')) sendJson(response, {quarters: []});
      else if (url.endsWith('/history')) sendJson(response, {review: RECEIPT.review, steps: [], nextAction: 'none'});
      else if (url === '/v1/new-reviews') sendJson(response, {practices: [], since: '2025-11-22'});
      else sendJson(response, {reviews: [], counts: EMPTY_LIST_OF_ALL.counts, nextCursor: null});
    });
    const client = new HttpPracticeClient({api, getToken: () => 'token'});
    assert.equal((await client.me()).practices[0]!.tin, '123456789');
    assert.deepEqual(await client.providers('practice-1'), {providers: [], drift: []});
    assert.deepEqual((await client.practiceReviews('practice-1', 'p1', {})).reviews, []);
    assert.deepEqual(await client.practiceReviews('practice-1', ALL_PROVIDERS, {}), EMPTY_LIST_OF_ALL);
    assert.deepEqual(await client.rateTrend('practice-1', 'p1'), []);
    assert.deepEqual((await client.history('practice-1', 'r1')).review, RECEIPT.review);
    assert.equal((await client.newReviews()).since, '2025-11-22');
    assert.deepEqual(
      heard.map(({url}) => url),
      [
        '/v1/me',
        '/v1/practices/practice-1/providers',
        '/v1/practices/practice-1/providers/p1/reviews',
        '/v1/practices/practice-1/reviews',
        '/v1/practices/practice-1/providers/p1/trend',
        '/v1/practices/practice-1/reviews/r1/history',
        '/v1/new-reviews',
      ],
    );
    assert.ok(heard.every(({headers}) => headers.authorization === 'Bearer token'));
  });

  it('reads and chooses the person’s emails, and sends nothing but the choice', async (t) => {
    const own = {address: 'dana@practice.example', newReviews: true, decisions: false};
    const {client, written} = await writing(t, (response) => sendJson(response, own));
    assert.deepEqual(await client.emails(), own);
    assert.deepEqual(await client.chooseEmails({...own, decisions: true}), own);
    assert.deepEqual(
      written.map(({line, body}) => [line, body]),
      [
        ['GET /v1/practice-emails', ''],
        ['PUT /v1/practice-emails', '{"newReviews":true,"decisions":true}'],
      ],
    );
    const {client: broken} = await writing(t, (response) => sendJson(response, {...own, address: undefined}));
    await assert.rejects(broken.emails(), fails('unreadable-answer', 200));
  });

  it('sends parameters that the contract allows, for every query', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, {reviews: []}));
    const client = new HttpPracticeClient({api});
    for (const status of [undefined, ...FEEDBACK_STATUSES]) {
      for (const sort of [undefined, ...INBOX_SORTS]) {
        for (const needsResponse of [undefined, false, true]) {
          const query: InboxQuery = {status, sort, needsResponse, recommended: needsResponse};
          await client.practiceReviews('practice-1', 'p1', query, {cursor: 'a+b='});
          const read = PracticeReviewsParameters.parse(Object.fromEntries(new URL(heard.at(-1)!.url, api).searchParams));
          assert.deepEqual(
            [read.status, read.sort, read.needsResponse, read.recommended, read.cursor],
            [status, sort ?? 'newest', needsResponse ? 'true' : undefined, needsResponse?.toString(), 'a+b='],
          );
        }
      }
    }
  });

  it('sends what is searched for in a header, and never in the address', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, {reviews: []}));
    const client = new HttpPracticeClient({api});
    for (const providerId of ['p1', ALL_PROVIDERS]) await client.practiceReviews('practice-1', providerId, {search: 'Señora & 😊'});
    for (const {url, headers} of heard) {
      assert.equal(headers['reviews-search'], encodeURIComponent('Señora & 😊'));
      assert.match(url, /\/reviews$/);
    }
  });

  it('accepts only ids in the format of the contract', async (t) => {
    const {api, heard} = await startService(t);
    const client: PracticeClient = new HttpPracticeClient({api});
    const write = {idempotencyKey: KEY};
    for (const id of ['', '..', 'a/b', 'a?b', '123 456', 'x'.repeat(65)]) {
      for (const call of [
        () => client.providers(id),
        () => client.practiceReviews(id, 'p1', {}),
        () => client.practiceReviews('practice-1', id, {}),
        () => client.rateTrend('practice-1', id),
        () => client.history('practice-1', id),
        () => client.respond(id, 'r1', SUBMISSION, write),
        () => client.report('practice-1', id, SUBMISSION, write),
        () => client.editResponse('practice-1', id, SUBMISSION, {...write, version: 'v1'}),
      ])
        await assert.rejects(call(), fails('invalid-request', 0));
    }
    assert.deepEqual(heard, []);
  });
});

describe('a submission', () => {
  it('uses the path in the contract, with its key, and an edit also sends the version it is based on', async (t) => {
    const {client, written} = await writing(t);
    const sent = [
      await client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}),
      await client.editResponse('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY, version: 'v7'}),
      await client.report('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}),
    ];
    assert.deepEqual(sent, [RECEIPT, RECEIPT, RECEIPT]);
    assert.deepEqual(
      written.map(({line, ifMatch}) => [line, ifMatch]),
      [
        ['POST /v1/practices/practice-1/reviews/r1/response', undefined],
        ['PUT /v1/practices/practice-1/reviews/r1/response', '"v7"'],
        ['POST /v1/practices/practice-1/reviews/r1/reports', undefined],
      ],
    );
    for (const {body, key, type} of written) {
      assert.deepEqual([key, type], [KEY, 'application/json']);
      assert.deepEqual(SubmissionBody.parse(JSON.parse(body)), SUBMISSION);
    }
  });

  it('has its text only in the body, and only fields of the contract', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, RECEIPT));
    const {client, written} = await writing(t);
    const more = {...SUBMISSION, secret: 'x', contact: {...SUBMISSION.contact, ssn: 'x'}};
    await client.respond('practice-1', 'r1', more, {idempotencyKey: KEY});
    assert.deepEqual(JSON.parse(written[0]!.body), SUBMISSION);
    await new HttpPracticeClient({api}).respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY});
    assert.doesNotMatch(JSON.stringify(heard), /canary/i);
  });

  it('is retried after a transient failure, with the same key and body', async (t) => {
    withoutWaits(t);
    const {client, written} = await writing(t, (response, _, attempt, request) => {
      if (attempt === 1) request.socket.destroy();
      else if (attempt === 2) sendProblem(response, 503, 'service-unavailable');
      else sendJson(response, RECEIPT);
    });
    assert.deepEqual(await client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}), RECEIPT);
    assert.equal(written.length, 3);
    assert.equal(new Set(written.map((each) => JSON.stringify(each))).size, 1);
  });

  it('waits for its own first attempt if that is still in progress', async (t) => {
    withoutWaits(t);
    const {client, written} = await writing(t, (response, _, attempt) => {
      if (attempt < 3) sendProblem(response, 409, 'submission-in-progress', {'Retry-After': '0'});
      else sendJson(response, RECEIPT);
    });
    assert.deepEqual(await client.report('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}), RECEIPT);
    assert.equal(written.length, 3);
  });

  it('is not retried if the service rejects it', async (t) => {
    withoutWaits(t);
    for (const [status, code] of [
      [403, 'entitlement-missing'],
      [404, 'review-not-found'],
      [409, 'action-not-allowed'],
      [412, 'review-changed'],
      [422, 'idempotency-key-reused'],
    ] as const) {
      const {client, written} = await writing(t, (response) => sendProblem(response, status, code, {'Retry-After': '0'}));
      await assert.rejects(client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}), fails(code, status));
      assert.equal(written.length, 1, code);
    }
  });

  it('is sent again with a renewed token and the same key', async (t) => {
    const keys: unknown[] = [];
    const {api} = await startService(t, (response, {headers}) => {
      keys.push(headers['idempotency-key']);
      if (headers.authorization === 'Bearer fresh') sendJson(response, RECEIPT);
      else sendProblem(response, 401, 'unauthenticated');
    });
    const client = new HttpPracticeClient({api, getToken: (rejected) => (rejected ? 'fresh' : 'stale')});
    assert.deepEqual(await client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}), RECEIPT);
    assert.deepEqual(keys, [KEY, KEY]);
  });

  it('with invalid fields is rejected with their faults', async (t) => {
    const faults = [
      {field: 'phone', fault: 'malformed'},
      {field: 'fax', fault: 'missing'},
    ];
    const {client} = await writing(t, (response) => {
      response.writeHead(422, {'Content-Type': 'application/problem+json'});
      response.end(JSON.stringify({type: 'about:blank', title: 'x', status: 422, code: 'invalid-submission', faults}));
    });
    await assert.rejects(client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY}), (error) => {
      assert.ok(error instanceof SubmissionError && error instanceof ReviewsError);
      assert.deepEqual([error.code, error.status, error.faults], ['invalid-submission', 422, [faults[0]]]);
      return true;
    });
  });

  it('is aborted by its signal', async (t) => {
    const {client} = await writing(t, () => undefined);
    const reason = new Error('closed');
    const controller = new AbortController();
    const sent = client.respond('practice-1', 'r1', SUBMISSION, {idempotencyKey: KEY, signal: controller.signal});
    controller.abort(reason);
    await assert.rejects(sent, reason);
  });
});
