import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {beforeEach, it} from 'node:test';
import {and, asc, eq, sql} from 'drizzle-orm';
import {tokenHash} from '../../demo/server/collection/invitation-token.js';
import {asInvited} from '../../demo/server/database/as-invited.js';
import {answerSteps, reviewChecks} from '../../demo/server/database/collection-schema.js';
import {reviews} from '../../demo/server/database/schema.js';
import {claimAnswerPath, CLAIMS_PATH, historyPath, reviewPath} from '../../src/api/shared/routes.js';
import {MemberClaims, OwnAnswer} from '../../src/api/survey/schemas.js';
import {ANSWER_TERMS, COMMENT_LIMIT} from '../../src/domain/survey.js';
import {anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {aSubmission, Caller} from './practice-requests.js';
import {type StoredPractice, storePerson, storePractice} from './practice-world.js';
import {assertProblem, getPage} from './requests.js';

const DAY = 86_400_000;

onEachDatabase("A member's own answer", (opened) => {
  let practice: StoredPractice;
  let collection: Collection;
  let staff: Caller;
  let jordan: Caller;
  beforeEach(async () => {
    practice = await storePractice(opened.owner);
    collection = await Collection.begin(opened, practice.providerId);
    staff = new Caller(collection.app, practice.staff);
    jordan = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
  });

  async function answered(comment?: string) {
    const {claim, token} = await collection.invite();
    assert.equal((await collection.answer(token, anAnswer(comment))).status, 201);
    const [review] = await opened.owner.select().from(reviews).where(eq(reviews.claimId, claim.claimId));
    return {claim, token, id: review!.id};
  }

  async function own(response: Promise<Response>): Promise<OwnAnswer> {
    const found = await response;
    assert.equal(found.status, 200, await found.clone().text());
    assert.equal(found.headers.get('Cache-Control'), 'no-store');
    return OwnAnswer.parse(await found.json());
  }

  const change = (token: string, comment: string, key?: string) => own(collection.own('PUT', token, anAnswer(comment), key));
  const stored = async (id: string) => (await opened.owner.select().from(reviews).where(eq(reviews.id, id)))[0]!;
  const steps = (id: string) =>
    opened.owner.select().from(answerSteps).where(eq(answerSteps.reviewId, id)).orderBy(asc(answerSteps.number));
  const page = () => getPage(collection.app, practice.providerId, {}, {limit: 100});
  const listed = async (id: string) => (await page()).reviews.find((review) => review.id === id);
  const checkOf = async (id: string) =>
    (
      await opened.owner
        .select()
        .from(reviewChecks)
        .where(and(eq(reviewChecks.reviewId, id), eq(reviewChecks.state, 'waiting')))
    )[0];

  async function withResponse(comment: string) {
    const given = await answered(comment);
    const {caseNumber} = await staff.submit('respond', practice.id, given.id, 'Thank you for coming in.');
    await jordan.decide(caseNumber, 'publish-response');
    return {...given, caseNumber};
  }

  it('is read with the link, and signed in, with what the member may do', async () => {
    const {token, claim} = await answered('Kind and on time.');
    const read = await own(collection.own('GET', token));
    assert.deepEqual(
      [read.recommended, read.comment, read.state, read.terms, read.visitedOn, read.changedAt],
      [true, 'Kind and on time.', 'published', ANSWER_TERMS, claim.visitedOn, null],
    );
    assert.deepEqual(read.actions, ['change', 'withdraw']);
    assert.deepEqual(await own(collection.member(claim).ask(claimAnswerPath(claim.claimId))), read);
    const unanswered = await collection.invite();
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const body = method === 'PUT' ? anAnswer() : undefined;
      await assertProblem(await collection.own(method, unanswered.token, body), 404, 'answer-not-found');
      await assertProblem(await collection.own(method, 'x'.repeat(43), body), 404, 'survey-not-found');
    }
  });

  it('is changed in the time for answering: text and vote follow, and what was shown stays in a history', async () => {
    const {token, id} = await answered('Kind.');
    const before = (await page()).summary;
    const changed = await own(collection.own('PUT', token, {...anAnswer('Nobody called me back.'), recommended: false}));
    assert.deepEqual([changed.recommended, changed.comment, changed.state], [false, 'Nobody called me back.', 'published']);
    assert.ok(changed.changedAt);
    assert.equal((await listed(id))!.comment, 'Nobody called me back.');
    const {summary} = await page();
    assert.deepEqual([summary.recommended, summary.notRecommended], [before.recommended - 1, before.notRecommended + 1]);
    assert.deepEqual(
      (await steps(id)).map(({step, comment, recommended, status, terms}) => [step, comment, recommended, status, terms]),
      [['change', 'Kind.', true, 'published', ANSWER_TERMS]],
    );
  });

  it('leaves no step when a change changes nothing, or is repeated', async () => {
    const {token, id} = await answered('Kind.');
    await change(token, ' Kind. ');
    assert.deepEqual([await steps(id), (await stored(id)).changedAt], [[], null]);
    const key = randomUUID();
    const first = await change(token, 'Very kind.', key);
    await change(token, 'Kind.');
    assert.equal((await change(token, 'Very kind.', key)).comment, 'Kind.', 'a late repeat changes nothing');
    assert.equal(first.comment, 'Very kind.');
    assert.equal((await steps(id)).length, 2);
    await assertProblem(await collection.own('PUT', token, anAnswer('Other.'), key), 422, 'idempotency-key-reused');
  });

  it('is not changed by who has read an earlier version', async () => {
    const {token, id} = await answered('Kind.');
    const {version} = await own(collection.own('GET', token));
    const key = randomUUID();
    const changed = await own(collection.own('PUT', token, anAnswer('Kind and on time.'), key, version));
    assert.notEqual(changed.version, version);
    await assertProblem(await collection.own('PUT', token, anAnswer('Late.'), undefined, version), 412, 'answer-changed');
    assert.equal((await stored(id)).comment, 'Kind and on time.');
    const repeated = await own(collection.own('PUT', token, anAnswer('Kind and on time.'), key, version));
    assert.deepEqual(repeated, changed, 'a repeat of the change that made the version old');
    await own(collection.own('PUT', token, anAnswer('Late.'), undefined, changed.version));
    assert.equal((await stored(id)).comment, 'Late.');
  });

  it('is one answer after two changes at once', async () => {
    const {token, id} = await answered('Kind.');
    const [one, other] = await Promise.all([change(token, 'One.'), change(token, 'Other.')]);
    const texts = (await steps(id)).map(({comment}) => comment);
    const now = (await stored(id)).comment;
    assert.deepEqual([texts[0], [...texts.slice(1), now].sort()], ['Kind.', ['One.', 'Other.']]);
    assert.ok([one.comment, other.comment].includes(now));
  });

  it('has its changed comment checked anew, in both directions', async () => {
    const {token, id} = await answered('Kind.');
    assert.equal((await change(token, 'A darn long wait.')).state, 'waiting');
    assert.deepEqual([await listed(id), (await page()).counts.withheld?.language], [undefined, 1]);
    const check = await checkOf(id);
    const queued = await jordan.open(check!.caseNumber);
    assert.deepEqual([queued.review.comment, queued.review.findings.length], ['A darn long wait.', 1]);
    assert.deepEqual(queued.steps.map(({step, comment}) => [step, comment]).sort(), [
      ['change-answer', 'Kind.'],
      ['suppress-review', undefined],
    ]);
    assert.equal((await change(token, 'A long wait.')).state, 'published');
    assert.deepEqual([(await listed(id))?.comment, (await page()).counts.withheld], ['A long wait.', undefined]);
    await assertProblem(await jordan.decision(check!.caseNumber, 'release-review'), 409, 'action-not-allowed');
    assert.equal(
      (await jordan.queue()).entries.find(({caseNumber}) => caseNumber === check!.caseNumber),
      undefined,
    );
  });

  it('keeps a comment withheld that only its vote was changed of, with the vote', async () => {
    const {token, id} = await answered('A darn long wait.');
    const {caseNumber} = (await checkOf(id))!;
    const before = (await page()).summary;
    const changed = await own(collection.own('PUT', token, {...anAnswer('A darn long wait.'), recommended: false}));
    assert.equal(changed.state, 'waiting');
    const {summary} = await page();
    assert.deepEqual([summary.recommended, summary.notRecommended], [before.recommended - 1, before.notRecommended + 1]);
    await jordan.decide(caseNumber, 'keep-suppressed');
    assert.equal((await own(collection.own('GET', token))).state, 'withheld');
  });

  it('sends a published response under a changed comment back to a representative', async () => {
    const {token, id, caseNumber} = await withResponse('Kind.');
    assert.equal((await listed(id))!.response?.text, 'Thank you for coming in.');
    const version = (await staff.history(practice.id, id)).review.version;
    await change(token, 'Nobody called me back.');
    assert.equal((await listed(id))!.response, undefined);
    const {review, steps: own, nextAction} = await staff.history(practice.id, id);
    assert.deepEqual([review.status, review.response?.state, review.comment], ['response-pending', 'pending', 'Nobody called me back.']);
    assert.notEqual(review.version, version);
    assert.deepEqual([own.at(-1)!.step, own.at(-1)!.caseNumber, nextAction], ['change-answer', caseNumber, 'representative-decides']);
    await assertProblem(await staff.send('edit-response', practice.id, id, aSubmission(), {version}), 412, 'review-changed');
    assert.ok((await jordan.queue()).entries.some((entry) => entry.caseNumber === caseNumber && !entry.overdue));
    await jordan.decide(caseNumber, 'publish-response');
    assert.equal((await listed(id))!.response?.text, 'Thank you for coming in.');
  });

  it('keeps the response when only the vote changes', async () => {
    const {token, id} = await withResponse('Kind.');
    await own(collection.own('PUT', token, {...anAnswer('Kind.'), recommended: false}));
    assert.equal((await listed(id))!.response?.text, 'Thank you for coming in.');
  });

  it('is not listed without its comment, and no case of it waits', async () => {
    const {token, id, caseNumber} = await withResponse('Kind.');
    assert.equal((await change(token, '')).state, 'none');
    assert.equal(await listed(id), undefined);
    assert.ok(!(await jordan.queue()).entries.some((entry) => entry.caseNumber === caseNumber));
    await assertProblem(await staff.ask(historyPath(practice.id, id)), 404, 'review-not-found');
    await change(token, 'Kind after all.');
    assert.equal((await listed(id))!.response, undefined);
    assert.ok((await jordan.queue()).entries.some((entry) => entry.caseNumber === caseNumber));
  });

  it('tells a representative who decides meanwhile that the case has changed', async () => {
    const {token, id} = await answered('Kind.');
    const {caseNumber} = await staff.submit('report', practice.id, id, 'Please look.');
    const {version} = await jordan.open(caseNumber);
    await change(token, 'Kind and on time.');
    await assertProblem(await jordan.decision(caseNumber, 'remove-feedback', undefined, {version}), 412, 'case-changed');
  });

  it('is changed neither late, nor under other terms, nor with too long a comment, nor once it was removed', async () => {
    const {token, id} = await answered('Kind.');
    await assertProblem(await collection.own('PUT', token, {...anAnswer('X.'), terms: '2025-01'}), 409, 'terms-outdated');
    await assertProblem(await collection.own('PUT', token, anAnswer('x'.repeat(COMMENT_LIMIT + 1))), 422, 'invalid-submission');
    await assertProblem(await collection.own('PUT', token, {recommended: true}), 400, 'invalid-request');
    await assertProblem(await collection.own('PUT', token, anAnswer('X.'), 'short'), 400, 'idempotency-key-missing');
    const {caseNumber} = await staff.submit('report', practice.id, id, 'Please look.');
    await jordan.decide(caseNumber, 'remove-feedback');
    await assertProblem(await collection.own('PUT', token, anAnswer('X.')), 409, 'action-not-allowed');
    const removed = await own(collection.own('GET', token));
    assert.deepEqual([removed.state, removed.actions], ['withheld', ['withdraw']]);
    const late = await answered('Kind.');
    collection.now = new Date(collection.now.getTime() + 60 * DAY);
    await assertProblem(await collection.own('PUT', late.token, anAnswer('X.')), 410, 'survey-expired');
    assert.deepEqual((await own(collection.own('GET', late.token))).actions, ['withdraw']);
    collection.now = new Date();
    assert.deepEqual([...(await steps(id)), ...(await steps(late.id))], []);
  });

  it('is withdrawn at any time and for good: nothing of it is left but the proof', async () => {
    const {token, claim, id, caseNumber} = await withResponse('The canaryword was kind.');
    const before = (await page()).summary;
    collection.now = new Date(collection.now.getTime() + 60 * DAY);
    for (const what of ['withdrawing', 'withdrawing again']) assert.equal((await collection.own('DELETE', token)).status, 204, what);
    collection.now = new Date();
    const {summary} = await page();
    assert.equal(summary.recommended, before.recommended - 1);
    assert.equal(await listed(id), undefined);
    await assertProblem(await collection.app.request(`/${reviewPath(practice.providerId, id)}`), 404, 'review-not-found');
    await assertProblem(await staff.ask(historyPath(practice.id, id)), 404, 'review-not-found');
    const inbox = await staff.pageOfAll(practice.id, {}, {limit: 100});
    assert.ok(!JSON.stringify(inbox).includes('canaryword') && !inbox.reviews.some((review) => review.id === id));
    await assertProblem(await jordan.ask(`v1/cases/${caseNumber}/opening`, {method: 'POST'}), 404, 'case-not-found');
    const row = await stored(id);
    assert.deepEqual([row.status, row.comment, row.commentFolded], ['withdrawn', null, null]);
    assert.deepEqual(
      (await steps(id)).map(({step, comment}) => [step, comment]),
      [['withdraw', 'The canaryword was kind.']],
    );
    await assertProblem(await collection.own('GET', token), 410, 'answer-withdrawn');
    await assertProblem(await collection.own('PUT', token, anAnswer('Again.')), 410, 'answer-withdrawn');
    await assertProblem(await collection.read(token), 410, 'answer-withdrawn');
    await assertProblem(await collection.answer(token, anAnswer('Again.')), 410, 'answer-withdrawn');
    const claims = MemberClaims.parse(await (await collection.member(claim).ask(CLAIMS_PATH)).json());
    assert.deepEqual(
      claims.claims.map(({survey}) => survey),
      ['withdrawn'],
    );
  });

  it('is gone from the queue when withdrawn, also while a representative decides', async () => {
    const {token, id} = await answered('A darn long wait.');
    const {caseNumber} = (await checkOf(id))!;
    await jordan.open(caseNumber);
    const before = (await page()).summary;
    assert.equal((await collection.own('DELETE', token)).status, 204);
    await assertProblem(await jordan.decision(caseNumber, 'release-review'), 404, 'case-not-found');
    assert.ok(!(await jordan.queue()).entries.some((entry) => entry.caseNumber === caseNumber));
    const after = await page();
    assert.deepEqual([after.summary.recommended, after.counts.withheld], [before.recommended - 1, undefined]);
    const waiting = await answered('A darn long wait.');
    const check = (await checkOf(waiting.id))!;
    const [withdrawn, decided] = await Promise.all([
      collection.own('DELETE', waiting.token),
      jordan.decision(check.caseNumber, 'release-review'),
    ]);
    assert.equal(withdrawn.status, 204);
    assert.ok([200, 404].includes(decided.status));
    assert.equal(await listed(waiting.id), undefined);
  });

  it('is withdrawn after a representative removed it, and a reversed claim then tells nobody', async () => {
    const {token, claim, id} = await answered('Kind.');
    const {caseNumber} = await staff.submit('report', practice.id, id, 'Please look.');
    await jordan.decide(caseNumber, 'remove-feedback', undefined, 'privacy');
    assert.equal((await page()).counts.withheld?.privacy, 1);
    assert.equal((await collection.own('DELETE', token)).status, 204);
    assert.equal((await page()).counts.withheld, undefined);
    assert.equal((await collection.withdraw(claim.claimId)).status, 204);
    assert.equal(await checkOf(id), undefined);
  });

  it('belongs to its member alone, also in the database', async () => {
    const {claim, id} = await answered('Kind.');
    const other = await answered('Other.');
    const stranger = collection.member(other.claim);
    await assertProblem(await stranger.ask(claimAnswerPath(claim.claimId), {method: 'DELETE'}), 404, 'survey-not-found');
    await assertProblem(await stranger.ask(claimAnswerPath(claim.claimId)), 404, 'survey-not-found');
    const hash = tokenHash(other.token);
    for (const statement of [
      sql`update reviews set comment = 'Forged.' where id = ${id} returning 1`,
      sql`update reviews set status = 'withdrawn' where id = ${id} returning 1`,
      sql`delete from responses where review_id = ${id} returning 1`,
      sql`select 1 from answer_steps where review_id = ${id}`,
    ]) {
      const result = await asInvited(opened.database, hash, (database) => database.execute(statement));
      assert.deepEqual((result as {rows: unknown[]}).rows, []);
    }
    assert.equal((await stored(id)).comment, 'Kind.');
  });
});
