import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {beforeEach, describe, it} from 'node:test';
import {and, eq, isNull} from 'drizzle-orm';
import {MailFailure} from '../../demo/server/collection/mail-failure.js';
import type {Mail} from '../../demo/server/collection/mail-page.js';
import {Outbox} from '../../demo/server/collection/outbox.js';
import {outboxCounts, refusals} from '../../demo/server/collection/outbox-counts.js';
import {decisionMail, newReviewsMail} from '../../demo/server/collection/practice-mail.js';
import {reviewChecks} from '../../demo/server/database/collection-schema.js';
import {emailAddresses, emailChoices, practiceMails} from '../../demo/server/database/email-schema.js';
import {entitlements, memberships} from '../../demo/server/database/practice-schema.js';
import {reviews} from '../../demo/server/database/schema.js';
import {plan} from '../../demo/server/shared/plan-profile.js';
import {colleaguePath, decisionPath} from '../../src/api/shared/routes.js';
import {DECISIONS} from '../../src/domain/feedback.js';
import {anAnswer, Collection, ORIGIN} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {type StoredPerson, type StoredPractice, storePerson, storePractice} from './practice-world.js';
import {aReview, type StoredReview, storeReviews} from './stored-reviews.js';

const HOUR = 3_600_000;

describe('Emails to people of practices', () => {
  const details = {email: 'dana@practice.example', portalLink: `${ORIGIN}/portal`, unsubscribeLink: `${ORIGIN}/unsubscribe/x`};

  it('say how many reviews are new, and nothing of them', async () => {
    for (const [count, heading, spanish] of [
      [1, 'You have a new patient review', 'Tiene una reseña nueva'],
      [12, 'You have 12 new patient reviews', 'Tiene 12 reseñas nuevas'],
    ] as const) {
      const {to, subject, text, html, unsubscribeLink} = await newReviewsMail({...details, count});
      assert.deepEqual([to, subject, unsubscribeLink], [details.email, `${plan.brand}: you have new reviews`, details.unsubscribeLink]);
      for (const part of [text, html])
        for (const said of [heading, spanish, details.portalLink, details.unsubscribeLink, 'at most one a day'])
          assert.ok(part.includes(said), said);
    }
  });

  it('say what was decided, and only the subject does not', async () => {
    const headings = {
      'publish-response': 'Your response is published',
      'require-revisions': 'Your response needs changes',
      'maintain-review': 'We decided on your report: the review stays',
      'remove-feedback': 'We decided on your report: the review is removed',
    };
    for (const decision of DECISIONS) {
      const {subject, text, html} = await decisionMail({...details, caseNumber: 'WV93LM', decision});
      assert.match(subject, /: we decided on your (response|report)$/);
      for (const part of [text, html])
        for (const said of [headings[decision], 'WV93LM', details.portalLink]) assert.ok(part.includes(said), said);
    }
  });
});

onEachDatabase('People of practices', (opened) => {
  let practice: StoredPractice;
  let collection: Collection;
  let review: StoredReview;

  const emailOf = ({id}: StoredPerson) => `${id}@practice.example`;
  async function wish({id: personId}: StoredPerson, ...kinds: ('new-reviews' | 'decisions')[]): Promise<void> {
    const changedAt = new Date().toISOString();
    await opened.owner
      .insert(emailAddresses)
      .values({personId, email: `${personId}@practice.example`, changedAt})
      .onConflictDoNothing();
    await opened.owner.delete(emailChoices).where(eq(emailChoices.personId, personId));
    for (const kind of kinds) await opened.owner.insert(emailChoices).values({personId, kind, wanted: true, changedAt});
  }
  const entitle = ({id: personId}: StoredPerson) => opened.owner.insert(entitlements).values({practiceId: practice.id, personId});
  const as = (person: StoredPerson) => new Caller(collection.app, person);
  /** Members answer the questions about their visits. */
  async function answered(...comments: (string | undefined)[]): Promise<string[]> {
    const tokens = [];
    for (const _ of comments) tokens.push((await collection.invite()).token);
    collection.mails.length = 0;
    for (const [index, token] of tokens.entries()) assert.equal((await collection.answer(token, anAnswer(comments[index]))).status, 201);
    return tokens;
  }
  /** The emails to people of the practice that have just been sent. */
  async function mailed(): Promise<string[]> {
    await collection.outbox.deliver();
    const people = [practice.staff, practice.colleague, practice.manager].map(emailOf);
    const own = collection.mails.splice(0).filter(({to}) => people.includes(to));
    return own.map(({to, subject}) => `${to}${subject.slice(subject.indexOf(':'))}`);
  }
  const NEWS = (person: StoredPerson) => `${emailOf(person)}: you have new reviews`;
  const DECIDED = (person: StoredPerson, of: 'response' | 'report') => `${emailOf(person)}: we decided on your ${of}`;

  beforeEach(async () => {
    review = aReview({comment: 'Canaryreview.'});
    practice = await storePractice(opened.owner, [review], 'Canarypractice');
    collection = await Collection.begin(opened, practice.providerId);
    await collection.outbox.deliver();
    collection.mails.length = 0;
  });

  it('are told of a new review once, if they want and have the entitlement', async () => {
    await entitle(practice.manager);
    await wish(practice.staff, 'new-reviews');
    await wish(practice.manager, 'decisions');
    await wish(practice.colleague, 'new-reviews');
    await answered('The canaryword was kind.');
    await Promise.all([collection.outbox.deliver(), collection.outbox.deliver()]);
    const [mail] = collection.mails as [Mail];
    assert.doesNotMatch(JSON.stringify(mail), /canary|Dana|Marisol|Boulder/i);
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
    assert.deepEqual(await mailed(), []);
    collection.now = new Date(Date.now() + 48 * HOUR);
    assert.deepEqual(await mailed(), []);
  });

  it('are told of many at once, and of later ones a day later, in one email', async () => {
    await wish(practice.staff, 'new-reviews');
    await answered('Kind.', 'On time.');
    await collection.outbox.deliver();
    assert.match(collection.mails[0]!.text, /You have 2 new patient reviews/);
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
    await answered('Quiet.', 'Patient.', 'Clear.');
    assert.deepEqual(await mailed(), []);
    assert.equal((await outboxCounts(opened.database, collection.now)).waiting, 0);
    collection.now = new Date(Date.now() + 25 * HOUR);
    await collection.outbox.deliver();
    assert.match(collection.mails[0]!.text, /You have 3 new patient reviews/);
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
  });

  it('are told of a comment that was held back once it is published, and not again when it is published anew', async () => {
    await wish(practice.staff, 'new-reviews');
    const [token] = (await answered('It was darn good.')) as [string];
    assert.deepEqual(await mailed(), []);
    const jordan = await storePerson(opened.owner, 'Jordan Blake', true);
    const release = async () => {
      const waiting = await opened.owner
        .select({caseNumber: reviewChecks.caseNumber})
        .from(reviewChecks)
        .innerJoin(reviews, eq(reviews.id, reviewChecks.reviewId))
        .where(and(eq(reviews.providerId, practice.providerId), eq(reviewChecks.state, 'waiting')));
      await as(jordan).decide(waiting[0]!.caseNumber, 'release-review');
    };
    await release();
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
    collection.now = new Date(Date.now() + 25 * HOUR);
    assert.equal((await collection.own('PUT', token, anAnswer('It was darn, darn good.'))).status, 200);
    await release();
    assert.equal((await collection.own('PUT', token, anAnswer('Very good.'))).status, 200);
    assert.deepEqual(await mailed(), []);
  });

  it('are told of a comment that comes with a change, but not of a vote alone, nor of what was withdrawn meanwhile', async () => {
    await wish(practice.staff, 'new-reviews');
    const [changed, withdrawn] = (await answered(undefined, 'Late.')) as [string, string];
    assert.equal((await collection.own('DELETE', withdrawn)).status, 204);
    assert.deepEqual(await mailed(), []);
    assert.equal((await collection.own('PUT', changed, anAnswer('Kind.'))).status, 200);
    await collection.outbox.deliver();
    assert.match(collection.mails.at(-1)!.text, /You have a new patient review/);
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
  });

  it('are told of no reviews that were loaded, nor of any from before they wanted to be', async () => {
    await wish(practice.staff, 'new-reviews');
    await storeReviews(opened.owner, practice.providerId, [aReview(), aReview()]);
    assert.deepEqual(await mailed(), []);
    await wish(practice.staff);
    await answered('Kind.');
    assert.deepEqual(await mailed(), []);
    await wish(practice.staff, 'new-reviews');
    assert.deepEqual(await mailed(), []);
    assert.deepEqual(await opened.owner.select().from(practiceMails).where(eq(practiceMails.personId, practice.staff.id)), []);
  });

  it('are told of the decision on a response or report that they submitted or edited, once', async () => {
    await entitle(practice.colleague);
    for (const person of [practice.staff, practice.colleague, practice.manager]) await wish(person, 'decisions');
    const jordan = await storePerson(opened.owner, 'Jordan Blake', true);
    const {caseNumber} = await as(practice.staff).submit('respond', practice.id, review.id, 'Thank you, canaryresponse.');
    const key = randomUUID();
    const decide = (decision: string, reason?: string) => as(jordan).write('POST', decisionPath(caseNumber), {decision, reason}, {key});
    for (let time = 0; time < 2; time++) assert.equal((await decide('require-revisions', 'Canaryreason.')).status, 200);
    await collection.outbox.deliver();
    assert.doesNotMatch(JSON.stringify(collection.mails), /canary/i);
    assert.match(collection.mails[0]!.text, new RegExp(`Your response needs changes[^]*${caseNumber}`));
    assert.deepEqual(await mailed(), [DECIDED(practice.staff, 'response')]);
    await as(practice.colleague).submit('edit-response', practice.id, review.id, 'Thank you.');
    await as(jordan).decide(caseNumber, 'publish-response');
    assert.deepEqual((await mailed()).sort(), [practice.staff, practice.colleague].map((person) => DECIDED(person, 'response')).sort());
    const report = await as(practice.colleague).submit('report', practice.id, review.id);
    await as(jordan).decide(report.caseNumber, 'maintain-review');
    assert.deepEqual(await mailed(), [DECIDED(practice.colleague, 'report')]);
    assert.deepEqual(await mailed(), []);
  });

  it('get nothing once they have left, lost the entitlement, or have turned it off', async () => {
    const jordan = await storePerson(opened.owner, 'Jordan Blake', true);
    const {staff, manager, id: practiceId} = practice;
    const decided = async () => {
      await as(staff).submit('report', practiceId, review.id);
      const {review: latest} = await as(staff).history(practiceId, review.id);
      await as(jordan).decide(latest.report!.caseNumber, 'maintain-review');
    };
    await wish(staff);
    await decided();
    assert.deepEqual(await mailed(), [], 'turned off');
    await wish(staff, 'decisions', 'new-reviews');
    assert.deepEqual(await mailed(), [], 'and not told later');

    await decided();
    await answered('Kind.');
    await opened.owner.delete(entitlements).where(eq(entitlements.personId, staff.id));
    assert.deepEqual(await mailed(), [], 'without the entitlement');
    await entitle(staff);

    await decided();
    assert.equal((await as(manager).ask(colleaguePath(practiceId, staff.id), {method: 'DELETE'})).status, 200);
    assert.deepEqual(await mailed(), [], 'after leaving');
    await opened.owner.insert(memberships).values({practiceId, personId: staff.id});
    await entitle(staff);
    assert.deepEqual(await mailed(), [], 'and coming back');
  });

  it('turn one kind off with one request of a mail program, and no other', async () => {
    await wish(practice.staff, 'new-reviews', 'decisions');
    await answered('Kind.');
    await collection.outbox.deliver();
    const {unsubscribeLink: link} = collection.mails[0]!;
    assert.ok(!link!.includes(practice.staff.id));
    const page = await (await collection.app.request(link!)).text();
    assert.match(page, /Emails about new reviews/);
    for (let time = 0; time < 2; time++) {
      const stopped = await collection.app.request(link!, {method: 'POST', body: new URLSearchParams({'List-Unsubscribe': 'One-Click'})});
      assert.equal(stopped.status, 200);
      assert.match(await stopped.text(), /We stopped these emails[^]*href="\/portal"/);
    }
    const choices = await opened.owner.select().from(emailChoices).where(eq(emailChoices.personId, practice.staff.id));
    assert.deepEqual(choices.map(({kind, wanted}) => `${kind} ${wanted}`).sort(), ['decisions true', 'new-reviews false']);
    collection.mails.length = 0;
    collection.now = new Date(Date.now() + 48 * HOUR);
    await answered('Kind again.');
    assert.deepEqual(await mailed(), []);
  });

  it('get an email again that was refused for now, and none that may have arrived', async () => {
    await wish(practice.staff, 'new-reviews');
    const later = (hours: number) => (collection.now = new Date(collection.now.getTime() + hours * HOUR));
    await answered('Kind.');
    collection.failure = new MailFailure('later', 'smtp-451');
    assert.deepEqual(await mailed(), []);
    assert.equal((await outboxCounts(opened.database, collection.now)).retrying, 1);
    later(1);
    assert.deepEqual(await mailed(), [NEWS(practice.staff)]);
    for (const [failure, reason] of [
      [new MailFailure('later', 'econnection', {}, true), 'econnection'],
      [new MailFailure('refused', 'smtp-550'), 'smtp-550'],
    ] as const) {
      later(30);
      await answered('Kind again.', 'And again.');
      collection.failure = failure;
      assert.deepEqual(await mailed(), []);
      later(30);
      assert.deepEqual(await mailed(), [], reason);
      const refused = (await refusals(opened.database)).find((each) => each.reason === reason);
      assert.equal(refused?.count, 1, 'one email, though it tells of two reviews');
    }
  });

  it('get one email though several processes send at once', async () => {
    await entitle(practice.manager);
    for (const person of [practice.staff, practice.manager]) await wish(person, 'new-reviews');
    await answered('Kind.', 'On time.', 'Clear.');
    const send = (mail: Mail) => Promise.resolve(void collection.mails.push(mail));
    const options = {
      send,
      origin: ORIGIN,
      unsubscribeLink: () => `${ORIGIN}/unsubscribe/x`,
      onFailure: (error: unknown) => assert.fail(error as Error),
    };
    const others = await Promise.all([opened.another(), opened.another()]);
    await Promise.all(others.map((database) => new Outbox({database, ...options}).deliver()));
    assert.deepEqual((await mailed()).sort(), [practice.staff, practice.manager].map(NEWS).sort());
  });

  it('get no second email when the service stops while it is being sent', async () => {
    await wish(practice.staff, 'new-reviews');
    await answered('Kind.');
    const stopped = new Outbox({
      ...{database: opened.database, origin: ORIGIN, unsubscribeLink: () => `${ORIGIN}/unsubscribe/x`, onFailure: () => {}},
      // The process ends here: it neither sends nor says so.
      send: () => new Promise<never>(() => {}),
    });
    void stopped.deliver();
    const unknown = () =>
      opened.owner
        .select()
        .from(practiceMails)
        .where(and(eq(practiceMails.refusal, 'interrupted'), isNull(practiceMails.sentAt)));
    while (!(await unknown()).some(({personId}) => personId === practice.staff.id));
    assert.deepEqual(await mailed(), []);
    collection.now = new Date(Date.now() + 48 * HOUR);
    assert.deepEqual(await mailed(), []);
    assert.ok((await refusals(opened.database)).some(({reason}) => reason === 'interrupted'));
    await answered('Kind again.');
    assert.deepEqual(await mailed(), [NEWS(practice.staff)], 'the next one arrives');
  });
});
