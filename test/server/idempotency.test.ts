import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {cases, caseSteps, writtenAnswers} from '../../demo/server/database/practice-schema.js';
import {newCaseNumber} from '../../demo/server/practice/case-number.js';
import {onEachDatabase} from './databases.js';
import {aSubmission, Caller} from './practice-requests.js';
import {storePerson, storePractice, verify} from './practice-world.js';
import {appOn, assertProblem} from './requests.js';
import {aReview} from './stored-reviews.js';

onEachDatabase('Idempotency', (opened) => {
  async function stage(processes = 1) {
    const review = aReview();
    const practice = await storePractice(opened.owner, [review, aReview({id: `${review.id}2`})]);
    const databases = await Promise.all(Array.from({length: processes - 1}, () => opened.another()));
    const apps = [opened.database, ...databases].map((database) => appOn({database, verify}));
    const callers = apps.map((app) => new Caller(app, practice.staff));
    return {practice, review, callers, staff: callers[0]!};
  }

  const casesOf = (reviewId: string) => opened.owner.select().from(cases).where(eq(cases.reviewId, reviewId));

  it('requires a key', async () => {
    const {practice, review, staff} = await stage();
    for (const key of [null, '', 'short', 'x'.repeat(65), 'with spaces in between']) {
      await assertProblem(await staff.send('respond', practice.id, review.id, aSubmission(), {key}), 400, 'idempotency-key-missing');
    }
    assert.deepEqual(await casesOf(review.id), []);
  });

  it('repeats the first answer byte for byte, even if the review has changed since', async () => {
    const {practice, review, staff} = await stage();
    const representative = new Caller(appOn({database: opened.database, verify}), await storePerson(opened.owner, 'Jordan Blake', true));
    const key = randomUUID();
    const first = await staff.send('respond', practice.id, review.id, aSubmission(), {key});
    const text = await first.text();
    await representative.decide((JSON.parse(text) as {caseNumber: string}).caseNumber, 'publish-response');
    const again = await staff.send('respond', practice.id, review.id, aSubmission(), {key});
    assert.deepEqual([again.status, await again.text(), again.headers.get('ETag')], [201, text, first.headers.get('ETag')]);
    assert.equal((await casesOf(review.id)).length, 1);
  });

  it('refuses a key reused for another text, review or action, but accepts it from another person', async () => {
    const {practice, review, staff} = await stage();
    const key = randomUUID();
    assert.equal((await staff.send('respond', practice.id, review.id, aSubmission(), {key})).status, 201);
    const others = [
      staff.send('respond', practice.id, review.id, aSubmission('Another text.'), {key}),
      staff.send('respond', practice.id, `${review.id}2`, aSubmission(), {key}),
      staff.send('report', practice.id, review.id, aSubmission(), {key}),
    ];
    for (const response of await Promise.all(others)) await assertProblem(response, 422, 'idempotency-key-reused');
    const other = await storePractice(opened.owner, [aReview({id: `${review.id}3`})]);
    const stranger = new Caller(appOn({database: opened.database, verify}), other.staff);
    assert.equal((await stranger.send('respond', other.id, `${review.id}3`, aSubmission(), {key})).status, 201);
  });

  it('allows a refused write to be corrected under the same key', async () => {
    const {practice, review, staff} = await stage();
    const key = randomUUID();
    await assertProblem(await staff.send('respond', practice.id, review.id, aSubmission(''), {key}), 422, 'invalid-submission');
    assert.equal((await staff.send('respond', practice.id, review.id, aSubmission(), {key})).status, 201);
  });

  it('performs a write once, even if several processes receive it at the same time', async () => {
    const {practice, review, callers} = await stage(2);
    const key = randomUUID();
    const sent = Array.from({length: 12}, (_, index) => callers[index % 2]!.send('respond', practice.id, review.id, aSubmission(), {key}));
    const answers = await Promise.all((await Promise.all(sent)).map(async (response) => ({response, text: await response.clone().text()})));
    const done = answers.filter(({response}) => response.status === 201);
    assert.ok(done.length >= 1);
    assert.equal(new Set(done.map(({text}) => text)).size, 1);
    for (const {response} of answers.filter((answer) => !done.includes(answer))) {
      assert.equal(response.headers.get('Retry-After'), '1');
      await assertProblem(response, 409, 'submission-in-progress');
    }
    const [only, ...more] = await casesOf(review.id);
    assert.deepEqual(more, []);
    const steps = await opened.owner.select().from(caseSteps).where(eq(caseSteps.caseNumber, only!.caseNumber));
    assert.equal(steps.length, 1);
  });

  it('serializes writes on the same review, so the rules hold for each', async () => {
    const {practice, review, callers} = await stage(2);
    const sent = Array.from({length: 8}, (_, index) =>
      callers[index % 2]!.send(index % 4 < 2 ? 'respond' : 'report', practice.id, review.id, aSubmission(`Text ${index}.`)),
    );
    const responses = await Promise.all(sent);
    const refused = responses.filter(({status}) => status !== 201);
    for (const response of refused) await assertProblem(response, 409, 'action-not-allowed');
    const stored = await casesOf(review.id);
    assert.equal(stored.length, responses.length - refused.length);
    // A report ends the practice's turn, so at most one response can precede it.
    assert.equal(stored.filter(({kind}) => kind === 'report').length, 1);
    assert.ok(stored.filter(({kind}) => kind === 'response').length <= 1);
  });

  it('deletes stored answers after a month', async () => {
    const {practice, review, staff} = await stage();
    const keys = [randomUUID(), randomUUID()] as const;
    await staff.send('respond', practice.id, review.id, aSubmission(), {key: keys[0]});
    const own = eq(writtenAnswers.personId, practice.staff.id);
    await opened.owner
      .update(writtenAnswers)
      .set({at: new Date(Date.now() - 31 * 86_400_000).toISOString()})
      .where(own);
    await staff.send('report', practice.id, review.id, aSubmission(), {key: keys[1]});
    const kept = await opened.owner.select({key: writtenAnswers.key}).from(writtenAnswers).where(own);
    assert.deepEqual(kept, [{key: keys[1]}]);
  });
});

describe('Case numbers', () => {
  it('are six unambiguous characters, and unique', () => {
    const numbers = Array.from({length: 5000}, () => newCaseNumber());
    for (const number of numbers) assert.match(number, /^[A-HJ-NP-Z2-9]{6}$/);
    assert.ok(new Set(numbers).size >= 4999);
    assert.equal(new Set(numbers.join('')).size, 32);
  });
});
