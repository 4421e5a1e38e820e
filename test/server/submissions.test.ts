import assert from 'node:assert/strict';
import {it} from 'node:test';
import {eq, sql} from 'drizzle-orm';
import {type Policy, policy} from '../../demo/server/access/policy.js';
import {entitlements} from '../../demo/server/database/practice-schema.js';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {type PracticeReview, Receipt} from '../../src/api/practice/schemas.js';
import {QueueCase} from '../../src/api/queue/schemas.js';
import {historyPath, openingPath} from '../../src/api/shared/routes.js';
import type {Problem} from '../../src/api/shared/schemas.js';
import {businessDaysAfter} from '../../src/domain/business-days.js';
import {responderName} from '../../src/domain/responder-name.js';
import {canonicalText, TEXT_LIMIT} from '../../src/domain/text-limit.js';
import {onEachDatabase} from './databases.js';
import {aSubmission, Caller, CONTACT} from './practice-requests.js';
import {type StoredPractice, storePerson, storePractice, verify} from './practice-world.js';
import {appOn, assertProblem, getPage} from './requests.js';
import {aReview, newId, type StoredReview} from './stored-reviews.js';

onEachDatabase('A practice', (opened) => {
  interface Stage {
    readonly practice: StoredPractice;
    readonly review: StoredReview;
    readonly staff: Caller;
    readonly representative: Caller;
    /** Decides a case and returns the review as the practice sees it. */
    decided(...decision: Parameters<Caller['decide']>): Promise<PracticeReview>;
  }

  async function stage(changes: Partial<StoredReview> = {}): Promise<Stage> {
    const review = aReview(changes);
    const practice = await storePractice(opened.owner, [review, aReview()]);
    const app = appOn({database: opened.database, verify});
    const representative = new Caller(app, await storePerson(opened.owner, 'Jordan Blake', true));
    const staff = new Caller(app, practice.staff);
    const decided: Stage['decided'] = async (...decision) => {
      const {caseNumber, by} = await representative.decide(...decision);
      assert.deepEqual([caseNumber, by], [decision[0], 'Jordan Blake']);
      return (await staff.history(practice.id, review.id)).review;
    };
    return {practice, review, staff, representative, decided};
  }

  const member = (practice: StoredPractice) => getPage(appOn({database: opened.database}), practice.providerId);

  it('gets a receipt for a response, which members see after a representative publishes it', async () => {
    const {practice, review, staff, decided} = await stage();
    const receipt = await staff.submit('respond', practice.id, review.id, '  Thank\r\nyou.  ');
    assert.match(receipt.caseNumber, /^[A-HJ-NP-Z2-9]{6}$/);
    assert.equal(receipt.expectedBy, businessDaysAfter(dayOf(receipt.submittedAt), 4));
    assert.deepEqual(receipt.review.response, {
      ...{caseNumber: receipt.caseNumber, state: 'pending', responder: 'Dana R.', submittedAt: receipt.submittedAt, text: 'Thank\nyou.'},
      ...{decidedAt: null, decisionReason: null, marks: null, publishedText: null},
    });
    assert.deepEqual([receipt.review.status, receipt.review.actions], ['response-pending', ['edit-response', 'report', 'view-details']]);
    assert.ok((await member(practice)).reviews.every(({response}) => !response));

    const published = await decided(receipt.caseNumber, 'publish-response');
    assert.deepEqual([published.status, published.response?.state], ['response-published', 'published']);
    const shown = (await member(practice)).reviews.find(({id}) => id === review.id);
    assert.deepEqual(shown?.response, {responder: 'Dana R.', date: dayOf(receipt.submittedAt), text: 'Thank\nyou.'});
  });

  it('edits a response under its case number, while members still see the published text', async () => {
    const {practice, review, staff, representative, decided} = await stage();
    const {caseNumber} = await staff.submit('respond', practice.id, review.id, 'First.');
    await representative.decide(caseNumber, 'publish-response');
    const edited = await staff.submit('edit-response', practice.id, review.id, 'Second.');
    assert.equal(edited.caseNumber, caseNumber);
    assert.deepEqual(
      [edited.review.status, edited.review.response?.text, edited.review.response?.publishedText],
      ['response-pending', 'Second.', 'First.'],
    );
    assert.equal((await member(practice)).reviews.find(({id}) => id === review.id)?.response?.text, 'First.');

    const asked = await decided(caseNumber, 'require-revisions', ' Please leave out the visit. ');
    assert.deepEqual(
      [asked.status, asked.response?.decisionReason, asked.response?.publishedText],
      ['revisions-required', 'Please leave out the visit.', 'First.'],
    );
    await staff.submit('edit-response', practice.id, review.id, 'Third.');
    await representative.decide(caseNumber, 'publish-response');
    assert.equal((await member(practice)).reviews.find(({id}) => id === review.id)?.response?.text, 'Third.');
  });

  it('reports a review for one of the reasons, and only a report has one', async () => {
    const {practice, review, staff, representative} = await stage();
    const {reasonCode: _, ...without} = aSubmission('Not our office.');
    const missing = await staff.send('report', practice.id, review.id, without);
    await assertProblem(missing.clone(), 422, 'invalid-submission');
    assert.deepEqual(((await missing.json()) as Problem).faults, [{field: 'reasonCode', fault: 'missing'}]);
    await assertProblem(await staff.send('report', practice.id, review.id, {...without, reasonCode: 'dislike'}), 400, 'invalid-request');
    const sent = await staff.send('report', practice.id, review.id, {...without, reasonCode: 'other-office'});
    const {caseNumber, review: reported} = Receipt.parse(await sent.json());
    assert.equal(reported.report!.reasonCode, 'other-office');
    const {report, steps} = QueueCase.parse(await (await representative.ask(openingPath(caseNumber), {method: 'POST'})).json());
    assert.deepEqual([report!.reasonCode, steps.at(-1)!.reasonCode], ['other-office', 'other-office']);
    await representative.decide(caseNumber, 'maintain-review');
    await staff.submit('respond', practice.id, review.id, 'Thank you.');
    const {steps: all} = await staff.history(practice.id, review.id);
    assert.deepEqual(
      all.map((step) => step.reasonCode),
      ['other-office', 'own-experience', null],
    );
  });

  it('reports a review, and may respond after it was maintained', async () => {
    const {practice, review, staff, representative, decided} = await stage({recommended: false});
    const {caseNumber, review: reported} = await staff.submit('report', practice.id, review.id, 'Not our office.');
    assert.deepEqual([reported.status, reported.actions], ['report-pending', ['view-details']]);
    assert.deepEqual(
      [reported.report?.state, reported.report?.reporter, reported.report?.reason],
      ['pending', 'Dana R.', 'Not our office.'],
    );
    await assertProblem(await staff.send('respond', practice.id, review.id), 409, 'action-not-allowed');
    await assertProblem(await staff.send('report', practice.id, review.id), 409, 'action-not-allowed');
    const maintained = await decided(caseNumber, 'maintain-review');
    assert.deepEqual([maintained.status, maintained.report?.state], ['review-maintained', 'maintained']);
    const again = await staff.submit('report', practice.id, review.id, 'Look once more.');
    assert.notEqual(again.caseNumber, caseNumber);
    await representative.decide(again.caseNumber, 'maintain-review');
    assert.equal((await staff.submit('respond', practice.id, review.id)).review.status, 'response-pending');
  });

  it('sees that a review was removed, which members no longer see', async () => {
    const {practice, review, staff, representative, decided} = await stage({comment: 'Gone soon.', published: 'We disagree.'});
    const {caseNumber} = await staff.submit('report', practice.id, review.id);
    assert.equal((await member(practice)).counts.total, 2);
    const removed = await decided(caseNumber, 'remove-feedback');
    assert.deepEqual([removed.status, removed.comment, removed.report?.state], ['feedback-removed', null, 'removed']);
    const seen = await member(practice);
    assert.deepEqual([seen.counts.total, seen.summary.recommended], [1, 2]);
    assert.deepEqual(seen.counts.withheld, {privacy: 1, language: 0, inaccurate: 0, votesCount: true});
    assert.ok(!JSON.stringify(seen).includes('Gone soon') && !JSON.stringify(seen).includes('We disagree'));
    const page = await staff.page(practice.id, practice.providerId);
    assert.deepEqual(page.reviews.find(({id}) => id === review.id)?.actions, ['view-details']);
    assert.ok(!JSON.stringify([page, await staff.history(practice.id, review.id)]).includes('Gone soon'));
    for (const kind of ['respond', 'report'] as const) {
      await assertProblem(await staff.send(kind, practice.id, review.id), 409, 'action-not-allowed');
    }
    await assertProblem(await representative.decision(caseNumber, 'maintain-review'), 409, 'action-not-allowed');
  });

  it('finds every step in the case history, with the next action and its due date', async () => {
    const {practice, review, staff, representative} = await stage();
    assert.deepEqual(
      [(await staff.history(practice.id, review.id)).steps, (await staff.history(practice.id, review.id)).nextAction],
      [[], 'practice-may-respond'],
    );
    const {caseNumber} = await staff.submit('respond', practice.id, review.id, 'First.');
    const waiting = await staff.history(practice.id, review.id);
    assert.equal(waiting.nextAction, 'representative-decides');
    assert.equal(waiting.expectedBy, businessDaysAfter(dayOf(waiting.steps[0]!.at), 4));
    await representative.decide(caseNumber, 'require-revisions', 'Say less.');
    const report = await staff.submit('report', practice.id, review.id, 'Offensive.');
    const {steps, nextAction} = await staff.history(practice.id, review.id);
    assert.deepEqual(
      steps.map(({step, by, text, caseNumber}) => [step, by, text, caseNumber]),
      [
        ['respond', 'Dana Reyes', 'First.', caseNumber],
        ['require-revisions', null, 'Say less.', caseNumber],
        ['report', 'Dana Reyes', 'Offensive.', report.caseNumber],
      ],
    );
    assert.equal(nextAction, 'representative-decides');
    await representative.decide(report.caseNumber, 'maintain-review');
    const after = await staff.history(practice.id, review.id);
    assert.deepEqual([after.nextAction, after.expectedBy], ['practice-revises', null]);
  });

  it('is shown as its sender saw it, and reached at what is left of a pasted contact', async () => {
    const {practice, review, staff, representative, decided} = await stage();
    const contact = {name: 'Reyes, Dana\u202C, MD', phone: 'tel:(303)\u00A0555\u20110142 ext. 12', email: 'Dana <dana@juniper.example>,'};
    const {caseNumber, review: taken} = Receipt.parse(
      await (await staff.send('respond', practice.id, review.id, {text: 'Thanks.', contact})).json(),
    );
    assert.equal(taken.response?.responder, 'Dana R.');
    const {response} = await representative.open(caseNumber);
    assert.deepEqual(response!.sender, {name: 'Reyes, Dana, MD', phone: '303-555-0142 x12', email: 'dana@juniper.example'});

    // As a later rule for names would find it.
    await opened.owner.execute(sql`update cases set shown_name = 'D. R.' where case_number = ${caseNumber}`);
    assert.equal((await staff.history(practice.id, review.id)).review.response?.responder, 'D. R.');
    assert.equal((await decided(caseNumber, 'publish-response')).response?.responder, 'D. R.');
    assert.equal((await member(practice)).reviews.find(({id}) => id === review.id)?.response?.responder, 'D. R.');
  });

  it('learns that its entitlement was removed after the service had begun with a request', async () => {
    const {practice, review, staff} = await stage();
    const other = (await staff.page(practice.id, practice.providerId)).reviews.find(({id}) => id !== review.id)!;
    const {review: pending} = await staff.submit('respond', practice.id, other.id);
    await opened.owner.delete(entitlements).where(eq(entitlements.practiceId, practice.id));
    for (const request of [
      (caller: Caller) => caller.send('respond', practice.id, review.id),
      (caller: Caller) => caller.send('report', practice.id, review.id),
      (caller: Caller) => caller.send('edit-response', practice.id, pending.id, aSubmission(), {version: pending.version}),
      (caller: Caller) => caller.ask(historyPath(practice.id, pending.id)),
    ]) {
      let isFirst = true;
      const asBefore: Policy = (rights, action) => {
        const isAllowed = isFirst;
        isFirst = false;
        return isAllowed ? undefined : policy(rights, action);
      };
      const caller = new Caller(appOn({database: opened.database, verify, policy: asBefore}), practice.staff);
      await assertProblem(await request(caller), 403, 'entitlement-missing');
    }
  });

  it('is limited by the characters that people perceive, and learns which fields are invalid', async () => {
    const {practice, review, staff} = await stage();
    const longest = '👩‍⚕️'.repeat(TEXT_LIMIT);
    const bad: [body: unknown, faults: unknown[]][] = [
      [aSubmission(`${longest}!`), [{field: 'text', fault: 'too-long', excess: 1}]],
      [aSubmission(' \n '), [{field: 'text', fault: 'missing'}]],
      [aSubmission('\u200b\u3164\u2800'), [{field: 'text', fault: 'missing'}]],
      // 200 perceived characters, but each with many combining marks: 6,000 code points, for which 375 may be used.
      [aSubmission(`e${'\u0301'.repeat(30)}`.repeat(200)), [{field: 'text', fault: 'too-long', excess: 75}]],
      [{text: 'x', contact: {...CONTACT, name: `N${'a'.repeat(150)} Reed`}}, [{field: 'name', fault: 'too-long'}]],
      [
        {text: '', contact: {name: '7', phone: '555', email: 'dana@localhost'}},
        [{field: 'text', fault: 'missing'}, ...['name', 'phone', 'email'].map((field) => ({field, fault: 'malformed'}))],
      ],
    ];
    for (const [body, faults] of bad) {
      const problem = await assertProblem(await staff.send('respond', practice.id, review.id, body), 422, 'invalid-submission');
      assert.deepEqual(problem.faults, faults);
    }
    const {review: taken} = await staff.submit('respond', practice.id, review.id, longest);
    assert.equal(taken.response?.text, canonicalText(longest));
    assert.equal(taken.response?.responder, responderName(CONTACT.name));
  });

  it('must base an edit on the current version', async () => {
    const {practice, review, staff} = await stage();
    const {review: first} = await staff.submit('respond', practice.id, review.id);
    await assertProblem(await staff.send('edit-response', practice.id, review.id), 428, 'version-missing');
    await staff.submit('edit-response', practice.id, review.id, 'A colleague was faster.');
    const stale = await staff.send('edit-response', practice.id, review.id, aSubmission('Too late.'), {version: first.version});
    await assertProblem(stale, 412, 'review-changed');
    const history = await staff.ask(`v1/practices/${practice.id}/reviews/${review.id}/history`);
    const {version} = (await staff.history(practice.id, review.id)).review;
    assert.equal(history.headers.get('ETag'), `"${version}"`);
    const good = await staff.send('edit-response', practice.id, review.id, aSubmission('Now.'), {version});
    assert.equal(good.status, 200);
    assert.notEqual(good.headers.get('ETag'), `"${version}"`);
  });

  it('must send JSON of a limited size', async () => {
    const {practice, review, staff} = await stage();
    const path = `v1/practices/${practice.id}/reviews/${review.id}/response`;
    const good = JSON.stringify(aSubmission());
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"text":1}',
      '{"text":"x"}',
      '{"text":"x","contact":{"name":1}}',
      ...['\\u0000', '\\u001b', '\\u007f', '\\u0085', '\\ud83d', '\\udc00'].map((broken) => good.replace('Thank', broken)),
    ]) {
      await assertProblem(await staff.write('POST', path, body), 400, 'invalid-request');
    }
    await assertProblem(await staff.write('POST', path, `{"text":"${'x'.repeat(300_000)}"}`), 413, 'content-too-large');
    const headers = {'Content-Type': 'text/plain', 'Idempotency-Key': 'a-key-of-its-own-01'};
    await assertProblem(await staff.ask(path, {method: 'POST', headers, body: good}), 400, 'invalid-request');
    assert.equal((await staff.write('POST', path, good)).status, 201);
  });

  it('cannot decide, and representatives can decide only existing cases', async () => {
    const {practice, review, staff, representative} = await stage();
    const {caseNumber} = await staff.submit('respond', practice.id, review.id);
    await assertProblem(await staff.decision(caseNumber, 'publish-response'), 404, 'case-not-found');
    await assertProblem(await representative.decision('ZZZZZZ', 'publish-response'), 404, 'case-not-found');
    await assertProblem(await representative.decision('no', 'publish-response'), 404, 'case-not-found');
    await assertProblem(await representative.decision(caseNumber, 'maintain-review'), 409, 'action-not-allowed');
    for (const [reason, fault] of [
      [undefined, {fault: 'missing'}],
      [' ', {fault: 'missing'}],
      ['\u200b', {fault: 'missing'}],
      ['x'.repeat(TEXT_LIMIT + 1), {fault: 'too-long', excess: 1}],
    ] as const) {
      const problem = await assertProblem(
        await representative.decision(caseNumber, 'require-revisions', reason),
        422,
        'invalid-submission',
      );
      assert.deepEqual(problem.faults, [{field: 'text', ...fault}]);
    }
    await assertProblem(await representative.send('respond', practice.id, review.id), 404, 'practice-not-found');
    await representative.decide(caseNumber, 'publish-response');
    await assertProblem(await representative.decision(caseNumber, 'publish-response'), 409, 'action-not-allowed');
  });

  it('can submit only on its own listed reviews', async () => {
    const {practice, staff} = await stage();
    const other = await storePractice(opened.owner, [aReview()]);
    const hidden = [aReview({status: 'suppressed'}), aReview({comment: null})];
    const foreign = aReview();
    await storePractice(opened.owner, [foreign]);
    const own = await storePractice(opened.owner, hidden);
    const ownStaff = new Caller(appOn({database: opened.database, verify}), own.staff);
    for (const {id} of hidden) await assertProblem(await ownStaff.send('respond', own.id, id), 404, 'review-not-found');
    await assertProblem(await staff.send('respond', practice.id, foreign.id), 404, 'review-not-found');
    await assertProblem(await staff.send('respond', practice.id, newId('r')), 404, 'review-not-found');
    await assertProblem(await staff.send('respond', practice.id, 'a b'), 404, 'review-not-found');
    await assertProblem(await staff.send('respond', other.id, foreign.id), 404, 'practice-not-found');
  });
});
