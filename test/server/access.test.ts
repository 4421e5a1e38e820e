import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {asc, eq} from 'drizzle-orm';
import {accessChanges, registrations} from '../../demo/server/database/access-schema.js';
import {memberships, people} from '../../demo/server/database/practice-schema.js';
import {Access, PracticeAccess, type RegistrationBody, RegistrationReceipt} from '../../src/api/access/schemas.js';
import {Me} from '../../src/api/practice/schemas.js';
import {ACCESS_PATH, entitlementPath, ME_PATH, registrationDecisionPath, REGISTRATIONS_PATH, SCOPES} from '../../src/api/shared/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPerson, type StoredPractice, storePerson, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';
import {aReview} from './stored-reviews.js';

onEachDatabase('Access', (opened) => {
  let app: App;
  let practice: StoredPractice;
  let manager: Caller;
  before(() => void (app = appOn({database: opened.database, verify})));

  const as = (person: StoredPerson) => new Caller(app, person);
  const access = async (caller: Caller) => Access.parse(await (await caller.ask(ACCESS_PATH)).json()).practices;
  const changed = async (response: Response) => {
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    return PracticeAccess.parse(await response.json());
  };
  const entitle = (caller: Caller, personId: string, method = 'PUT', practiceId = practice.id) =>
    caller.ask(entitlementPath(practiceId, personId), {method});
  const ask = (caller: Caller, changes: Partial<RegistrationBody> = {}) =>
    caller.write('POST', REGISTRATIONS_PATH, {
      ...{tin: practice.tin, name: 'Nia Park', email: 'nia@practice.example', phone: '303-555-0199'},
      ...changes,
    });
  const decide = (caller: Caller, id: string, decision: string, practiceId = practice.id) =>
    caller.write('POST', registrationDecisionPath(practiceId, id), {decision});
  const changes = async () =>
    (
      await opened.owner.select().from(accessChanges).where(eq(accessChanges.practiceId, practice.id)).orderBy(asc(accessChanges.number))
    ).map(({change, personId, byId}) => [change, personId, byId]);

  async function fresh(): Promise<void> {
    practice = await storePractice(opened.owner, [aReview()]);
    manager = as(practice.manager);
  }

  it('lists the managers for everyone in a practice, and all its people for the managers', async () => {
    await fresh();
    const {id, tin, staff, colleague} = practice;
    const known = {id, tin, name: 'Larkmead', managers: ['Ingrid Solberg']};
    for (const person of [staff, colleague])
      assert.deepEqual(await access(as(person)), [{...known, manages: false, people: [], registrations: [], expected: []}]);
    const [managed] = await access(manager);
    assert.deepEqual(managed, {
      ...known,
      manages: true,
      people: [
        {id: staff.id, name: 'Dana Reyes', entitled: true, manages: false, isSelf: false, askedAt: null},
        {id: practice.manager.id, name: 'Ingrid Solberg', entitled: false, manages: true, isSelf: true, askedAt: null},
        {id: colleague.id, name: 'Miles Okonkwo', entitled: false, manages: false, isSelf: false, askedAt: null},
      ],
      registrations: [],
      expected: [],
    });
    const reading = new Caller(app, identityOf(practice.manager.subject, [SCOPES.read]));
    assert.deepEqual((await access(reading))[0], {...known, manages: false, people: [], registrations: [], expected: []});
    assert.deepEqual(await access(as(await storePerson(opened.owner, 'Somebody'))), []);
    await assertProblem(await new Caller(app, identityOf(staff.subject, [SCOPES.write])).ask(ACCESS_PATH), 403, 'insufficient-scope');
  });

  it('lets managers grant and remove entitlements with immediate effect, and records each change once', async () => {
    await fresh();
    const {colleague, staff} = practice;
    const isEntitled = async (person: StoredPerson) => Me.parse(await (await as(person).ask(ME_PATH)).json()).practices[0]!.entitled;
    for (let time = 0; time < 2; time++) {
      const granted = await changed(await entitle(manager, colleague.id));
      assert.equal(granted.people.find(({id}) => id === colleague.id)?.entitled, true);
      assert.ok(await isEntitled(colleague), 'takes effect with the next request');
    }
    await as(staff).page(practice.id, practice.providerId);
    for (let time = 0; time < 2; time++) await changed(await entitle(manager, staff.id, 'DELETE'));
    assert.equal(await isEntitled(staff), false);
    await assertProblem(await as(staff).ask(`v1/practices/${practice.id}/providers`), 403, 'entitlement-missing');
    assert.deepEqual(await changes(), [
      ['grant-entitlement', colleague.id, practice.manager.id],
      ['remove-entitlement', staff.id, practice.manager.id],
    ]);
  });

  it('can be changed only by the managers of the practice', async () => {
    await fresh();
    const {colleague, staff} = practice;
    const other = await storePractice(opened.owner);
    for (const caller of [as(staff), as(colleague), as(other.manager), as(await storePerson(opened.owner, 'Jordan Blake', true))]) {
      for (const method of ['PUT', 'DELETE']) await assertProblem(await entitle(caller, colleague.id, method), 404, 'practice-not-found');
      await assertProblem(await decide(caller, 'g1', 'approve'), 404, 'practice-not-found');
    }
    for (const id of [other.staff.id, 'u_nobody', 'a b']) await assertProblem(await entitle(manager, id), 404, 'person-not-found');
    const limited = new Caller(app, identityOf(practice.manager.subject, [SCOPES.read, SCOPES.write]));
    await assertProblem(await entitle(limited, colleague.id), 403, 'insufficient-scope');
    await opened.owner.delete(memberships).where(eq(memberships.personId, practice.manager.id));
    await assertProblem(await entitle(manager, colleague.id), 404, 'practice-not-found');
    assert.deepEqual([await access(manager), await changes()], [[], []]);
  });

  it('can be requested by anyone who signs in, and each request is decided once', async () => {
    await fresh();
    const newcomer = new Caller(app, identityOf(`nia.${practice.id}`, []));
    for (let time = 0; time < 2; time++) {
      const response = await ask(newcomer);
      assert.equal(response.status, 202);
      assert.deepEqual(Object.keys(RegistrationReceipt.parse(await response.json())), ['receivedAt']);
    }
    const [{registrations: waiting}] = (await access(manager)) as [PracticeAccess];
    assert.deepEqual(
      waiting.map(({name, email, phone}) => [name, email, phone]),
      [['Nia Park', 'nia@practice.example', '303-555-0199']],
    );
    const other = await storePractice(opened.owner);
    const {id} = waiting[0]!;
    await assertProblem(await decide(as(other.manager), id, 'approve', other.id), 404, 'registration-not-found');
    await assertProblem(await decide(manager, id, 'maybe'), 400, 'invalid-request');
    const approved = await changed(await decide(manager, id, 'approve'));
    assert.deepEqual([approved.registrations, approved.people.find(({name}) => name === 'Nia Park')?.entitled], [[], false]);
    await assertProblem(await decide(manager, id, 'refuse'), 404, 'registration-not-found');
    assert.equal((await access(new Caller(app, identityOf(`nia.${practice.id}`)))).length, 1);
    await ask(newcomer);
    assert.deepEqual((await access(manager))[0]!.registrations, [], 'a person who already belongs to the practice creates no request');

    await ask(as(await storePerson(opened.owner, 'Olu Adeyemi')), {name: 'Olu Adeyemi'});
    const refused = (await access(manager))[0]!.registrations[0]!;
    await changed(await decide(manager, refused.id, 'refuse'));
    assert.ok(!(await access(manager))[0]!.people.some(({name}) => name === 'Olu Adeyemi'), 'is refused');
    assert.deepEqual(
      (await changes()).map(([change]) => change),
      ['approve-registration', 'refuse-registration'],
    );
  });

  it('takes a TIN and a contact as people write and paste them', async () => {
    await fresh();
    const {tin} = practice;
    const written = {
      tin: `${tin.slice(0, 2)}-${tin.slice(2)}`,
      name: 'Nia \u202EPark\u202C',
      email: 'Nia Park <nia@practice.example>,',
      phone: 'tel:+1-303-555-0199',
    };
    assert.equal((await ask(new Caller(app, identityOf(`nia.${practice.id}`, [])), written)).status, 202);
    const [{registrations: waiting}] = (await access(manager)) as [PracticeAccess];
    assert.deepEqual(
      waiting.map(({name, email, phone}) => [name, email, phone]),
      [['Nia Park', 'nia@practice.example', '303-555-0199']],
    );
    const newcomer = new Caller(app, identityOf(`olu.${practice.id}`, []));
    for (const [bad, detail] of [
      [{name: '\u200B'}, 'name: must be a name, with a letter.'],
      [{name: '42'}, 'name: must be a name, with a letter.'],
      [{email: 'nia@practice'}, 'email: must be one email address.'],
      [{phone: '12'}, 'phone: must be one US phone number of ten digits.'],
      [{tin: '9-00000017'}, 'tin: must be 9 or 10 digits, with or without dashes.'],
    ] as const)
      assert.equal((await assertProblem(await ask(newcomer, bad), 400, 'invalid-request')).detail, detail);
  });

  it('does not reveal which TINs exist', async () => {
    await fresh();
    const subject = `curious.${practice.id}`;
    const known = await ask(new Caller(app, identityOf(subject)));
    const unknown = await ask(new Caller(app, identityOf(`${subject}2`)), {tin: '0000000000'});
    assert.deepEqual([known.status, unknown.status], [202, 202]);
    const shape = async (response: Response) => Object.keys((await response.json()) as object);
    assert.deepEqual(await shape(unknown), await shape(known));
    const [person] = await opened.owner
      .select()
      .from(people)
      .where(eq(people.subject, `${subject}2`));
    assert.equal(person!.isRepresentative, false);
    assert.equal(await opened.owner.$count(registrations, eq(registrations.personId, person!.id)), 0);
    for (const bad of [{tin: '12'}, {tin: 'x'}, {name: ''}, {name: '  '}, {name: '\u200b'}, {name: 'a\0'}, {phone: '\ud800'}, {email: 7}])
      await assertProblem(await ask(new Caller(app, identityOf(subject)), bad as never), 400, 'invalid-request');
    assert.equal((await app.request(`/${REGISTRATIONS_PATH}`, {method: 'POST'})).status, 401);
  });
});
