import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {ANSWER_TERMS, COMMENT_LIMIT} from '../../../src/domain/survey.js';
import {type SurveyDraft, type SurveyFact, SurveyStore} from '../../../src/state/survey/survey-store.js';
import {buildSurvey, InMemorySurveyClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

/** A store with a service that has one open survey, and its facts. */
function asked(draft?: SurveyDraft, client = new InMemorySurveyClient()) {
  const facts: SurveyFact[] = [];
  return {client, facts, store: new SurveyStore(client, draft, (fact) => facts.push(fact))};
}

/** The same with the question loaded and an answer entered. */
async function written(comment = 'Kind and clear.', recommended = true) {
  const given = asked();
  given.store.start();
  await arrived();
  given.store.choose(recommended);
  given.store.writeComment(comment);
  given.facts.length = 0;
  return given;
}

const answersIn = ({calls}: InMemorySurveyClient) => calls.filter((call) => call === 'answer').length;

describe('a survey', () => {
  it('loads the question once, and aborts and resumes it', async () => {
    const {store, client} = asked();
    client.hold();
    store.start();
    store.start();
    assert.deepEqual([client.calls.length, store.state.loading], [1, true]);
    store.stop();
    client.release();
    await arrived();
    assert.equal(store.state.survey, undefined);
    store.start();
    await arrived();
    assert.deepEqual([store.state.survey, store.state.loading, client.calls.length], [buildSurvey(), false, 2]);
    store.start();
    assert.equal(client.calls.length, 2);
  });

  it('restores a later draft, unless the member has entered something or answered', async () => {
    const draft = {recommended: false, comment: 'Kept.'};
    const {store, facts} = asked();
    store.restore(draft);
    assert.deepEqual([store.draft, facts], [draft, []]);
    store.restore({comment: 'Another.'});
    assert.deepEqual(store.draft, draft);
    const emptied = asked().store;
    emptied.writeComment('Kind.');
    emptied.writeComment('');
    emptied.restore(draft);
    assert.equal(emptied.draft, undefined);
    const answered = (await written()).store;
    await answered.submit();
    answered.restore(draft);
    assert.equal(answered.state.comment, 'Kind and clear.');
  });

  it('sends the wish for a receipt, which does not make it another answer', async () => {
    const {store, client} = await written();
    store.wantReceipt(true);
    client.lostAnswers = 1;
    await store.submit();
    store.wantReceipt(false);
    await store.submit();
    assert.deepEqual([store.state.phase, store.state.end, answersIn(client)], ['sent', undefined, 2]);
    store.wantReceipt(true);
    assert.equal(store.state.wantsReceipt, false, 'too late');
  });

  it('retries if there may be a question, but not if there is none', async () => {
    const {store, client} = asked();
    store.retry();
    assert.equal(client.calls.length, 0);
    client.failWith = new ReviewsError('survey-expired', 410);
    store.start();
    await arrived();
    store.retry();
    assert.equal(client.calls.length, 1);
    store.resume();
    client.failWith = new ReviewsError('unreachable', 0);
    await arrived();
    store.resume();
    await arrived();
    store.retry();
    await arrived();
    assert.equal(client.calls.length, 4);
  });

  it('reports why there is nothing to answer', async () => {
    for (const [code, status, end] of [
      ['survey-not-found', 404, 'not-found'],
      ['insufficient-scope', 403, 'not-found'],
      ['survey-expired', 410, 'expired'],
      ['survey-canceled', 410, 'canceled'],
      ['answer-withdrawn', 410, 'withdrawn'],
      ['survey-answered', 409, 'answered'],
      ['service-unavailable', 503, undefined],
      ['http-403', 403, undefined],
    ] as const) {
      const {store, client, facts} = asked();
      client.failWith = new ReviewsError(code, status);
      store.start();
      await arrived();
      assert.deepEqual([store.state.end, facts], [end, [{kind: 'failed', code, status}]], code);
    }
  });

  it('is reloaded after a failure on request, but not by a render', async () => {
    const {store, client} = asked();
    client.failWith = new ReviewsError('service-unavailable', 503);
    store.start();
    await arrived();
    store.start();
    assert.equal(client.calls.length, 1);
    client.failWith = undefined;
    store.retry();
    await arrived();
    assert.deepEqual([store.state.survey, store.state.failure], [buildSurvey(), undefined]);
    store.retry();
    assert.equal(client.calls.length, 2);
  });

  it('waits for a sign-in and reloads after it, even as another person', async () => {
    const {store, client, facts} = asked();
    client.signedIn = false;
    store.start();
    await arrived();
    assert.deepEqual([store.state.signIn, facts], ['signed-out', [{kind: 'sign-in-required', reason: 'signed-out'}]]);
    client.signedIn = true;
    client.state = 'not-found';
    store.resume();
    await arrived();
    assert.deepEqual([store.state.end, store.state.signIn], ['not-found', undefined]);
    client.state = 'open';
    store.resume();
    await arrived();
    assert.deepEqual([store.state.end, store.state.survey], [undefined, buildSurvey()]);
  });
});

describe('an answer', () => {
  it('is kept and sent again after a sign-in that allowed no answer', async () => {
    const {store, client} = asked();
    store.start();
    await arrived();
    store.choose(true);
    store.writeComment('Kind.');
    client.failWith = new ReviewsError('insufficient-scope', 403);
    await store.submit();
    assert.deepEqual([store.state.end, store.state.phase, store.state.comment], [undefined, 'editing', 'Kind.']);
    client.failWith = undefined;
    await store.submit();
    assert.equal(store.state.phase, 'sent');
  });

  it('is sent once, and reported once it is received', async () => {
    const {store, client, facts} = await written('  Kind.\r\nClear.  ');
    await Promise.all([store.submit(), store.submit()]);
    await store.submit();
    assert.deepEqual([answersIn(client), client.taken], [1, {recommended: true, comment: 'Kind.\nClear.', terms: ANSWER_TERMS}]);
    assert.deepEqual([store.state.phase, store.state.receipt!.comment, store.draft], ['sent', 'published', undefined]);
    assert.deepEqual(facts, [
      {kind: 'submitted', comment: 'published'},
      {kind: 'draft-changed', empty: true},
    ]);
  });

  it('can be a no, and can have no comment', async () => {
    const {store, client} = await written(' \n ', false);
    await store.submit();
    assert.deepEqual([client.taken, store.state.receipt!.comment], [{recommended: false, comment: '', terms: ANSWER_TERMS}, 'none']);
  });

  it('has no comment if nothing of it shows', async () => {
    const {store, client} = await written('\u200b\n\u2800', true);
    await store.submit();
    assert.deepEqual([client.taken, store.state.receipt!.comment], [{recommended: true, comment: '', terms: ANSWER_TERMS}, 'none']);
  });

  it('has its comment without control characters and lone surrogates', async () => {
    const {store} = await written('Kind\0 and\ud800 quick.', true);
    assert.equal(store.state.comment, 'Kind and quick.');
  });

  it('needs a choice and a comment within the limit, and updates its faults live after the first try', async () => {
    const {store, client} = asked();
    store.start();
    await arrived();
    store.writeComment('x'.repeat(COMMENT_LIMIT + 1));
    assert.deepEqual(store.state.faults, []);
    await store.submit();
    assert.deepEqual([store.state.faults, store.state.phase], [['choice-missing', 'comment-too-long'], 'editing']);
    store.choose(false);
    assert.deepEqual(store.state.faults, ['comment-too-long']);
    // One thousand user-perceived characters.
    store.writeComment('👩‍🚀'.repeat(COMMENT_LIMIT));
    assert.deepEqual(store.state.faults, []);
    assert.equal(answersIn(client), 0);
    await store.submit();
    assert.equal(store.state.phase, 'sent');
  });

  it('is not changed by input while it is being sent or afterward', async () => {
    const {store, client} = await written();
    client.hold();
    const sent = store.submit();
    store.choose(false);
    store.writeComment('Too late.');
    assert.deepEqual([store.state.phase, store.state.recommended, store.state.comment], ['sending', true, 'Kind and clear.']);
    // The element is removed meanwhile, but the pending answer still arrives.
    store.stop();
    client.release();
    await sent;
    store.writeComment('Too late.');
    assert.deepEqual([store.state.phase, store.state.comment], ['sent', 'Kind and clear.']);
  });

  it('that got lost is sent again with its key, and counts once', async () => {
    const {store, client, facts} = await written();
    client.lostAnswers = 1;
    await store.submit();
    assert.deepEqual([store.state.phase, store.state.failure, store.state.end], ['editing', {code: 'timeout', status: 0}, undefined]);
    assert.deepEqual(facts, [{kind: 'failed', code: 'timeout', status: 0}]);
    store.writeComment('Something else, then back.');
    store.writeComment('Kind and clear. ');
    await store.submit();
    assert.deepEqual([store.state.phase, answersIn(client)], ['sent', 2]);
  });

  it('that got lost and was changed counts as first sent; the change is kept but not accepted', async () => {
    const {store, client} = await written();
    client.lostAnswers = 1;
    await store.submit();
    store.choose(false);
    store.writeComment('On second thought.');
    await store.submit();
    assert.deepEqual(
      [store.state.end, client.taken],
      ['earlier-arrived', {recommended: true, comment: 'Kind and clear.', terms: ANSWER_TERMS}],
    );
    assert.deepEqual(store.draft, {recommended: false, comment: 'On second thought.'});
    await store.submit();
    assert.equal(answersIn(client), 2);
  });

  for (const [code, status] of [
    ['unreadable-answer', 200],
    ['internal', 500],
    ['http-502', 502],
    ['service-unavailable', 503],
    ['http-504', 504],
    ['http-403', 403],
  ] as const) {
    it(`that arrived although the call failed with ${code} ${status}, and was changed since, is recognized as ours`, async () => {
      const {store, client} = await written();
      const answer = client.answer.bind(client);
      client.answer = async (...given) => {
        client.answer = answer;
        await answer(...given);
        throw new ReviewsError(code, status);
      };
      await store.submit();
      store.writeComment('On second thought.');
      await store.submit();
      assert.deepEqual([store.state.end, store.draft!.comment], ['earlier-arrived', 'On second thought.']);
    });
  }

  it('with an unreadable response is recognized as ours, even after further refused tries', async () => {
    const {store, client} = await written();
    client.garble = (answer, call) => (call === 'answer' ? {} : answer);
    await store.submit();
    assert.deepEqual(store.state.failure, {code: 'unreadable-answer', status: 200});
    client.failWith = new ReviewsError('rate-limited', 429);
    await store.submit();
    client.failWith = undefined;
    store.writeComment('On second thought.');
    await store.submit();
    assert.deepEqual([store.state.end, store.draft!.comment], ['earlier-arrived', 'On second thought.']);
  });

  it('with a key that the service has on record is recognized as the earlier one', async () => {
    for (const status of [409, 422]) {
      const {store, client} = await written();
      client.failWith = new ReviewsError('idempotency-key-reused', status);
      await store.submit();
      assert.deepEqual([store.state.end, store.draft!.comment], ['earlier-arrived', 'Kind and clear.']);
    }
  });

  it('that someone else gave meanwhile is not attributed to us', async () => {
    const {store, client} = await written();
    client.failWith = new ReviewsError('rate-limited', 429);
    await store.submit();
    client.failWith = undefined;
    client.state = 'answered';
    await store.submit();
    assert.equal(store.state.end, 'answered');
  });

  it('waits for a sign-in and is then sent automatically, once', async () => {
    const {store, client, facts} = await written();
    client.signedIn = false;
    await store.submit();
    assert.deepEqual([store.state.signIn, facts], ['expired', [{kind: 'sign-in-required', reason: 'expired'}]]);
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.deepEqual([store.state.phase, answersIn(client)], ['sent', 2]);
    store.resume();
    await arrived();
    assert.equal(answersIn(client), 2);
  });

  it('that was changed after the session ended is not sent automatically', async () => {
    const {store, client} = await written();
    client.signedIn = false;
    await store.submit();
    store.writeComment('Let me think.');
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.deepEqual([store.state.phase, store.state.signIn, answersIn(client)], ['editing', undefined, 1]);
  });
});

describe('a draft of an answer', () => {
  it("starts with the host's draft, if that is valid", () => {
    assert.deepEqual(asked({recommended: false, comment: 'So so.'}).store.draft, {recommended: false, comment: 'So so.'});
    for (const bad of [null, 'text', 7, [], {comment: 7}, {recommended: 'yes', comment: null}, {comment: ''}])
      assert.equal(asked(bad as never).store.draft, undefined);
  });

  it('is reported on each change, and when nothing is left', () => {
    const {store, facts} = asked();
    store.writeComment('K');
    store.writeComment('');
    store.choose(true);
    assert.deepEqual(
      facts.map((fact) => fact.kind === 'draft-changed' && fact.empty),
      [false, true, false],
    );
  });

  const failure = fc.constantFrom('lost', 'offline', 'unreadable', 'signed-out', 'unavailable', 'refused');
  const step = fc.oneof(fc.record({write: fc.string()}), fc.record({choose: fc.boolean()}), fc.record({submit: failure}));

  it('survives all failures in any order, and the service stores one submitted answer, which matches the receipt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 12}), async (steps) => {
        const {store, client} = asked();
        store.start();
        await arrived();
        const tried: string[] = [];
        let typed: {recommended: boolean | undefined; comment: string} = {recommended: undefined, comment: ''};
        const submit = async () => {
          if (typed.recommended !== undefined)
            tried.push(JSON.stringify({...typed, comment: typed.comment.normalize('NFC').trim(), terms: ANSWER_TERMS}));
          await store.submit();
        };
        for (const each of steps) {
          if (store.state.end) break;
          if ('write' in each) store.writeComment((typed = {...typed, comment: each.write.replace(/[\r\u2028\u2029]/g, '')}).comment);
          else if ('choose' in each) store.choose((typed = {...typed, recommended: each.choose}).recommended);
          else {
            client.lostAnswers = each.submit === 'lost' ? 1 : 0;
            client.signedIn = each.submit !== 'signed-out';
            client.failWith = FAILURES[each.submit];
            await submit();
            client.signedIn = true;
            client.failWith = undefined;
          }
          assert.deepEqual([store.state.recommended, store.state.comment], [typed.recommended, typed.comment]);
          assert.deepEqual(store.draft, typed.recommended === undefined && !typed.comment ? undefined : typed);
        }
        client.lostAnswers = 0;
        await submit();
        const {phase, end, faults} = store.state;
        if (typed.recommended === undefined) return assert.deepEqual(faults, ['choice-missing']);
        assert.ok(tried.includes(JSON.stringify({...client.taken, comment: client.taken!.comment})));
        // Either the service accepted the answer on the screen, or the store reports that an earlier one arrived.
        const isTaken = JSON.stringify(client.taken) === tried.at(-1);
        assert.deepEqual([phase, end], isTaken ? ['sent', undefined] : ['editing', 'earlier-arrived']);
      }),
      {numRuns: 200},
    );
  });
});

const FAILURES: Readonly<Record<string, ReviewsError | undefined>> = {
  offline: new ReviewsError('offline'),
  unreadable: new ReviewsError('unreadable-answer', 200),
  unavailable: new ReviewsError('service-unavailable', 503),
  refused: new ReviewsError('invalid-request', 400),
};
