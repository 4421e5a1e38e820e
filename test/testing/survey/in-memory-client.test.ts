import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {OwnAnswer, Survey, SurveyReceipt} from '../../../src/api/survey/schemas.js';
import {ANSWER_TERMS, COMMENT_LIMIT} from '../../../src/domain/survey.js';
import {buildSurvey, InMemorySurveyClient} from '../../../src/testing/index.js';

const ANSWER = {recommended: true, comment: 'Kind and clear.', terms: ANSWER_TERMS};
const key = (idempotencyKey: string) => ({idempotencyKey});

describe('a survey in memory', () => {
  it('answers as the contract requires', async () => {
    const client = new InMemorySurveyClient(buildSurvey({visitedOn: '2025-11-30'}));
    assert.equal(Survey.parse(await client.survey()).visitedOn, '2025-11-30');
    SurveyReceipt.parse(await client.answer(ANSWER, key('a')));
    assert.deepEqual(client.calls, ['survey', 'answer']);
  });

  it('accepts one answer, and repeats the receipt for the same answer and key', async () => {
    const client = new InMemorySurveyClient();
    const receipt = await client.answer(ANSWER, key('a'));
    client.suspicious = true;
    assert.deepEqual(await client.answer({...ANSWER, comment: ' Kind and clear.'}, key('a')), receipt);
    await assert.rejects(client.answer({...ANSWER, recommended: false}, key('a')), {code: 'idempotency-key-reused', status: 422});
    await assert.rejects(client.answer(ANSWER, key('b')), {code: 'survey-answered', status: 409});
    await assert.rejects(client.survey(), {code: 'survey-answered', status: 409});
    assert.deepEqual(client.taken, ANSWER);
  });

  it('says that a receipt is emailed only if it is wanted and the member can have one', async () => {
    const receiptOf = async (canHave: boolean, receiptByEmail?: boolean) =>
      (await new InMemorySurveyClient(buildSurvey({receiptByEmail: canHave})).answer({...ANSWER, receiptByEmail}, key('a'))).receiptByEmail;
    assert.deepEqual([await receiptOf(true, true), await receiptOf(true), await receiptOf(false, true)], [true, false, false]);
  });

  it('stores an answer even if the receipt is lost', async () => {
    const client = new InMemorySurveyClient();
    client.lostAnswers = 1;
    await assert.rejects(client.answer(ANSWER, key('a')), {code: 'timeout', status: 0});
    assert.equal((await client.answer(ANSWER, key('a'))).comment, 'published');
  });

  it('reports what happens to the comment', async () => {
    const outcome = async (comment: string, suspicious = false) =>
      (await Object.assign(new InMemorySurveyClient(), {suspicious}).answer({...ANSWER, recommended: false, comment}, key('a'))).comment;
    assert.deepEqual([await outcome(' '), await outcome('Fine.'), await outcome('Fine.', true)], ['none', 'published', 'waiting']);
  });

  it('refuses an answer under other terms than the current ones', async () => {
    const client = new InMemorySurveyClient();
    await assert.rejects(client.answer({...ANSWER, terms: '2025-01'}, key('a')), {code: 'terms-outdated', status: 409});
    assert.equal((await client.answer(ANSWER, key('a'))).terms, ANSWER_TERMS);
  });

  it('stores no refused answer', async () => {
    const client = new InMemorySurveyClient();
    await assert.rejects(client.answer({...ANSWER, comment: 'x'.repeat(COMMENT_LIMIT + 1)}, key('a')), {code: 'invalid-submission'});
    for (const [state, code] of [
      ['expired', 'survey-expired'],
      ['canceled', 'survey-canceled'],
      ['not-found', 'survey-not-found'],
    ] as const) {
      client.state = state;
      await assert.rejects(client.survey(), {code});
      await assert.rejects(client.answer(ANSWER, key('a')), {code});
    }
    client.signedIn = false;
    await assert.rejects(client.survey(), {code: 'unauthenticated', status: 401});
    assert.equal(client.taken, undefined);
  });

  it('changes the own answer of its latest version, and repeats a change with the same key', async () => {
    const client = Object.assign(new InMemorySurveyClient(), {now: () => new Date('2025-12-20T12:00:00Z')});
    await assert.rejects(client.ownAnswer(), {code: 'answer-not-found', status: 404});
    await client.answer(ANSWER, key('a'));
    const {version, ...own} = OwnAnswer.parse(await client.ownAnswer());
    assert.deepEqual([own.comment, own.state, own.actions, own.changedAt], ['Kind and clear.', 'published', ['change', 'withdraw'], null]);
    client.suspicious = true;
    const changed = await client.changeAnswer({...ANSWER, comment: 'Kind.'}, {...key('b'), version});
    assert.deepEqual([changed.comment, changed.state], ['Kind.', 'waiting']);
    assert.deepEqual(await client.changeAnswer({...ANSWER, comment: 'Kind.'}, {...key('b'), version}), changed);
    await assert.rejects(client.changeAnswer(ANSWER, {...key('b'), version}), {code: 'idempotency-key-reused'});
    await assert.rejects(client.changeAnswer(ANSWER, {...key('c'), version}), {code: 'answer-changed', status: 412});
    await assert.rejects(client.changeAnswer({...ANSWER, terms: '2025-01'}, key('c')), {code: 'terms-outdated'});
    assert.equal((await client.changeAnswer({...ANSWER, comment: 'Kind.'}, key('d'))).version, changed.version, 'nothing has changed');
    client.removed = true;
    await assert.rejects(client.changeAnswer(ANSWER, key('e')), {code: 'action-not-allowed', status: 409});
    client.removed = false;
    client.now = () => new Date('2026-06-01T12:00:00Z');
    await assert.rejects(client.changeAnswer(ANSWER, key('e')), {code: 'survey-expired', status: 410});
  });

  it('withdraws the own answer for good, any number of times', async () => {
    const client = new InMemorySurveyClient();
    await assert.rejects(client.withdrawAnswer(), {code: 'answer-not-found'});
    await client.answer(ANSWER, key('a'));
    await client.withdrawAnswer();
    await client.withdrawAnswer();
    for (const call of [client.ownAnswer(), client.survey(), client.answer(ANSWER, key('b')), client.changeAnswer(ANSWER, key('c'))])
      await assert.rejects(call, {code: 'answer-withdrawn', status: 410});
    assert.equal(client.taken, undefined);
  });

  it('can delay, abort and garble answers', async () => {
    const client = new InMemorySurveyClient();
    client.hold();
    const held = client.survey();
    const controller = new AbortController();
    const abandoned = client.survey({signal: controller.signal});
    controller.abort();
    await assert.rejects(abandoned, {name: 'AbortError'});
    client.release();
    assert.deepEqual(await held, buildSurvey());
    client.garble = () => ({});
    await assert.rejects(client.survey(), {code: 'unreadable-answer'});
  });
});
