import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {registrations} from '../../demo/server/database/access-schema.js';
import {emailAddresses, emailChoices, practiceMails} from '../../demo/server/database/email-schema.js';
import {entitlements, memberships} from '../../demo/server/database/practice-schema.js';
import {plan, planIn} from '../../demo/server/shared/plan-profile.js';
import {Me, PracticeEmails} from '../../src/api/practice/schemas.js';
import {
  ACCESS_PATH,
  colleaguePath,
  EXPECTED_PATH,
  ME_PATH,
  PRACTICE_EMAILS_PATH,
  registrationDecisionPath,
  REGISTRATIONS_PATH,
} from '../../src/api/shared/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPerson, type StoredPractice, storePerson, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';

const EMAIL = 'dana.reyes@practice.example';

onEachDatabase('A person’s choice of emails', (opened) => {
  let app: App;
  let practice: StoredPractice;
  before(() => void (app = appOn({database: opened.database, verify})));

  const as = (person: StoredPerson, email?: string) => new Caller(app, {...identityOf(person.subject), email});
  const emailsOf = async (caller: Caller) => {
    const response = await caller.ask(PRACTICE_EMAILS_PATH);
    assert.equal(response.status, 200, await response.clone().text());
    return PracticeEmails.parse(await response.json());
  };
  const choose = (caller: Caller, choice: unknown) => caller.write('PUT', PRACTICE_EMAILS_PATH, choice, {key: null});
  /** Signs in with an address that the issuer has verified, or with none. */
  async function staff(email?: string): Promise<Caller> {
    const caller = as(practice.staff, email);
    assert.equal(Me.parse(await (await caller.ask(ME_PATH)).json()).emails, true);
    return caller;
  }
  const rowsOf = async ({id}: StoredPerson) => ({
    addresses: (await opened.owner.select().from(emailAddresses).where(eq(emailAddresses.personId, id))).map(({email}) => email),
    choices: (await opened.owner.select().from(emailChoices).where(eq(emailChoices.personId, id))).length,
    mails: (await opened.owner.select().from(practiceMails).where(eq(practiceMails.personId, id))).length,
  });

  it('is off, and changes for this person alone', async () => {
    practice = await storePractice(opened.owner);
    const dana = await staff(EMAIL);
    assert.deepEqual(await emailsOf(dana), {address: EMAIL, newReviews: false, decisions: false});
    for (let time = 0; time < 2; time++) {
      const chosen = await choose(dana, {newReviews: true, decisions: false});
      assert.deepEqual(await chosen.json(), {address: EMAIL, newReviews: true, decisions: false});
    }
    assert.deepEqual(await emailsOf(dana), {address: EMAIL, newReviews: true, decisions: false});
    const {id: personId} = practice.colleague;
    await opened.owner.insert(entitlements).values({practiceId: practice.id, personId});
    const miles = as(practice.colleague, 'miles@practice.example');
    await miles.ask(ME_PATH);
    assert.deepEqual(await emailsOf(miles), {address: 'miles@practice.example', newReviews: false, decisions: false});
  });

  it('is what the plan’s profile says until the person chooses', async () => {
    practice = await storePractice(opened.owner);
    const profile = plan as {practiceEmails?: typeof plan.practiceEmails};
    profile.practiceEmails = ['decisions'];
    try {
      const dana = await staff(EMAIL);
      assert.deepEqual(await emailsOf(dana), {address: EMAIL, newReviews: false, decisions: true});
      await choose(dana, {newReviews: true, decisions: false});
      assert.deepEqual(await emailsOf(dana), {address: EMAIL, newReviews: true, decisions: false});
    } finally {
      delete profile.practiceEmails;
    }
  });

  it('is for people with the entitlement, and whole', async () => {
    practice = await storePractice(opened.owner);
    const stranger = {id: '', name: '', subject: 'nobody'};
    for (const person of [practice.colleague, practice.manager, stranger, await storePerson(opened.owner, 'Jordan Blake', true)]) {
      const caller = as(person, EMAIL);
      assert.notEqual(Me.parse(await (await caller.ask(ME_PATH)).json()).emails, true);
      await assertProblem(await caller.ask(PRACTICE_EMAILS_PATH), 403, 'entitlement-missing');
      await assertProblem(await choose(caller, {newReviews: true, decisions: true}), 403, 'entitlement-missing');
    }
    const dana = await staff(EMAIL);
    for (const wrong of [{}, {newReviews: true}, {newReviews: 'yes', decisions: true}, [], null])
      await assertProblem(await choose(dana, wrong), 400, 'invalid-request');
    assert.deepEqual(await emailsOf(dana), {address: EMAIL, newReviews: false, decisions: false});
  });

  it('goes to the address that the latest sign-in has verified, and to none that was not', async () => {
    practice = await storePractice(opened.owner);
    assert.equal((await emailsOf(await staff())).address, null);
    assert.equal((await emailsOf(await staff(EMAIL))).address, EMAIL);
    assert.equal((await emailsOf(await staff())).address, EMAIL, 'a token without an address takes none away');
    assert.equal((await emailsOf(await staff('dana@new.example'))).address, 'dana@new.example');
    const {addresses} = await rowsOf(practice.staff);
    assert.deepEqual(addresses, ['dana@new.example']);
    await as(await storePerson(opened.owner, 'Nobody'), 'nobody@elsewhere.example').ask(ME_PATH);
    const kept = await opened.owner.select().from(emailAddresses).where(eq(emailAddresses.email, 'nobody@elsewhere.example'));
    assert.deepEqual(kept, [], 'of a person of no practice');
  });

  it('goes to the address of an approved registration until a sign-in has verified one', async () => {
    practice = await storePractice(opened.owner);
    const nia = await storePerson(opened.owner, 'Nia Park');
    const body = {tin: practice.tin, name: 'Nia Park', email: 'nia@typed.example', phone: '303-555-0199'};
    assert.equal((await as(nia).write('POST', REGISTRATIONS_PATH, body, {key: null})).status, 202);
    assert.deepEqual((await rowsOf(nia)).addresses, [], 'before the approval');
    const [registration] = await opened.owner.select().from(registrations).where(eq(registrations.personId, nia.id));
    const manager = as(practice.manager);
    const path = registrationDecisionPath(practice.id, registration!.id);
    assert.equal((await manager.write('POST', path, {decision: 'approve'}, {key: null})).status, 200);
    await opened.owner.insert(entitlements).values({practiceId: practice.id, personId: nia.id});
    assert.equal((await emailsOf(as(nia))).address, 'nia@typed.example');
    const seen = await (await manager.ask(ACCESS_PATH)).text();
    assert.ok(!seen.includes('nia@typed.example'), 'once decided, the manager does not see it anymore');
    await as(nia, 'nia@verified.example').ask(ME_PATH);
    assert.equal((await emailsOf(as(nia))).address, 'nia@verified.example');
    assert.ok(!(await (await manager.ask(ACCESS_PATH)).text()).includes('nia@verified.example'));
  });

  it('goes to the address under which an access manager has registered the person, once the sign-in has verified it', async () => {
    practice = await storePractice(opened.owner);
    const email = `nia.${practice.id.slice(2)}@practice.example`;
    const registered = {practiceIds: [practice.id], people: [{email, name: 'Nia Park'}]};
    assert.equal((await as(practice.manager).write('POST', EXPECTED_PATH, registered, {key: null})).status, 200);
    const nia = {id: '', name: 'Nia Park', subject: `nia.${practice.id}`};
    const {id} = Me.parse(await (await as(nia, email).ask(ME_PATH)).json());
    await opened.owner.insert(entitlements).values({practiceId: practice.id, personId: id});
    assert.equal((await emailsOf(as(nia))).address, email);
  });

  it('is forgotten with the address when the person leaves the last practice', async () => {
    practice = await storePractice(opened.owner);
    const second = await storePractice(opened.owner);
    const {staff: person} = practice;
    await opened.owner.insert(memberships).values({practiceId: second.id, personId: person.id});
    await choose(await staff(EMAIL), {newReviews: true, decisions: true});
    const waiting = {personId: person.id, kind: 'decisions', at: new Date().toISOString()} as const;
    const about = [practice, second].map(({id}, index) => ({...waiting, event: `left-${practice.id}-${index}`, practiceId: id}));
    await opened.owner.insert(practiceMails).values(about);
    const leave = ({id, manager}: StoredPractice) => as(manager).ask(colleaguePath(id, person.id), {method: 'DELETE'});
    assert.equal((await leave(practice)).status, 200);
    assert.deepEqual(await rowsOf(person), {addresses: [EMAIL], choices: 2, mails: 1});
    assert.equal((await leave(second)).status, 200);
    assert.deepEqual(await rowsOf(person), {addresses: [], choices: 0, mails: 0});
  });
});

it('The plan’s profile turns known kinds of emails on', () => {
  const profile = (practiceEmails?: unknown) => JSON.stringify({timeZone: 'America/Denver', practiceEmails});
  for (const each of [undefined, [], ['decisions'], ['new-reviews', 'decisions']])
    assert.deepEqual(planIn(profile(each)).practiceEmails, each);
  for (const wrong of ['decisions', ['all'], true])
    assert.throws(() => planIn(profile(wrong)), /"practiceEmails" must be a list of new-reviews, decisions, not /);
});
