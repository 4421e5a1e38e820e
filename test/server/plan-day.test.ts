import assert from 'node:assert/strict';
import {it} from 'node:test';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {planIn} from '../../demo/server/shared/plan-profile.js';
import {NewReviews, RateTrend} from '../../src/api/practice/schemas.js';
import {CLAIMS_PATH, NEW_REVIEWS_PATH, rateTrendPath} from '../../src/api/shared/routes.js';
import {MemberClaims, Survey} from '../../src/api/survey/schemas.js';
import {aClaim, anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePerson, storePractice} from './practice-world.js';
import {assertProblem, getPage} from './requests.js';

/** Saturday, November 28, 7:30 p.m. where the plan is, in Denver. */
const SATURDAY_EVENING = new Date('2026-11-29T02:30:00Z');

onEachDatabase('A day of the service is the plan’s', (opened) => {
  it('for a review and its response in the evening, and the day by which a representative decides', async () => {
    const practice = await storePractice(opened.owner);
    const collection = await Collection.begin(opened, practice.providerId);
    const staff = new Caller(collection.app, practice.staff);
    const representative = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
    collection.now = SATURDAY_EVENING;
    const {token} = await collection.invite();
    assert.equal((await collection.answer(token, anAnswer('Kind.'))).status, 201);
    const [review] = (await getPage(collection.app, practice.providerId)).reviews;
    assert.equal(review!.date, '2026-11-28');
    const {caseNumber, expectedBy} = await staff.submit('respond', practice.id, review!.id, 'Thank you.');
    assert.equal(expectedBy, '2026-12-03', 'four business days after a Saturday');
    assert.equal((await staff.history(practice.id, review!.id)).expectedBy, expectedBy);
    await representative.decide(caseNumber, 'publish-response');
    const [answered] = (await getPage(collection.app, practice.providerId)).reviews;
    assert.equal(answered!.response?.date, '2026-11-28');
    const news = NewReviews.parse(await (await staff.ask(NEW_REVIEWS_PATH)).json());
    assert.deepEqual([news.since, news.practices[0]!.newReviews], ['2026-10-29', 1]);
  });

  it('for the queue: a case is overdue when its last day is over where the plan is, and holidays do not count', async () => {
    const practice = await storePractice(opened.owner);
    const collection = await Collection.begin(opened, practice.providerId);
    const staff = new Caller(collection.app, practice.staff);
    const representative = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
    // Tuesday evening before Thanksgiving Day.
    collection.now = new Date('2026-11-25T02:30:00Z');
    const {token} = await collection.invite();
    await collection.answer(token, anAnswer('Kind.'));
    const [review] = (await getPage(collection.app, practice.providerId)).reviews;
    const {caseNumber, expectedBy} = await staff.submit('respond', practice.id, review!.id, 'Thank you.');
    assert.equal(expectedBy, '2026-12-01');
    for (const [moment, overdue] of [
      ['2026-12-02T06:58:00Z', false],
      ['2026-12-02T07:00:00Z', true],
    ] as const) {
      collection.now = new Date(moment);
      const {entries, counts} = await representative.queue({limit: '100'});
      const entry = entries.find((each) => each.caseNumber === caseNumber)!;
      assert.deepEqual([entry.dueBy, entry.overdue], [expectedBy, overdue], moment);
      assert.equal(counts.overdue > 0, overdue);
    }
    await representative.decide(caseNumber, 'publish-response');
  });

  it('for an invitation, which works until the end of the day that its e-mail names', async () => {
    const collection = await Collection.begin(opened);
    collection.now = SATURDAY_EVENING;
    const {claim, token} = await collection.invite();
    const {expiresOn} = Survey.parse(await (await collection.read(token)).json());
    assert.equal(expiresOn, '2026-12-28');
    assert.match(collection.mails[0]!.text, /You can answer until December 28, 2026/);
    const state = async () => MemberClaims.parse(await (await collection.member(claim).ask(CLAIMS_PATH)).json()).claims[0]!.survey;
    collection.now = new Date('2026-12-29T06:58:00Z');
    assert.deepEqual([(await collection.read(token)).status, await state()], [200, 'open']);
    collection.now = new Date('2026-12-29T07:00:00Z');
    await assertProblem(await collection.read(token), 410, 'survey-expired');
    assert.equal(await state(), 'expired');
  });

  it('for an unsent e-mail, which is sent until the end of the last day', async () => {
    for (const [moment, sent] of [
      ['2026-12-29T06:58:00Z', 1],
      ['2026-12-29T07:00:00Z', 0],
    ] as const) {
      const collection = await Collection.begin(opened);
      collection.now = SATURDAY_EVENING;
      const claim = aClaim(collection.providerId);
      claim.member.email = `${claim.member.subject}@example.org`;
      await collection.tell(claim);
      collection.now = new Date(moment);
      await collection.outbox.deliver();
      assert.equal(collection.mails.filter(({to}) => to === claim.member.email).length, sent, moment);
    }
  });

  it('for the trend, whose last quarter is the plan’s', async () => {
    const practice = await storePractice(opened.owner);
    const collection = await Collection.begin(opened, practice.providerId);
    const staff = new Caller(collection.app, practice.staff);
    collection.now = new Date('2026-12-31T20:00:00Z');
    const {token} = await collection.invite();
    await collection.answer(token, anAnswer());
    for (const [moment, quarter] of [
      ['2027-01-01T06:58:00Z', '2026-Q4'],
      ['2027-01-01T07:00:00Z', '2027-Q1'],
    ] as const) {
      collection.now = new Date(moment);
      const {quarters} = RateTrend.parse(await (await staff.ask(rateTrendPath(practice.id, practice.providerId))).json());
      assert.equal(quarters.at(-1)!.quarter, quarter);
    }
  });

  it('and a plan profile without a known time zone is refused', () => {
    assert.equal(planIn('{"timeZone": "America/New_York"}').timeZone, 'America/New_York');
    for (const timeZone of [undefined, '', 'Denver', 'America/Denvr', '-07:00', 7])
      assert.throws(
        () => planIn(JSON.stringify({timeZone})),
        (error: unknown) => error instanceof PlainError && /^plan-profile\.json: "timeZone" must be the IANA name/.test(error.message),
        String(timeZone),
      );
  });
});
