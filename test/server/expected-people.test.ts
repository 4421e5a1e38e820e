import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {expectedPeople} from '../../demo/server/database/access-schema.js';
import {accessManagers, memberships} from '../../demo/server/database/practice-schema.js';
import {Access, PracticeAccess} from '../../src/api/access/schemas.js';
import {Me} from '../../src/api/practice/schemas.js';
import {ACCESS_PATH, EXPECTED_PATH, expectedPersonPath, ME_PATH} from '../../src/api/shared/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPractice, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';

onEachDatabase('People registered by email', (opened) => {
  let app: App;
  let practice: StoredPractice;
  let manager: Caller;
  let email: string;
  before(() => void (app = appOn({database: opened.database, verify})));

  async function fresh(): Promise<void> {
    practice = await storePractice(opened.owner);
    manager = new Caller(app, practice.manager);
    email = `nia.${practice.id.slice(2, 10)}@practice.example`;
  }
  /** Somebody who signs in with an address that the issuer has verified, or with none. */
  const signedIn = (subject: string, verified?: string, name?: string) => new Caller(app, {...identityOf(subject), email: verified, name});
  const register = (by: Caller, people: object[], practiceIds = [practice.id]) => by.write('POST', EXPECTED_PATH, {practiceIds, people});
  const registered = async (people: object[], practiceIds?: string[]) => {
    const response = await register(manager, people, practiceIds);
    assert.equal(response.status, 200, await response.clone().text());
    return Access.parse(await response.json()).practices;
  };
  const practicesOf = async (caller: Caller) => Me.parse(await (await caller.ask(ME_PATH)).json()).practices;
  const managed = async () => Access.parse(await (await manager.ask(ACCESS_PATH)).json()).practices[0]!;
  const withdraw = async (id: string) => {
    const response = await manager.ask(expectedPersonPath(practice.id, id), {method: 'DELETE'});
    return PracticeAccess.parse(await response.json());
  };

  it('are expected once, and join without the entitlement at their next sign-in with the verified address', async () => {
    await fresh();
    for (const given of [{email, name: 'Nia Park'}, {email: `Nia Park <${email.toUpperCase()}>`}, {email: `mailto:${email}`}]) {
      const [{expected}] = (await registered([given])) as [PracticeAccess];
      assert.deepEqual(
        expected!.map((each) => [each.email, each.name]),
        [[email, 'Nia Park']],
      );
    }
    const nia = signedIn(`nia.${practice.id}`, email);
    const [own] = await practicesOf(nia);
    assert.deepEqual([own!.id, own!.entitled], [practice.id, false]);
    const {people, expected} = await managed();
    assert.deepEqual([people.filter(({name}) => name === 'Nia Park').length, expected], [1, []]);
    assert.equal((await practicesOf(nia)).length, 1);
    const [row] = await opened.owner.select().from(expectedPeople).where(eq(expectedPeople.email, email));
    assert.deepEqual([row!.ending, row!.registeredBy], ['joined', practice.manager.id]);
  });

  it('join once, also if two requests come at once, and are known by the name of their account', async () => {
    await fresh();
    await registered([{email}]);
    const nia = signedIn(`nia.${practice.id}`, email, 'Nia Park-Lee');
    const answers = await Promise.all([nia.ask(ME_PATH), nia.ask(ACCESS_PATH), nia.ask(ME_PATH)]);
    assert.deepEqual(
      answers.map(({status}) => status),
      [200, 200, 200],
    );
    assert.equal((await managed()).people.filter(({name}) => name === 'Nia Park-Lee').length, 1);
  });

  it('do not join with an address that is not verified, with another one, or after a withdrawal', async () => {
    await fresh();
    const [{expected}] = (await registered([{email}])) as [PracticeAccess];
    for (const other of [undefined, `other.${email}`]) assert.deepEqual(await practicesOf(signedIn(`x.${practice.id}`, other)), []);
    const {id} = expected![0]!;
    for (let time = 0; time < 2; time++) assert.deepEqual((await withdraw(id)).expected, []);
    assert.deepEqual(await practicesOf(signedIn(`nia.${practice.id}`, email)), []);
    assert.equal((await registered([{email}]))[0]!.expected!.length, 1, 'can be registered again');
  });

  it('are registered with several practices at once, and with none if one of them is not managed', async () => {
    await fresh();
    const [second, foreign] = [await storePractice(opened.owner), await storePractice(opened.owner)];
    const {id: personId} = practice.manager;
    await opened.owner.insert(memberships).values({practiceId: second.id, personId});
    await opened.owner.insert(accessManagers).values({practiceId: second.id, personId});
    await assertProblem(await register(manager, [{email}], [practice.id, foreign.id]), 404, 'practice-not-found');
    assert.deepEqual((await managed()).expected, []);
    const both = await registered([{email}, {email: `b.${email}`}], [practice.id, second.id]);
    assert.deepEqual(
      both.map(({expected}) => expected!.length),
      [2, 2],
    );
    assert.equal((await practicesOf(signedIn(`nia.${practice.id}`, email))).length, 2);
  });

  it('are for the access managers of the practice, whose answer is the same for unknown and known addresses', async () => {
    await fresh();
    const known = signedIn(`known.${practice.id}`, `known.${email}`);
    await known.ask(ME_PATH);
    const shape = (practices: PracticeAccess[]) => practices[0]!.expected!.map(({name, registeredAt}) => [name, typeof registeredAt]);
    assert.deepEqual(shape(await registered([{email: `known.${email}`}])), shape(await registered([{email}])).slice(0, 1));
    for (const person of [practice.staff, practice.colleague, (await storePractice(opened.owner)).manager])
      await assertProblem(await register(new Caller(app, person), [{email}]), 404, 'practice-not-found');
    const seenByStaff = Access.parse(await (await new Caller(app, practice.staff).ask(ACCESS_PATH)).json()).practices[0]!;
    assert.deepEqual(seenByStaff.expected, []);
    for (const bad of ['nia', 'nia@practice', '', 'a@b.c, d@e.f'])
      await assertProblem(await register(manager, [{email}, {email: bad}]), 400, 'invalid-request');
  });
});
