import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {asc, eq} from 'drizzle-orm';
import {accessChanges} from '../../demo/server/database/access-schema.js';
import {accessManagers} from '../../demo/server/database/practice-schema.js';
import {Access, PracticeAccess} from '../../src/api/access/schemas.js';
import {Me} from '../../src/api/practice/schemas.js';
import {
  ACCESS_PATH,
  colleaguePath,
  ME_PATH,
  practiceProvidersPath,
  registrationDecisionPath,
  REGISTRATIONS_PATH,
} from '../../src/api/shared/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {type StoredPerson, type StoredPractice, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';

onEachDatabase('Removing people who have left', (opened) => {
  let app: App;
  let practice: StoredPractice;
  let manager: Caller;
  before(() => void (app = appOn({database: opened.database, verify})));

  const as = (person: StoredPerson) => new Caller(app, person);
  async function fresh(): Promise<void> {
    practice = await storePractice(opened.owner);
    manager = as(practice.manager);
  }
  const remove = (by: Caller, {id}: StoredPerson) => by.ask(colleaguePath(practice.id, id), {method: 'DELETE'});
  const removed = async (by: Caller, person: StoredPerson) => {
    const response = await remove(by, person);
    assert.equal(response.status, 200, await response.clone().text());
    return PracticeAccess.parse(await response.json());
  };
  const practicesOf = async (caller: Caller) => Me.parse(await (await caller.ask(ME_PATH)).json()).practices;
  const managed = async (caller: Caller) => Access.parse(await (await caller.ask(ACCESS_PATH)).json()).practices;
  const promote = ({id: personId}: StoredPerson) => opened.owner.insert(accessManagers).values({practiceId: practice.id, personId});
  const changes = async () =>
    (
      await opened.owner.select().from(accessChanges).where(eq(accessChanges.practiceId, practice.id)).orderBy(asc(accessChanges.number))
    ).map(({change, personId, byId}) => [change, personId, byId]);

  it('takes them from the list and ends their access with the next request', async () => {
    await fresh();
    const {staff, colleague, manager: self} = practice;
    const left = await removed(manager, staff);
    assert.deepEqual(left.people.map(({id}) => id).sort(), [colleague.id, self.id].sort());
    assert.deepEqual(await practicesOf(as(staff)), []);
    await assertProblem(await as(staff).ask(practiceProvidersPath(practice.id)), 404, 'practice-not-found');
    await assertProblem(await remove(manager, staff), 404, 'person-not-found');
    assert.deepEqual(await changes(), [['remove-person', staff.id, self.id]]);
  });

  it('lets them come back by a registration, without their earlier access', async () => {
    await fresh();
    const {staff, tin, id} = practice;
    await removed(manager, staff);
    const asked = {tin, name: 'Dana Reyes', email: 'dana@practice.example', phone: '303-555-0199'};
    assert.equal((await as(staff).write('POST', REGISTRATIONS_PATH, asked)).status, 202);
    const [{registrations}] = (await managed(manager)) as [PracticeAccess];
    await manager.write('POST', registrationDecisionPath(id, registrations[0]!.id), {decision: 'approve'});
    assert.deepEqual(
      (await practicesOf(as(staff))).map(({entitled}) => entitled),
      [false],
    );
  });

  it('keeps the last access manager, and lets others go', async () => {
    await fresh();
    const {staff, manager: self} = practice;
    await assertProblem(await remove(manager, self), 409, 'last-access-manager');
    await promote(staff);
    const left = await removed(manager, self);
    assert.deepEqual([left.manages, left.people, left.registrations], [false, [], []]);
    assert.deepEqual([await practicesOf(manager), await managed(manager)], [[], []]);
    const [{managers}] = (await managed(as(staff))) as [PracticeAccess];
    assert.deepEqual(managers, ['Dana Reyes']);
    await assertProblem(await remove(manager, staff), 404, 'practice-not-found');
  });

  it('keeps one of two access managers who remove one another at once', async () => {
    await fresh();
    const {staff, manager: self} = practice;
    await promote(staff);
    const answers = await Promise.all([remove(manager, staff), remove(as(staff), self)]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 404]);
    const left = [...(await managed(manager)), ...(await managed(as(staff)))];
    assert.deepEqual(
      left.map(({manages, managers}) => [manages, managers.length]),
      [[true, 1]],
    );
  });

  it('is for the access managers of the practice', async () => {
    await fresh();
    const other = await storePractice(opened.owner);
    for (const caller of [as(practice.staff), as(practice.colleague), as(other.manager)])
      await assertProblem(await remove(caller, practice.colleague), 404, 'practice-not-found');
    await assertProblem(await remove(manager, other.staff), 404, 'person-not-found');
    assert.deepEqual(await changes(), []);
  });
});
