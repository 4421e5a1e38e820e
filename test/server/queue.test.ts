import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {asPerson} from '../../demo/server/database/as-person.js';
import {openings, reviewChecks} from '../../demo/server/database/collection-schema.js';
import {caseSteps, feedback} from '../../demo/server/database/practice-schema.js';
import {reviews} from '../../demo/server/database/schema.js';
import {isOverdue, overdueBefore} from '../../demo/server/queue/overdue.js';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {Queue, type QueueEntry} from '../../src/api/queue/schemas.js';
import {decisionPath, historyPath, openingPath, QUEUE_PATH, SEARCH_HEADER} from '../../src/api/shared/routes.js';
import type {Problem} from '../../src/api/shared/schemas.js';
import {businessDaysAfter} from '../../src/domain/business-days.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPerson, type StoredPractice, storePerson, storePractice} from './practice-world.js';
import {assertProblem, getPage} from './requests.js';

onEachDatabase("The representatives' queue", (opened) => {
  let practice: StoredPractice;
  let collection: Collection;
  let staff: Caller;
  let jordan: Caller;
  let robin: Caller;
  before(async () => {
    practice = await storePractice(opened.owner);
    collection = await Collection.begin(opened, practice.providerId);
    staff = new Caller(collection.app, practice.staff);
    jordan = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
    robin = new Caller(collection.app, await storePerson(opened.owner, 'Robin Hale', true));
  });

  /** Publishes a review of the practice and returns its id. */
  async function published(comment = 'Kind and on time.'): Promise<string> {
    const {token} = await collection.invite();
    assert.equal((await collection.answer(token, anAnswer(comment))).status, 201);
    const {reviews} = await staff.page(practice.id, practice.providerId, {}, {limit: 100});
    return reviews.find((review) => review.status === 'none')!.id;
  }

  /** Writes a review that the editorial check suppresses, and returns its case number. */
  async function suppressed(comment = `A darn good visit. ${randomUUID()}`): Promise<string> {
    const {claim, token} = await collection.invite();
    await collection.answer(token, anAnswer(comment));
    const [check] = await opened.owner
      .select({caseNumber: reviewChecks.caseNumber})
      .from(reviewChecks)
      .innerJoin(reviews, eq(reviews.id, reviewChecks.reviewId))
      .where(eq(reviews.claimId, claim.claimId));
    return check!.caseNumber;
  }

  async function respond(text?: string): Promise<{caseNumber: string; reviewId: string}> {
    const reviewId = await published();
    return {...(await staff.submit('respond', practice.id, reviewId, text)), reviewId};
  }

  async function whole(parameters: Record<string, string> = {}): Promise<QueueEntry[]> {
    const entries: QueueEntry[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await jordan.queue({...parameters, ...(cursor && {cursor})});
      entries.push(...page.entries);
      cursor = page.nextCursor;
    } while (cursor);
    return entries;
  }

  it('lists every open case, longest waiting first, with paging and a filter by kind', async () => {
    const numbers = [await suppressed(), (await respond()).caseNumber];
    const reviewId = await published();
    numbers.push((await staff.submit('report', practice.id, reviewId, 'Not ours.')).caseNumber);
    const all = await whole({limit: '1'});
    assert.deepEqual(
      all.map(({kind, caseNumber}) => [kind, caseNumber]),
      [
        ['suppressed-review', numbers[0]],
        ['response', numbers[1]],
        ['report', numbers[2]],
      ],
    );
    assert.deepEqual(await whole(), all);
    assert.deepEqual(
      all.map(({practiceName}) => practiceName),
      [null, 'Larkmead', 'Larkmead'],
    );
    for (const entry of all) {
      assert.deepEqual(await whole({kind: entry.kind, limit: '1'}), [entry]);
      assert.equal(entry.dueBy, businessDaysAfter(dayOf(entry.since), 4));
      assert.equal(entry.providerName, `Provider ${practice.providerId}`);
      assert.deepEqual(entry.labels, entry.kind === 'suppressed-review' ? ['profanity'] : []);
    }
    const {counts} = await jordan.queue({limit: '1'});
    assert.deepEqual(counts, {total: 3, overdue: 0, suppressedReviews: 1, reversedClaims: 0, responses: 1, reports: 1});
    for (const caseNumber of numbers.slice(0, 2))
      await jordan.decide(caseNumber, caseNumber === numbers[0] ? 'keep-suppressed' : 'publish-response');
    await jordan.decide(numbers[2]!, 'maintain-review');
    assert.deepEqual([await whole(), (await jordan.queue()).counts.total], [[], 0]);
  });

  it('is searched by case number, provider and practice, with the kind and paging', async () => {
    const numbers = [await suppressed(), (await respond()).caseNumber];
    const searched = async (text: string, parameters: Record<string, string> = {}) => {
      const response = await jordan.ask(`${QUEUE_PATH}?${new URLSearchParams(parameters)}`, {
        headers: {[SEARCH_HEADER]: encodeURIComponent(text)},
      });
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const {entries, counts, nextCursor} = Queue.parse(await response.json());
      assert.equal(counts.total, 2);
      return {found: counts.found, numbers: entries.map(({caseNumber}) => caseNumber), nextCursor};
    };
    for (const number of numbers) assert.deepEqual((await searched(number.toLowerCase())).numbers, [number]);
    const byProvider = await searched(`provider ${practice.providerId}`, {limit: '1'});
    assert.deepEqual([byProvider.numbers, byProvider.found], [[numbers[0]], 2]);
    const next = await searched(`provider ${practice.providerId}`, {limit: '1', cursor: byProvider.nextCursor!});
    assert.deepEqual([next.numbers, next.nextCursor], [[numbers[1]], null]);
    assert.deepEqual((await searched('LARKMEAD')).numbers, [numbers[1]]);
    assert.deepEqual((await searched(numbers[1]!, {kind: 'report'})).numbers, []);
    assert.deepEqual(await searched('%_nobody'), {found: 0, numbers: [], nextCursor: null});
    await assertProblem(await jordan.ask(QUEUE_PATH, {headers: {[SEARCH_HEADER]: 'x'.repeat(101)}}), 400, 'invalid-request');
    await assertProblem(await staff.ask(QUEUE_PATH, {headers: {[SEARCH_HEADER]: 'x'}}), 403, 'insufficient-scope');
    await jordan.decide(numbers[0]!, 'keep-suppressed');
    await jordan.decide(numbers[1]!, 'publish-response');
  });

  it('marks overdue cases by the service’s clock', async () => {
    const caseNumber = await suppressed();
    const {since, dueBy} = (await whole()).find((entry) => entry.caseNumber === caseNumber)!;
    for (const [day, overdue] of [
      [dueBy, false],
      [daysAfter(dueBy, 1), true],
    ] as const) {
      collection.now = new Date(`${day}T12:00:00.000Z`);
      const entry = (await whole()).find((each) => each.caseNumber === caseNumber)!;
      assert.deepEqual([entry.overdue, (await jordan.queue()).counts.overdue], [overdue, Number(overdue)]);
      assert.equal((await jordan.open(caseNumber)).overdue, overdue);
    }
    for (let hour = 0; hour < 24 * 14; hour += 5) {
      const now = new Date(Date.parse(since) + hour * 3_600_000);
      for (let ago = 0; ago < 24 * 10; ago += 7) {
        const began = new Date(now.getTime() - ago * 3_600_000).toISOString();
        assert.equal(began < overdueBefore(now), isOverdue(began, now), `${began} ${now.toISOString()}`);
      }
    }
    collection.now = new Date();
    await jordan.decide(caseNumber, 'keep-suppressed');
  });

  it('opens a suppressed review with its findings, and publishes it with the date of its release', async () => {
    const comment = 'He is darn patient.';
    const caseNumber = await suppressed(comment);
    const found = await jordan.open(caseNumber);
    assert.deepEqual(
      [found.kind, found.decisions, found.review.comment, found.practiceName, found.response, found.report],
      ['suppressed-review', ['keep-suppressed', 'release-review'], comment, undefined, undefined, undefined],
    );
    assert.deepEqual(found.review.findings, [{label: 'profanity', start: 6, end: 10, reason: 'swearing'}]);
    assert.deepEqual(
      found.steps.map(({step, by}) => [step, by]),
      [['suppress-review', undefined]],
    );
    collection.now = new Date(Date.now() + 3_600_000);
    const {decidedAt} = await jordan.decide(caseNumber, 'release-review', 'Meant kindly.', 'acceptable-language');
    assert.ok(Date.parse(decidedAt) - Date.now() > 3_500_000, decidedAt);
    collection.now = new Date();
    const page = await getPage(collection.app, practice.providerId);
    const shown = page.reviews.find((review) => review.comment === comment);
    assert.ok(shown, 'is shown');
    const after = await robin.open(caseNumber);
    assert.deepEqual(after.decisions, []);
    assert.deepEqual(
      after.steps.map(({step, by, reasonCode, text}) => [step, by, reasonCode, text]),
      [
        ['suppress-review', undefined, undefined, undefined],
        ['release-review', 'Jordan Blake', 'acceptable-language', 'Meant kindly.'],
      ],
    );
    // From now on it is an ordinary review. Its practice reads when and why it was released, and not what the check said.
    const response = await staff.submit('respond', practice.id, shown.id);
    const {steps} = await jordan.open(response.caseNumber);
    assert.deepEqual(
      steps.map(({step}) => step),
      ['suppress-review', 'release-review', 'respond'],
    );
    const seen = await staff.history(practice.id, shown.id);
    assert.deepEqual(seen.steps[0], {at: decidedAt, step: 'release-review', caseNumber, reasonCode: 'acceptable-language'});
    assert.deepEqual(
      seen.steps.map(({step}) => step),
      ['release-review', 'respond'],
    );
    assert.ok(!/Jordan|kindly|finding|suppress/.test(JSON.stringify(seen)));
    const elsewhere = await storePractice(opened.owner, [], 'Elsewhere');
    await assertProblem(
      await new Caller(collection.app, elsewhere.staff).ask(historyPath(practice.id, shown.id)),
      404,
      'practice-not-found',
    );
    const checksOf = (person: StoredPerson) =>
      asPerson(opened.database, identityOf(person.subject), (database) => database.select().from(reviewChecks));
    assert.deepEqual(
      (await checksOf(practice.staff)).map((check) => [check.caseNumber, check.state]),
      [[caseNumber, 'released']],
    );
    for (const person of [elsewhere.staff, practice.manager]) assert.deepEqual(await checksOf(person), []);
    await jordan.decide(response.caseNumber, 'publish-response');
  });

  it('keeps a review suppressed and hidden from members and practice', async () => {
    const caseNumber = await suppressed('So darn rude, canary-kept.');
    await jordan.decide(caseNumber, 'keep-suppressed');
    const page = JSON.stringify(await getPage(collection.app, practice.providerId, {}, {limit: 100}));
    const inbox = JSON.stringify(await staff.page(practice.id, practice.providerId, {}, {limit: 100}));
    assert.ok(!page.includes('canary-kept') && !inbox.includes('canary-kept'));
    await assertProblem(await jordan.decision(caseNumber, 'release-review'), 409, 'action-not-allowed');
  });

  it('opens a response with its findings, its sender and the published text', async () => {
    const {caseNumber, reviewId} = await respond('First.');
    await jordan.decide(caseNumber, 'publish-response');
    await staff.submit('edit-response', practice.id, reviewId, 'A darn good second one.');
    const {response, practiceName, steps, kind, decisions} = await jordan.open(caseNumber);
    assert.deepEqual([kind, decisions, practiceName], ['response', ['publish-response', 'require-revisions'], 'Larkmead']);
    assert.deepEqual([response!.text, response!.publishedText], ['A darn good second one.', 'First.']);
    assert.deepEqual(response!.sender, {name: 'Dana Reyes', phone: '(303) 555-0142', email: 'dana.reyes@example.org'});
    assert.deepEqual(response!.findings, [{label: 'profanity', start: 2, end: 6, reason: 'swearing'}]);
    assert.deepEqual(
      steps.map(({step, by}) => [step, by]),
      [
        ['respond', 'Dana Reyes'],
        ['publish-response', 'Jordan Blake'],
        ['edit-response', 'Dana Reyes'],
      ],
    );
    assert.deepEqual((await whole()).find((entry) => entry.caseNumber === caseNumber)?.labels, ['profanity']);
    assert.ok(!JSON.stringify(await staff.history(practice.id, reviewId)).includes('swearing'), 'only representatives see findings');
    await jordan.decide(caseNumber, 'publish-response');
  });

  it('detects the language of comment, response, published text, report and every step', async () => {
    const reviewId = await published('Muy amable con la familia y el personal nos trató bien.');
    const spanish = 'Gracias por su comentario y por la confianza en nuestro consultorio.';
    const {caseNumber} = await staff.submit('respond', practice.id, reviewId, spanish);
    await jordan.decide(caseNumber, 'publish-response');
    await staff.submit('edit-response', practice.id, reviewId, 'Thank you for the kind words, we are glad that you are happy with us.');
    const {review, response, steps} = await jordan.open(caseNumber);
    assert.deepEqual([review.language, response!.language, response!.publishedLanguage], ['es', 'en', 'es']);
    assert.deepEqual(
      steps.map(({step, language}) => [step, language]),
      [
        ['respond', 'es'],
        ['publish-response', undefined],
        ['edit-response', 'en'],
      ],
    );
    await jordan.decide(caseNumber, 'publish-response');
    const report = await staff.submit('report', practice.id, reviewId, 'La visita de la persona que lo escribe no es de este consultorio.');
    const reported = await jordan.open(report.caseNumber);
    assert.deepEqual([reported.report!.language, reported.response!.publishedLanguage], ['es', null]);
    await jordan.decide(report.caseNumber, 'maintain-review');
  });

  it('shows the practice the words to change until it edits the response', async () => {
    const text = 'Thank you for coming in on Monday.';
    const {caseNumber, reviewId} = await respond(text);
    const marks = [{start: 14, end: 33}];
    for (const bad of [
      [{start: 5, end: 5}],
      [{start: 9, end: 4}],
      [{start: 0, end: text.length + 1}],
      [...marks, {start: 400, end: 401}],
    ]) {
      const problem = await assertProblem(
        await jordan.decision(caseNumber, 'require-revisions', 'Leave out the visit.', {marks: bad}),
        422,
        'invalid-submission',
      );
      assert.deepEqual(problem.faults, [{field: 'text', fault: 'malformed'}]);
    }
    const response = await jordan.decision(caseNumber, 'require-revisions', 'Leave out the visit.', {marks});
    assert.equal(response.status, 200);
    assert.deepEqual((await staff.history(practice.id, reviewId)).review.response?.marks, marks);
    assert.deepEqual((await jordan.open(caseNumber)).steps.at(-1)?.marks, marks);
    const {review} = await staff.submit('edit-response', practice.id, reviewId, 'Thank you.');
    assert.equal(review.response?.marks, null);
    await jordan.decide(caseNumber, 'publish-response');
    assert.equal((await staff.history(practice.id, reviewId)).review.response?.marks, null);
  });

  it('shows representatives who else has a case open, for ten minutes or until the decision', async () => {
    const caseNumber = await suppressed();
    const openWith = async (who: Caller) => (await who.queue()).entries.find((entry) => entry.caseNumber === caseNumber)?.openWith;
    assert.equal((await jordan.open(caseNumber)).openWith, undefined);
    assert.deepEqual([await openWith(jordan), await openWith(robin)], [undefined, 'Jordan Blake']);
    const second = await robin.open(caseNumber);
    assert.equal(second.openWith?.name, 'Jordan Blake');
    assert.equal(await openWith(jordan), 'Robin Hale');
    collection.now = new Date(collection.now.getTime() + 601_000);
    assert.deepEqual([await openWith(robin), (await robin.open(caseNumber)).openWith], [undefined, undefined]);
    await robin.decide(caseNumber, 'keep-suppressed');
    await jordan.open(caseNumber);
    assert.equal(await opened.owner.$count(openings, eq(openings.caseNumber, caseNumber)), 0);
    collection.now = new Date();
  });

  it('refuses a decision on an outdated version', async () => {
    const {caseNumber, reviewId} = await respond('First.');
    const {version} = await jordan.open(caseNumber);
    await staff.submit('edit-response', practice.id, reviewId, 'Second.');
    await assertProblem(await jordan.decision(caseNumber, 'publish-response', undefined, {version}), 412, 'case-changed');
    const opened = await jordan.ask(openingPath(caseNumber), {method: 'POST'});
    const latest = ((await opened.json()) as {version: string}).version;
    assert.equal(opened.headers.get('ETag'), `"${latest}"`);
    assert.equal((await jordan.decision(caseNumber, 'publish-response', undefined, {version: latest})).status, 200);
    await assertProblem(await robin.decision(caseNumber, 'publish-response', undefined, {version: latest}), 409, 'action-not-allowed');
  });

  it('accepts only the decisions of each kind of case, and repeats the answer under the same key', async () => {
    const caseNumber = await suppressed();
    for (const decision of ['publish-response', 'maintain-review', 'remove-feedback'] as const)
      await assertProblem(await jordan.decision(caseNumber, decision), 409, 'action-not-allowed');
    const {caseNumber: response} = await respond();
    for (const decision of ['release-review', 'keep-suppressed', 'maintain-review'] as const)
      await assertProblem(await jordan.decision(response, decision), 409, 'action-not-allowed');
    const key = randomUUID();
    const first = await jordan.decision(caseNumber, 'release-review', undefined, {key});
    const again = await jordan.decision(caseNumber, 'release-review', undefined, {key});
    assert.deepEqual([again.status, await again.text()], [200, await first.text()]);
    await jordan.decide(response, 'publish-response');
  });

  it('decides each case once, even if several representatives decide at the same time', async () => {
    const other = await Collection.begin({...opened, database: await opened.another()}, practice.providerId);
    const away = new Caller(other.app, await storePerson(opened.owner, 'Casey Moore', true));
    for (const [caseNumber, decisions] of [
      [await suppressed(), ['release-review', 'keep-suppressed']],
      [(await respond()).caseNumber, ['publish-response', 'require-revisions']],
    ] as const) {
      const answers = await Promise.all(
        Array.from({length: 6}, (_, index) => [jordan, away, robin][index % 3]!.decision(caseNumber, decisions[index % 2]!, 'Because.')),
      );
      const [done, ...more] = answers.filter(({status}) => status === 200);
      assert.ok(done, 'one is decided');
      assert.deepEqual(more, []);
      for (const response of answers.filter((each) => each !== done)) await assertProblem(response, 409, 'action-not-allowed');
      const steps = await opened.owner.select().from(caseSteps).where(eq(caseSteps.caseNumber, caseNumber));
      const {decision} = (await done.json()) as {decision: string};
      if (decisions[0] === 'publish-response') assert.deepEqual(steps.map(({step}) => step).slice(1), [decision]);
      assert.equal((await jordan.open(caseNumber)).steps.filter(({step}) => step === decision).length, 1);
    }
  });

  it('asks for one of the reasons of a decision about a review', async () => {
    const caseNumber = await suppressed();
    const {reviewId} = await respond();
    const report = await staff.submit('report', practice.id, reviewId, 'Offensive.');
    for (const [number, decision, other] of [
      [caseNumber, 'release-review', 'not-verified'],
      [caseNumber, 'keep-suppressed', 'mistaken-finding'],
      [report.caseNumber, 'maintain-review', 'privacy'],
      [report.caseNumber, 'remove-feedback', 'own-experience'],
    ] as const)
      for (const [reasonCode, fault] of [
        [undefined, 'missing'],
        [other, 'malformed'],
      ] as const) {
        const refused = await jordan.write('POST', decisionPath(number), {decision, reasonCode});
        await assertProblem(refused.clone(), 422, 'invalid-submission');
        assert.deepEqual(((await refused.json()) as Problem).faults, [{field: 'reasonCode', fault}]);
      }
    const unknown = {decision: 'maintain-review', reasonCode: 'because'};
    await assertProblem(await jordan.write('POST', decisionPath(report.caseNumber), unknown), 400, 'invalid-request');
    await jordan.decide(report.caseNumber, 'remove-feedback', undefined, 'not-about-provider');
    await jordan.decide(caseNumber, 'keep-suppressed', undefined, 'privacy');
    assert.deepEqual(
      [(await jordan.open(report.caseNumber)).steps.at(-1)?.reasonCode, (await jordan.open(caseNumber)).steps.at(-1)?.reasonCode],
      ['not-about-provider', 'privacy'],
    );
    const {steps} = await staff.history(practice.id, reviewId);
    assert.deepEqual([steps.at(-1)?.step, steps.at(-1)?.reasonCode, steps.at(-1)?.by], ['remove-feedback', 'not-about-provider', null]);
  });

  it('drops a response after its review was removed', async () => {
    const {caseNumber, reviewId} = await respond();
    const report = await staff.submit('report', practice.id, reviewId, 'Offensive.');
    assert.equal((await whole()).length, 2);
    assert.equal((await jordan.open(report.caseNumber)).response?.text, 'Thank you for telling us.');
    await jordan.decide(report.caseNumber, 'remove-feedback');
    assert.deepEqual(await whole(), []);
    assert.deepEqual((await jordan.open(caseNumber)).decisions, []);
    assert.equal(await opened.owner.$count(feedback, eq(feedback.reviewId, reviewId)), 1);
  });

  it('is open only to representatives', async () => {
    const caseNumber = await suppressed();
    for (const person of [staff, new Caller(collection.app, identityOf('nobody.here'))]) {
      await assertProblem(await person.ask(QUEUE_PATH), 403, 'insufficient-scope');
      await assertProblem(await person.ask(openingPath(caseNumber), {method: 'POST'}), 404, 'case-not-found');
      await assertProblem(await person.decision(caseNumber, 'release-review'), 404, 'case-not-found');
    }
    await assertProblem(await jordan.ask(openingPath('ZZZZZZ'), {method: 'POST'}), 404, 'case-not-found');
    await assertProblem(await jordan.ask(`${QUEUE_PATH}?cursor=nonsense`), 400, 'invalid-cursor');
    await assertProblem(await jordan.ask(`${QUEUE_PATH}?kind=other`), 400, 'invalid-request');
    await assertProblem(await jordan.write('POST', decisionPath(caseNumber), {decision: 'shred'}), 400, 'invalid-request');
  });
});
