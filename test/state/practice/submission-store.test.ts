import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SubmissionError} from '../../../src/api/practice/client.js';
import type {PracticeReview} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import type {Contact, SubmissionKind} from '../../../src/domain/submission.js';
import {type SubmissionFact, SubmissionStore} from '../../../src/state/practice/submission-store.js';
import {WorkInProgress} from '../../../src/state/practice/work-in-progress.js';
import {buildContact, buildPracticeReview, buildProvider, InMemoryPracticeClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const REVIEWS = [buildPracticeReview({id: 'r1'}), buildPracticeReview({id: 'r2', status: 'response-published'})];

function inbox() {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: REVIEWS}]);
  const work = new WorkInProgress();
  const facts: SubmissionFact[] = [];
  const open = (kind: SubmissionKind = 'respond', reviewId = 'r1', hostContact: Partial<Contact> = buildContact()) =>
    new SubmissionStore({
      client,
      practiceId: 'practice-1',
      review: client.review(reviewId),
      kind,
      work,
      hostContact,
      onFact: (fact) => facts.push(fact),
    });
  return {client, work, facts, open};
}

/** A submission that is ready to be sent. */
function written(text = 'Thank you.') {
  const given = inbox();
  const store = given.open();
  store.writeText(text);
  return {...given, store};
}

const submissionsIn = (client: InMemoryPracticeClient) =>
  client.calls.filter((call) => call === 'respond' || call === 'editResponse' || call === 'report').length;

describe('a submission', () => {
  it('starts empty, with the contact known to the host', () => {
    const {open} = inbox();
    const {state, isDirty} = open('respond', 'r1', {name: 'Dana Reyes', email: undefined as never});
    assert.deepEqual(state.contact, {name: 'Dana Reyes', phone: '', email: ''});
    assert.deepEqual([state.text, state.phase, state.faults, isDirty], ['', 'editing', [], false]);
  });

  it('is sent with the contact as it was meant, and reads so when the person leaves a field', async () => {
    const {store, work} = written();
    store.writeContact('email', 'Dana <dana@juniper.example>,');
    store.repairContact('email');
    assert.equal(store.state.contact.email, 'dana@juniper.example');
    store.writeContact('phone', 'tel:+1-303-555-0142');
    store.writeContact('name', 'Reyes, Dana\u200E');
    await store.submit();
    assert.deepEqual(work.contact, {name: 'Reyes, Dana', phone: '303-555-0142', email: 'dana@juniper.example'});
    assert.equal(store.state.review.response?.responder, 'Dana R.');
  });

  it('of an edit starts with the text to edit', () => {
    const {open, client} = inbox();
    assert.equal(open('edit-response', 'r2').state.text, client.review('r2').response!.text);
    assert.equal(open('edit-response', 'r2').isDirty, false);
  });

  it('takes no receipt about another review for its own, and keeps what was written', async () => {
    const {store, client, facts} = written('Thank you.');
    const respond = client.respond.bind(client);
    client.respond = async (...given) => ({...(await respond(...given)), review: client.review('r2')});
    await store.submit();
    const {phase, failure, review, text} = store.state;
    assert.deepEqual([phase, failure?.code, review.id, text], ['editing', 'unreadable-answer', 'r1', 'Thank you.']);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed'],
    );
    // The next try finds out that the first had arrived.
    client.respond = respond;
    await store.submit();
    assert.equal(store.state.review.id, 'r1');
    assert.equal(store.state.phase, 'sent');
  });

  it('is sent once, gets a receipt, and is no longer a draft', async () => {
    const {store, client, work, facts} = written('  Thank you.\r\n');
    await Promise.all([store.submit(), store.submit()]);
    await store.submit();
    assert.equal(submissionsIn(client), 1);
    const {phase, receipt, review} = store.state;
    assert.deepEqual([phase, review.status, review.response!.text], ['sent', 'response-pending', 'Thank you.']);
    assert.deepEqual([work.drafts.all(), store.isDirty], [[], false]);
    assert.deepEqual(facts, [{kind: 'received', receipt, submission: 'respond', isRepeat: false}]);
  });

  it('ignores input while it is being sent and afterward', async () => {
    const {store, client} = written();
    client.hold();
    const sent = store.submit();
    store.writeText('Too late.');
    store.discard();
    assert.deepEqual([store.state.phase, store.state.text], ['sending', 'Thank you.']);
    client.release();
    await sent;
    store.writeContact('name', 'Somebody');
    store.discard();
    assert.deepEqual([store.state.phase, store.state.contact.name], ['sent', 'Dana Reyes']);
  });

  it('passes the contact on to the next one, in preference to the contact known to the host', async () => {
    const {store, open} = written();
    store.writeContact('phone', ' 303-555-0199 ');
    await store.submit();
    assert.equal(open('report', 'r2').state.contact.phone, '303-555-0199');
  });
});

describe('the faults of a submission', () => {
  it('appear on the first try, are then updated live, and prevent sending', async () => {
    const {open, client} = inbox();
    const store = open('respond', 'r1', {});
    store.writeText('Thanks.');
    assert.deepEqual(store.state.faults, []);
    await store.submit();
    assert.deepEqual(
      store.state.faults.map(({field}) => field),
      ['name', 'phone', 'email'],
    );
    store.writeContact('name', 'Dana Reyes');
    store.writeContact('phone', '12');
    assert.deepEqual(store.state.faults, [
      {field: 'phone', fault: 'malformed'},
      {field: 'email', fault: 'missing'},
    ]);
    assert.equal(submissionsIn(client), 0);
  });

  it('that only the service finds are shown until the next input', async () => {
    const {store, client} = written();
    const faults = [{field: 'phone', fault: 'malformed'}] as const;
    client.failWith = new SubmissionError(faults);
    await store.submit();
    assert.deepEqual([store.state.faults, store.state.failure, store.state.phase], [faults, undefined, 'editing']);
    store.writeText('Thank you!');
    assert.deepEqual(store.state.faults, []);
  });

  it('include its count of a text that fits here, so that the numbers do not contradict each other', async () => {
    const {store, client} = written('x'.repeat(287));
    assert.equal(store.state.remaining, 13);
    client.failWith = new SubmissionError([{field: 'text', fault: 'too-long', excess: 83}]);
    await store.submit();
    assert.deepEqual([store.state.faults.length, store.state.remaining], [1, -83]);
    store.writeText('x'.repeat(204));
    assert.equal(store.state.remaining, 0);
    store.discard();
    assert.equal(store.state.remaining, 300);
  });

  it('are one character too many if the service does not say how many', async () => {
    const {store, client} = written('x'.repeat(287));
    client.failWith = new SubmissionError([{field: 'text', fault: 'too-long'}]);
    await store.submit();
    assert.equal(store.state.remaining, -1);
  });
});

describe('a text', () => {
  it('without a character that shows is missing', async () => {
    const {store, client} = written('\u200b\u3164');
    await store.submit();
    assert.deepEqual(store.state.faults, [{field: 'text', fault: 'missing'}]);
    assert.equal(submissionsIn(client), 0);
  });

  it('loses control characters and lone surrogates when it is written, pasted or restored', () => {
    const {open, work} = inbox();
    const store = open();
    store.writeText('Thank\0 you.\ud83d\v– Dana 👍🏽');
    assert.equal(store.state.text, 'Thank you.\n– Dana 👍🏽');
    work.drafts.put({reviewId: 'r1', kind: 'report', text: 'Not\x1b ours.', contact: buildContact()});
    assert.equal(open('report').state.text, 'Not ours.');
  });
});

describe('a draft', () => {
  it('survives closing the dialog in any way, by review and kind', () => {
    const {open} = inbox();
    const response = open('respond', 'r1');
    response.writeText('Thank');
    response.writeContact('name', '');
    open('report', 'r1').writeText('Not ours');
    assert.equal(response.isDirty, true);
    const again = open('respond', 'r1');
    assert.deepEqual([again.state.text, again.state.contact.name, again.isDirty], ['Thank', '', true]);
    assert.equal(open('report', 'r1').state.text, 'Not ours');
    assert.equal(open('respond', 'r2').state.text, '');
  });

  it('disappears if the input is reverted', () => {
    const {open, work} = inbox();
    const store = open('edit-response', 'r2');
    const {text} = store.state;
    store.writeText('');
    assert.equal(work.drafts.all().length, 1);
    store.writeText(text);
    assert.deepEqual([work.drafts.all(), store.isDirty], [[], false]);
  });

  it('is deleted only on request', () => {
    const {store, work, open} = written();
    store.discard();
    assert.deepEqual([store.state.text, work.drafts.all(), store.isDirty], ['', [], false]);
    assert.equal(open().state.text, '');
  });

  it('survives every failure', async () => {
    for (const [code, status] of [
      ['offline', 0],
      ['timeout', 0],
      ['unreachable', 0],
      ['no-token', 0],
      ['unauthenticated', 401],
      ['entitlement-missing', 403],
      ['review-not-found', 404],
      ['internal', 500],
      ['service-unavailable', 503],
    ] as const) {
      const {store, client, open} = written();
      client.failWith = new ReviewsError(code, status);
      await store.submit();
      assert.deepEqual([store.state.failure, store.state.phase, store.state.text], [{code, status}, 'editing', 'Thank you.']);
      assert.equal(open().state.text, 'Thank you.');
      client.failWith = undefined;
      await store.submit();
      assert.equal(store.state.phase, 'sent', code);
    }
  });

  it('of another dialog is not lost when this one gets a receipt', async () => {
    const {store, client, open, work} = written();
    client.hold();
    const sent = store.submit();
    open().writeText('Something else');
    client.release();
    await sent;
    assert.equal(work.drafts.get('r1', 'respond')!.text, 'Something else');
  });
});

describe('a submission whose response was lost', () => {
  it('is retried with the same key, even from another dialog, and gets the same receipt', async () => {
    const {store, client, open, facts} = written();
    client.lostAnswers = 2;
    await store.submit();
    assert.deepEqual(store.state.failure, {code: 'timeout', status: 0});
    await store.submit();
    const again = open();
    await again.submit();
    assert.deepEqual([again.state.phase, submissionsIn(client)], ['sent', 3]);
    assert.equal((await client.history('practice-1', 'r1')).steps.length, 1);
    assert.equal(facts.at(-1)!.kind, 'received');
  });

  it('and whose text has changed since is not stored twice, because the dialog detects that the earlier one has arrived', async () => {
    const {store, client, facts} = written('First');
    client.lostAnswers = 1;
    await store.submit();
    store.writeText('Second');
    await store.submit();
    const {failure, earlierArrived, review, text} = store.state;
    assert.deepEqual([failure!.code, earlierArrived, text], ['action-not-allowed', 'respond', 'Second']);
    assert.deepEqual([review.status, review.response!.text], ['response-pending', 'First']);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'review', 'failed'],
    );
  });

  it('turns later input into the draft of an edit', async () => {
    const {store, client, open, work} = written('First');
    client.lostAnswers = 1;
    await store.submit();
    store.writeText('Second');
    await store.submit();
    const edit = open('edit-response');
    assert.equal(edit.state.text, 'Second');
    assert.deepEqual(
      work.drafts.all().map(({kind}) => kind),
      ['edit-response'],
    );
    await edit.submit();
    assert.equal(client.review('r1').response!.text, 'Second');
  });

  it('is distinguished from what a colleague did meanwhile', async () => {
    const {store, client} = written('Mine');
    const contact = buildContact({name: 'Robin Ellis'});
    await client.respond('practice-1', 'r1', {text: 'Theirs', contact, reasonCode: 'offensive'}, {idempotencyKey: 'another-persons-key'});
    await store.submit();
    const {failure, earlierArrived, review} = store.state;
    assert.deepEqual([failure!.code, earlierArrived, review.response!.responder], ['action-not-allowed', undefined, 'Robin E.']);
  });
});

/** Failures after which a submission may have arrived anyway. */
const OPEN_FAILURES = [
  new ReviewsError('unreadable-answer', 200),
  new ReviewsError('timeout'),
  new ReviewsError('unreachable'),
  new ReviewsError('offline'),
  new ReviewsError('internal', 500),
  new ReviewsError('http-502', 502),
  new ReviewsError('service-unavailable', 503),
  new ReviewsError('http-504', 504),
  new ReviewsError('http-403', 403),
  new ReviewsError('submission-in-progress', 409),
  new ReviewsError('rate-limited', 429, {earlier: [new ReviewsError('timeout')]}),
  new ReviewsError('unauthenticated', 401, {earlier: [new ReviewsError('http-502', 502)]}),
];

const CALLS = {respond: 'respond', 'edit-response': 'editResponse', report: 'report'} as const;
const REVIEW_FOR = {respond: 'r1', 'edit-response': 'r2', report: 'r1'} as const;

/** Stores the next submission of this kind, but lets the call fail. */
function storedBut(client: InMemoryPracticeClient, kind: SubmissionKind, error: ReviewsError) {
  const call = CALLS[kind];
  const real = client[call].bind(client) as (...given: unknown[]) => Promise<unknown>;
  client[call] = async (...given: unknown[]) => {
    client[call] = real as never;
    await real(...given);
    throw error;
  };
}

/** Opens a submission that lacks only its text. */
function openReady(open: ReturnType<typeof inbox>['open'], kind: SubmissionKind, reviewId: string = REVIEW_FOR[kind]) {
  const store = open(kind, reviewId);
  if (kind === 'report') store.chooseReason('inaccurate');
  return store;
}

const storedText = ({report, response}: PracticeReview, kind: SubmissionKind) => (kind === 'report' ? report?.reason : response?.text);

for (const kind of ['respond', 'edit-response', 'report'] as const) {
  describe(`a submission (${kind}) that arrived although the call failed`, () => {
    const edited = kind === 'edit-response' ? 'review-changed' : 'action-not-allowed';

    for (const error of OPEN_FAILURES) {
      it(`with ${error.code} ${error.status}, and was then edited, is reported as one's own, and the text is kept`, async () => {
        const {client, open} = inbox();
        const store = openReady(open, kind);
        storedBut(client, kind, error);
        store.writeText('First');
        await store.submit();
        store.writeText('Second');
        await store.submit();
        const {failure, earlierArrived, review, text, phase} = store.state;
        assert.deepEqual([failure!.code, earlierArrived, text, phase], [edited, kind, 'Second', 'editing']);
        assert.equal(storedText(review, kind), 'First');
        assert.equal(open(kind, REVIEW_FOR[kind]).state.text, 'Second');
      });
    }

    it('with a response that the client could not read is reported as one’s own', async () => {
      const {client, open} = inbox();
      const store = openReady(open, kind);
      client.garble = (answer, call) => (call === CALLS[kind] ? {...answer, caseNumber: '?'} : answer);
      store.writeText('First');
      await store.submit();
      assert.deepEqual(store.state.failure, {code: 'unreadable-answer', status: 200});
      store.writeText('Second');
      await store.submit();
      assert.deepEqual([store.state.earlierArrived, store.state.text], [kind, 'Second']);
    });

    it('is reported as one’s own after several tries without a response, of which only the first arrived', async () => {
      const {client, open} = inbox();
      const store = openReady(open, kind);
      storedBut(client, kind, new ReviewsError('unreadable-answer', 200));
      for (const [text, error] of [
        ['First', undefined],
        ['Second', OPEN_FAILURES[1]],
        ['Third', OPEN_FAILURES[4]],
      ] as const) {
        store.writeText(text);
        client.failWith = error;
        await store.submit();
      }
      client.failWith = undefined;
      store.writeText('Fourth');
      await store.submit();
      assert.deepEqual([store.state.earlierArrived, storedText(store.state.review, kind)], [kind, 'First']);
      assert.equal(store.state.text, 'Fourth');
    });

    it('is reported as one’s own even if the dialog was closed and reopened in between', async () => {
      const {client, open} = inbox();
      const first = openReady(open, kind);
      const again = openReady(open, kind);
      storedBut(client, kind, new ReviewsError('timeout'));
      first.writeText('First');
      await first.submit();
      again.writeText('Second');
      await again.submit();
      assert.deepEqual([again.state.earlierArrived, again.state.text], [kind, 'Second']);
    });
  });
}

describe('a submission after a report whose response was lost', () => {
  for (const [kind, refusal] of [
    ['respond', 'action-not-allowed'],
    ['edit-response', 'review-changed'],
  ] as const) {
    it(`(${kind}) learns that the report has arrived`, async () => {
      const {client, open} = inbox();
      const [earlier, store] = [openReady(open, 'report', REVIEW_FOR[kind]), open(kind, REVIEW_FOR[kind])];
      storedBut(client, 'report', new ReviewsError('timeout'));
      earlier.writeText('First');
      await earlier.submit();
      store.writeText('Second');
      await store.submit();
      const {failure, earlierArrived, review, text} = store.state;
      assert.deepEqual([failure!.code, earlierArrived, text], [refusal, 'report', 'Second']);
      assert.deepEqual([review.status, review.report!.reason], ['report-pending', 'First']);
    });
  }

  it('is not told about anyone’s report while the review cannot be loaded', async () => {
    const {client, open} = inbox();
    const [earlier, store] = [openReady(open, 'report'), open('respond')];
    storedBut(client, 'report', new ReviewsError('timeout'));
    earlier.writeText('First');
    await earlier.submit();
    store.writeText('Second');
    client.failOn = ['history'];
    client.failWith = new ReviewsError('timeout');
    await store.submit();
    assert.deepEqual(store.state.failure, {code: 'timeout', status: 0});
  });

  it('is attributed to a colleague who reported the review in other words', async () => {
    const {client, open} = inbox();
    const [earlier, store] = [openReady(open, 'report'), open('respond')];
    client.failWith = new ReviewsError('timeout');
    earlier.writeText('First');
    await earlier.submit();
    client.failWith = undefined;
    const contact = buildContact({name: 'Robin Ellis'});
    await client.report('practice-1', 'r1', {text: 'Theirs', contact, reasonCode: 'offensive'}, {idempotencyKey: 'another-persons-key'});
    store.writeText('Second');
    await store.submit();
    assert.deepEqual([store.state.failure!.code, store.state.earlierArrived], ['action-not-allowed', undefined]);
  });
});

describe('a submission that meets one of another dialog of the same person', () => {
  it('that is still pending is reported as one’s own', async () => {
    const {client, open} = inbox();
    const [one, other] = [open(), open()];
    let answer = (): void => undefined;
    const respond = client.respond.bind(client);
    client.respond = async (...given) => {
      client.respond = respond;
      const receipt = await respond(...given);
      await new Promise<void>((resolve) => (answer = resolve));
      return receipt;
    };
    one.writeText('First');
    const sent = one.submit();
    await arrived();
    other.writeText('Second');
    await other.submit();
    assert.deepEqual([other.state.earlierArrived, other.state.text], ['respond', 'Second']);
    answer();
    await sent;
    assert.equal(one.state.phase, 'sent');
  });
});

describe('a conflict after a try without a response', () => {
  it('is not attributed to anyone while the review cannot be loaded', async () => {
    const {client, open} = inbox();
    const store = open('edit-response', 'r2');
    const {review: before} = store.state;
    storedBut(client, 'edit-response', new ReviewsError('unreadable-answer', 200));
    store.writeText('First');
    await store.submit();
    store.writeText('Second');
    client.failOn = ['history'];
    client.failWith = new ReviewsError('timeout');
    await store.submit();
    assert.deepEqual([store.state.failure, store.state.review], [{code: 'timeout', status: 0}, before]);
    client.failWith = undefined;
    await store.submit();
    assert.deepEqual(
      [store.state.failure!.code, store.state.earlierArrived, store.state.text],
      ['review-changed', 'edit-response', 'Second'],
    );
  });

  it('is attributed to a colleague if every try was refused', async () => {
    const {store, client} = written('The same words.');
    client.failWith = new ReviewsError('rate-limited', 429);
    await store.submit();
    client.failWith = undefined;
    const contact = buildContact({name: 'Robin Ellis'});
    await client.respond('practice-1', 'r1', {text: 'The same words.', contact}, {idempotencyKey: 'another-persons-key'});
    await store.submit();
    assert.deepEqual([store.state.failure!.code, store.state.earlierArrived], ['action-not-allowed', undefined]);
  });
});

describe('a key that the service has on record for a different request', () => {
  for (const status of [409, 422]) {
    it(`(${status}) after a try that arrived is reported as one's own submission`, async () => {
      const {store, client} = written('First');
      storedBut(client, 'respond', new ReviewsError('unreadable-answer', 200));
      await store.submit();
      client.failOn = ['respond'];
      client.failWith = new ReviewsError('idempotency-key-reused', status);
      await store.submit();
      const {failure, earlierArrived, review, text} = store.state;
      assert.deepEqual([failure!.code, earlierArrived, text], ['idempotency-key-reused', 'respond', 'First']);
      assert.equal(review.response!.text, 'First');
      client.failWith = undefined;
      store.writeText('Second');
      await store.submit();
      assert.deepEqual([store.state.failure!.code, store.state.earlierArrived], ['action-not-allowed', 'respond']);
    });

    it(`(${status}) is not used again`, async () => {
      const {store, client} = written();
      const keys: string[] = [];
      const respond = client.respond.bind(client);
      client.respond = (practiceId, reviewId, submission, options) => {
        keys.push(options.idempotencyKey);
        return respond(practiceId, reviewId, submission, options);
      };
      client.failOn = ['respond'];
      client.failWith = new ReviewsError('idempotency-key-reused', status);
      await store.submit();
      client.failWith = undefined;
      await store.submit();
      assert.equal(store.state.phase, 'sent');
      assert.equal(new Set(keys).size, 2);
    });
  }
});

describe('an edit of a review that has changed', () => {
  it('is refused, keeps its text, and can be sent again for the current version', async () => {
    const {open, client} = inbox();
    const store = open('edit-response', 'r2');
    store.writeText('New text');
    const report = {text: 'Not ours', contact: buildContact(), reasonCode: 'offensive' as const};
    const {caseNumber} = await client.report('practice-1', 'r2', report, {idempotencyKey: 'another-persons-key'});
    client.decide(caseNumber, 'maintain-review');
    await store.submit();
    assert.deepEqual([store.state.failure, store.state.text], [{code: 'review-changed', status: 412}, 'New text']);
    assert.equal(store.state.review.version, client.review('r2').version);
    await store.submit();
    assert.deepEqual([store.state.phase, client.review('r2').response!.text], ['sent', 'New text']);
  });

  it('reports the conflict even if the review cannot be loaded again', async () => {
    const {open, client} = inbox();
    const store = open('edit-response', 'r2');
    store.writeText('New text');
    client.failWith = new ReviewsError('review-changed', 412);
    await store.submit();
    assert.deepEqual([store.state.failure, store.state.phase], [{code: 'review-changed', status: 412}, 'editing']);
  });
});

describe('a submission that needs a sign-in', () => {
  it('is sent automatically afterward if the person had pressed Submit', async () => {
    for (const error of [new ReviewsError('unauthenticated', 401), new ReviewsError('no-token')]) {
      const {store, client} = written();
      client.failWith = error;
      await store.submit();
      client.failWith = undefined;
      store.resume();
      await arrived();
      assert.equal(store.state.phase, 'sent');
    }
  });

  it('is not sent if it was closed, changed or discarded since, or never submitted', async () => {
    for (const since of ['leave', 'writeText', 'discard', 'nothing'] as const) {
      const {store, client} = written();
      client.signedIn = false;
      if (since !== 'nothing') await store.submit();
      if (since === 'writeText') store.writeText('Thank you!');
      else if (since !== 'nothing') store[since]();
      client.signedIn = true;
      store.resume();
      await arrived();
      assert.deepEqual([store.state.phase, store.state.failure], ['editing', undefined], since);
      assert.equal(submissionsIn(client), since === 'nothing' ? 0 : 1);
    }
  });

  it('is not sent if it was closed while pending', async () => {
    const {store, client} = written();
    client.hold();
    client.signedIn = false;
    const sent = store.submit();
    store.leave();
    client.release();
    await sent;
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.deepEqual([store.state.phase, submissionsIn(client)], ['editing', 1]);
  });

  it('does not change another kind of failure', async () => {
    const {store, client} = written();
    client.failWith = new ReviewsError('internal', 500);
    await store.submit();
    store.resume();
    assert.equal(store.state.failure!.code, 'internal');
  });
});
