import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {ANSWER_TERMS} from '../../../src/domain/survey.js';
import {type OwnAnswerFact, OwnAnswerStore} from '../../../src/state/survey/own-answer-store.js';
import type {SurveyDraft} from '../../../src/state/survey/survey-store.js';
import {InMemorySurveyClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const GIVEN = 'Took the time to explain, twice.';

/** The store of an answer in the time for answering, and its facts. */
function asked(unsent?: SurveyDraft) {
  const client = Object.assign(new InMemorySurveyClient(), {state: 'answered' as const, now: () => new Date('2025-12-20T12:00:00Z')});
  const facts: OwnAnswerFact[] = [];
  return {client, facts, store: new OwnAnswerStore(client, unsent, (fact) => facts.push(fact))};
}

async function loaded(unsent?: SurveyDraft) {
  const given = asked(unsent);
  given.store.start();
  await arrived();
  return given;
}

async function changing(comment: string) {
  const given = await loaded();
  given.store.edit();
  await arrived();
  given.store.writeComment(comment);
  given.facts.length = 0;
  return given;
}

const failing = (code: string, status = 0) => new ReviewsError(code, status);

describe('an own answer', () => {
  it('loads once, and aborts and resumes it', async () => {
    const {store, client} = asked();
    client.hold();
    store.start();
    store.start();
    store.stop();
    client.release();
    await arrived();
    assert.equal(client.calls.length, 1);
    store.start();
    await arrived();
    store.start();
    assert.deepEqual([store.state.own?.comment, store.state.loading, client.calls.length], [GIVEN, false, 2]);
  });

  it('retries a failed load, and only that', async () => {
    const {store, client, facts} = asked();
    client.failWith = failing('offline');
    store.start();
    await arrived();
    client.failWith = undefined;
    store.start();
    assert.equal(client.calls.length, 1);
    store.retry();
    await arrived();
    store.retry();
    assert.deepEqual([store.state.failure, client.calls.length, facts], [undefined, 2, [{kind: 'failed', code: 'offline', status: 0}]]);
  });

  it('keeps what was written before only if it differs from the answer', async () => {
    assert.equal((await loaded({recommended: true, comment: ` ${GIVEN}`})).store.draft, undefined);
    assert.equal((await loaded({comment: GIVEN})).store.draft, undefined);
    const unsent = {recommended: false, comment: GIVEN};
    const {store} = await loaded(unsent);
    assert.deepEqual(store.draft, unsent);
    store.edit();
    assert.deepEqual([store.state.form?.recommended, store.state.unsent], [false, undefined]);
  });

  it('does nothing before it has loaded, nor twice', async () => {
    const {store, client} = asked();
    store.edit();
    store.ask();
    await store.submit();
    await store.withdraw();
    assert.deepEqual([store.state.step, client.calls], ['reading', []]);
    store.start();
    await arrived();
    store.edit();
    store.ask();
    assert.equal(store.state.step, 'changing');
  });

  it('sends a change with the latest version, and a repeat with the same key', async () => {
    const {store, client, facts} = await changing('Kind.');
    client.lostAnswers = 1;
    await store.submit();
    assert.deepEqual([store.state.step, store.state.form?.failure?.code], ['changing', 'timeout']);
    await store.submit();
    assert.deepEqual(
      [store.state.step, store.state.news, store.state.own?.comment, store.draft],
      ['reading', 'changed', 'Kind.', undefined],
    );
    assert.deepEqual(
      facts.filter(({kind}) => kind !== 'failed'),
      [
        {kind: 'changed', comment: 'published'},
        {kind: 'draft-changed', empty: true},
      ],
    );
    assert.equal(client.taken!.comment, 'Kind.');
  });

  it('loads the answer again after a conflict, and replaces it with the next try', async () => {
    const {store, client} = await changing('Kind.');
    await client.changeAnswer({recommended: false, comment: 'Other.', terms: ANSWER_TERMS}, {idempotencyKey: 'other'});
    await store.submit();
    await arrived();
    assert.deepEqual(
      [store.state.step, store.state.own?.comment, store.state.form?.comment, store.state.form?.failure?.code],
      ['changing', 'Other.', 'Kind.', 'answer-changed'],
    );
    await store.submit();
    assert.equal(client.taken!.comment, 'Kind.');
  });

  for (const [code, status] of [
    ['survey-expired', 410],
    ['action-not-allowed', 409],
  ] as const) {
    it(`closes the form and keeps its text after ${code}`, async () => {
      const {store, client} = await changing('Kind.');
      Object.assign(client, {failOn: ['changeAnswer'], failWith: failing(code, status)});
      await store.submit();
      await arrived();
      assert.deepEqual([store.state.step, store.state.news, store.draft?.comment], ['reading', 'closed', 'Kind.']);
    });
  }

  for (const [code, status] of [
    ['answer-withdrawn', 410],
    ['survey-not-found', 404],
  ] as const) {
    it(`ends after ${code}, with the text that was not submitted`, async () => {
      const {store, client, facts} = await changing('Kind.');
      client.failWith = failing(code, status);
      await store.submit();
      assert.deepEqual(facts.at(-1), {kind: 'ended', code, comment: 'Kind.'});
      const early = asked();
      early.client.failWith = failing(code, status);
      early.store.start();
      await arrived();
      assert.deepEqual(early.facts, [{kind: 'ended', code, comment: ''}]);
    });
  }

  it('withdraws once, also after a sign-in', async () => {
    const {store, client, facts} = await loaded();
    store.ask();
    client.signedIn = false;
    await store.withdraw();
    assert.deepEqual([store.state.step, store.state.signIn, facts], ['asking', 'expired', [{kind: 'sign-in-required', reason: 'expired'}]]);
    client.signedIn = true;
    store.resume();
    await store.withdraw();
    await arrived();
    assert.deepEqual([client.state, facts.at(-1)], ['withdrawn', {kind: 'withdrawn'}]);
    assert.equal(client.calls.filter((call) => call === 'withdrawAnswer').length, 2);
  });

  it('does not withdraw after a sign-in once the member has decided against it', async () => {
    const {store, client} = await loaded();
    store.ask();
    client.signedIn = false;
    await store.withdraw();
    store.leave();
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.deepEqual([client.state, store.state.step, store.state.signIn], ['answered', 'reading', undefined]);
  });

  it('stays while a change or a withdrawal is being sent', async () => {
    const {store, client} = await changing('Kind.');
    client.hold();
    const sent = store.submit();
    store.leave();
    assert.equal(store.state.step, 'changing');
    client.release();
    await sent;
    store.ask();
    client.hold();
    const withdrawn = store.withdraw();
    store.leave();
    assert.equal(store.state.step, 'withdrawing');
    client.release();
    await withdrawn;
  });

  it('sends a change after a sign-in', async () => {
    const {store, client, facts} = await changing('Kind.');
    client.signedIn = false;
    await store.submit();
    assert.deepEqual(facts, [{kind: 'sign-in-required', reason: 'expired'}]);
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.equal(client.taken!.comment, 'Kind.');
  });
});
