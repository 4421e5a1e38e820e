import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {ownAnswerCheck, surveyCheck, surveyReceiptCheck} from '../../../src/api/survey/checks.generated.js';
import {HttpSurveyClient} from '../../../src/api/survey/http.js';
import {readOwnAnswer, readSurvey, readSurveyReceipt} from '../../../src/api/survey/read.js';
import {OwnAnswer, Survey, SurveyReceipt} from '../../../src/api/survey/schemas.js';
import {buildSurvey} from '../../../src/testing/index.js';
import {sendJson, sendProblem, startService, withoutWaits} from '../shared/loopback-service.js';
import {EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from '../shared/mutations.js';
import {assertSame} from '../shared/same-verdict.js';

const TOKEN = 'tok_0123456789-abcdefghijklmnopqrstuvwx';
const SURVEY = buildSurvey();
const RECEIPT = {answeredAt: '2025-12-06T10:00:00.000Z', comment: 'waiting', terms: '2026-11', receiptByEmail: true} as const;
const OWN: OwnAnswer = {
  ...SURVEY,
  ...{recommended: true, comment: 'Kind and clear.', language: 'en', state: 'published', answeredAt: '2025-12-06T10:00:00.000Z'},
  ...{changedAt: '2025-12-07T10:00:00.000Z', terms: '2026-11', version: '7', actions: ['change', 'withdraw']},
};
const ANSWER = {recommended: true, comment: 'Kind and clear.', terms: '2026-11'};

const unreadable = (error: unknown) => error instanceof ReviewsError && error.code === 'unreadable-answer' && error.status === 200;

async function bodyOf(request: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function isReadable(answer: unknown): boolean {
  try {
    readOwnAnswer(answer);
    return true;
  } catch {
    return false;
  }
}

describe('reading a survey', () => {
  it('keeps only the fields of the contract', () => {
    assert.deepEqual(readSurvey(SURVEY), SURVEY);
    assert.deepEqual(readSurveyReceipt(RECEIPT), RECEIPT);
    assert.deepEqual(readOwnAnswer(OWN), OWN);
    for (const name of EXTRA_FIELDS) {
      assert.deepEqual(readSurvey(withExtra(SURVEY, name, 'x')), SURVEY);
      assert.deepEqual(readSurveyReceipt(withExtra(RECEIPT, name, 'x')), RECEIPT);
      assert.deepEqual(readOwnAnswer(withExtra(OWN, name, 'x')), OWN);
    }
  });

  it('takes a receipt without terms, from a service from before there were terms', () => {
    const {terms: _, ...older} = RECEIPT;
    assert.deepEqual(readSurveyReceipt(older), {...older, terms: undefined});
  });

  it('finds the same fault as the schema in every broken field', () => {
    const fields = [...Object.keys(SURVEY).map((name) => [name]), ...Object.keys(SURVEY.provider).map((name) => ['provider', name])];
    for (const {of, name} of MUTATIONS) {
      for (const field of fields) assertSame(of(SURVEY, field), surveyCheck, Survey, `${field.join('.')} ${name}`);
      for (const field of Object.keys(RECEIPT)) assertSame(of(RECEIPT, [field]), surveyReceiptCheck, SurveyReceipt, `${field} ${name}`);
      // What it has in common with a question is checked as a question.
      const own = Object.keys(OWN).filter((field) => !(field in SURVEY));
      for (const field of own) assertSame(of(OWN, [field]), ownAnswerCheck, OwnAnswer, `${field} ${name}`);
      for (const field of fields)
        assert.equal(isReadable(of(OWN, field)), OwnAnswer.safeParse(of(OWN, field)).success, `${field.join('.')} ${name}`);
    }
    for (const value of [...REPLACEMENTS, undefined]) {
      assert.throws(() => readSurvey(value), unreadable);
      assert.throws(() => readSurveyReceipt(value), unreadable);
      assert.throws(() => readOwnAnswer(value), unreadable);
    }
  });
});

describe('the client of a survey', () => {
  it('sends the invitation token in its header and never in a URL, signed in or not', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, SURVEY));
    const client = new HttpSurveyClient({api, getToken: () => 'secret'}, {token: TOKEN, claimId: 'c1'});
    assert.deepEqual(await client.survey(), SURVEY);
    assert.deepEqual(
      heard.map(({url, headers}) => [url, headers['reviews-invitation'], headers.authorization]),
      [['/v1/survey', TOKEN, undefined]],
    );
  });

  it('answers with the given key, and omits an empty comment', async (t) => {
    const bodies: unknown[] = [];
    const {api, heard} = await startService(t, (response, _heard, _attempt, request) => {
      void bodyOf(request).then((body) => {
        bodies.push(body);
        sendJson(response, RECEIPT);
      });
    });
    const client = new HttpSurveyClient({api}, {token: TOKEN});
    assert.deepEqual(await client.answer(ANSWER, {idempotencyKey: 'key-1'}), RECEIPT);
    await client.answer({recommended: false, comment: '', terms: '2026-11'}, {idempotencyKey: 'key-2'});
    await client.answer({...ANSWER, receiptByEmail: true}, {idempotencyKey: 'key-2'});
    assert.deepEqual(bodies, [ANSWER, {recommended: false, terms: '2026-11'}, {...ANSWER, receiptByEmail: true}]);
    assert.deepEqual(
      heard.map(({url, headers}) => [url, headers['idempotency-key'], headers['content-type'], headers['reviews-invitation']]),
      [
        ['/v1/survey/answer', 'key-1', 'application/json', TOKEN],
        ['/v1/survey/answer', 'key-2', 'application/json', TOKEN],
        ['/v1/survey/answer', 'key-2', 'application/json', TOKEN],
      ],
    );
  });

  it('reads, changes and withdraws the answer, with its version only for a change', async (t) => {
    const bodies: unknown[] = [];
    const methods: unknown[] = [];
    const {api, heard} = await startService(t, (response, _heard, _attempt, request) => {
      const {method} = request;
      methods.push(method);
      void bodyOf(request).then(
        (body) => bodies.push(body) && sendJson(response, OWN),
        () => (method === 'DELETE' ? response.writeHead(204).end() : sendJson(response, OWN)),
      );
    });
    const client = new HttpSurveyClient({api}, {token: TOKEN});
    assert.deepEqual(await client.ownAnswer(), OWN);
    assert.deepEqual(await client.changeAnswer(ANSWER, {idempotencyKey: 'key-1', version: '7'}), OWN);
    await client.changeAnswer({...ANSWER, comment: ''}, {idempotencyKey: 'key-2'});
    await client.withdrawAnswer();
    await new HttpSurveyClient({api, getToken: () => 'token-1'}, {claimId: 'claim_7'}).withdrawAnswer();
    assert.deepEqual(bodies, [ANSWER, {recommended: true, terms: '2026-11'}]);
    assert.deepEqual(
      heard.map(({url, headers}, index) => [
        methods[index],
        url,
        headers['idempotency-key'],
        headers['if-match'],
        headers['reviews-invitation'],
      ]),
      [
        ['GET', '/v1/survey/answer', undefined, undefined, TOKEN],
        ['PUT', '/v1/survey/answer', 'key-1', '"7"', TOKEN],
        ['PUT', '/v1/survey/answer', 'key-2', undefined, TOKEN],
        ['DELETE', '/v1/survey/answer', undefined, undefined, TOKEN],
        ['DELETE', '/v1/claims/claim_7/survey/answer', undefined, undefined, undefined],
      ],
    );
  });

  it('loads the survey by a claim of the signed-in member', async (t) => {
    const {api, heard} = await startService(t, (response, {url}) => sendJson(response, url.endsWith('answer') ? RECEIPT : SURVEY));
    const client = new HttpSurveyClient({api, getToken: () => 'token-1'}, {claimId: 'claim_7'});
    await client.survey();
    await client.answer(ANSWER, {idempotencyKey: 'key-1'});
    assert.deepEqual(
      heard.map(({url, headers}) => [url, headers.authorization, headers['reviews-invitation']]),
      [
        ['/v1/claims/claim_7/survey', 'Bearer token-1', undefined],
        ['/v1/claims/claim_7/survey/answer', 'Bearer token-1', undefined],
      ],
    );
  });

  it('sends no request for an invalid token or id', async (t) => {
    const {api, heard} = await startService(t);
    for (const token of ['', 'cut', `${TOKEN}\n`, 'ü'.repeat(40), 'x'.repeat(129)])
      await assert.rejects(new HttpSurveyClient({api}, {token}).survey(), {code: 'survey-not-found', status: 404});
    for (const claimId of ['', '../admin', undefined])
      await assert.rejects(new HttpSurveyClient({api}, {claimId}).answer(ANSWER, {idempotencyKey: 'k'}), {code: 'invalid-request'});
    assert.equal(heard.length, 0);
  });

  it('does not follow a redirect with a token', async (t) => {
    withoutWaits(t);
    const other = await startService(t, (response) => sendJson(response, SURVEY));
    const {api} = await startService(t, (response) => response.writeHead(307, {Location: `${other.api}/v1/survey`}).end());
    await assert.rejects(new HttpSurveyClient({api}, {token: TOKEN}).survey(), {code: 'unreachable'});
    assert.equal(other.heard.length, 0);
  });

  it('retries an answer with its key after a transient failure, and passes on the codes that end the survey', async (t) => {
    withoutWaits(t);
    const {api, heard} = await startService(t, (response, _heard, attempt) =>
      attempt < 3 ? sendProblem(response, 503, 'service-unavailable') : sendProblem(response, 409, 'survey-answered'),
    );
    const sent = new HttpSurveyClient({api}, {token: TOKEN}).answer(ANSWER, {idempotencyKey: 'key-1'});
    await assert.rejects(sent, {code: 'survey-answered', status: 409});
    assert.deepEqual(
      heard.map(({headers}) => headers['idempotency-key']),
      ['key-1', 'key-1', 'key-1'],
    );
  });
});
