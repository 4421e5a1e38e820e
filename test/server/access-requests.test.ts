import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {asc, eq} from 'drizzle-orm';
import {accessChanges, accessRequests} from '../../demo/server/database/access-schema.js';
import {accessManagers, memberships} from '../../demo/server/database/practice-schema.js';
import {Access, PracticeAccess} from '../../src/api/access/schemas.js';
import {Me, Practice} from '../../src/api/practice/schemas.js';
import {ACCESS_PATH, accessRequestPath, colleagueRequestPath, entitlementPath, ME_PATH, SCOPES} from '../../src/api/shared/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPerson, type StoredPractice, storePractice, verify} from './practice-world.js';
import {appOn, assertProblem} from './requests.js';

onEachDatabase('Requests for access', (opened) => {
  let now: Date;
  let practice: StoredPractice;
  let colleague: Caller;
  let manager: Caller;
  const as = (person: StoredPerson) => new Caller(appOn({database: opened.database, verify, now: () => now}), person);
  before(() => void (now = new Date('2026-03-02T10:00:00.000Z')));

  async function fresh(): Promise<void> {
    practice = await storePractice(opened.owner);
    colleague = as(practice.colleague);
    manager = as(practice.manager);
    now = new Date('2026-03-02T10:00:00.000Z');
  }

  const ask = (caller: Caller, practiceId = practice.id) => caller.ask(accessRequestPath(practiceId), {method: 'PUT'});
  const asked = async (caller: Caller) => {
    const response = await ask(caller);
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    return Practice.parse(await response.json());
  };
  const own = async (caller: Caller) => Me.parse(await (await caller.ask(ME_PATH)).json()).practices[0]!;
  const managed = async () => Access.parse(await (await manager.ask(ACCESS_PATH)).json()).practices[0]!;
  const change = async (path: string, method: string, by = manager) => {
    const response = await by.ask(path, {method});
    assert.equal(response.status, 200, await response.clone().text());
    return PracticeAccess.parse(await response.json());
  };
  const decline = (person = practice.colleague) => change(colleagueRequestPath(practice.id, person.id), 'DELETE');
  const grant = (person = practice.colleague) => change(entitlementPath(practice.id, person.id), 'PUT');
  const takeAway = (person = practice.colleague) => change(entitlementPath(practice.id, person.id), 'DELETE');
  const askers = ({people}: PracticeAccess) => people.flatMap(({id, askedAt}) => (askedAt ? [[id, askedAt]] : []));
  const stored = () =>
    opened.owner.select().from(accessRequests).where(eq(accessRequests.practiceId, practice.id)).orderBy(asc(accessRequests.number));
  const changes = async () =>
    (
      await opened.owner.select().from(accessChanges).where(eq(accessChanges.practiceId, practice.id)).orderBy(asc(accessChanges.number))
    ).map(({change: kind, personId, byId}) => [kind, personId, byId]);

  it('are made once, also if asked again or twice at once, and seen by the manager', async () => {
    await fresh();
    assert.equal((await own(colleague)).accessRequest, null);
    await Promise.all([asked(colleague), asked(colleague), asked(colleague)]);
    now = new Date('2026-03-04T10:00:00.000Z');
    const waiting = await asked(colleague);
    const at = '2026-03-02T10:00:00.000Z';
    assert.deepEqual([waiting.entitled, waiting.accessRequest], [false, {askedAt: at, declinedAt: null}]);
    assert.deepEqual(await own(colleague), waiting);
    assert.equal((await stored()).length, 1);
    assert.deepEqual(askers(await managed()), [[practice.colleague.id, at]]);
  });

  it('show the person that one was declined, and when, but not by whom; then the person can ask again', async () => {
    await fresh();
    await asked(colleague);
    now = new Date('2026-03-03T10:00:00.000Z');
    assert.deepEqual(askers(await decline()), []);
    await decline();
    const declined = {askedAt: '2026-03-02T10:00:00.000Z', declinedAt: '2026-03-03T10:00:00.000Z'};
    assert.deepEqual((await own(colleague)).accessRequest, declined);
    assert.deepEqual(await changes(), [['decline-access', practice.colleague.id, practice.manager.id]]);
    now = new Date('2026-03-05T10:00:00.000Z');
    assert.deepEqual((await asked(colleague)).accessRequest, {askedAt: '2026-03-05T10:00:00.000Z', declinedAt: null});
    assert.equal(askers(await managed()).length, 1);
    assert.equal((await stored()).length, 2, 'the declined request is kept');
  });

  it('are closed by the grant, however it came about, and stay closed when the access is removed', async () => {
    await fresh();
    await asked(colleague);
    assert.deepEqual(askers(await grant()), []);
    assert.deepEqual([(await own(colleague)).entitled, (await own(colleague)).accessRequest], [true, null]);
    assert.equal((await asked(colleague)).accessRequest, null, 'nobody asks for what they have');
    assert.deepEqual(
      (await stored()).map(({decision, decidedBy}) => [decision, decidedBy]),
      [['grant', practice.manager.id]],
    );
    // Made while the access was being granted.
    const {id: personId} = practice.colleague;
    await opened.owner.insert(accessRequests).values({practiceId: practice.id, personId, askedAt: now.toISOString()});
    assert.deepEqual([askers(await managed()), (await own(colleague)).accessRequest], [[], null]);
    await takeAway();
    assert.deepEqual([askers(await managed()), (await own(colleague)).accessRequest], [[], null]);
    assert.deepEqual(
      (await changes()).map(([kind]) => kind),
      ['grant-entitlement', 'remove-entitlement'],
    );
  });

  it('are for the people of the practice and its managers only', async () => {
    await fresh();
    const other = await storePractice(opened.owner);
    await assertProblem(await ask(as(other.staff)), 404, 'practice-not-found');
    await assertProblem(await ask(colleague, other.id), 404, 'practice-not-found');
    const reading = new Caller(appOn({database: opened.database, verify}), identityOf(practice.colleague.subject, [SCOPES.read]));
    await assertProblem(await ask(reading), 403, 'insufficient-scope');
    await asked(colleague);
    const path = colleagueRequestPath(practice.id, practice.colleague.id);
    for (const caller of [colleague, as(practice.staff), as(other.manager)])
      await assertProblem(await caller.ask(path, {method: 'DELETE'}), 404, 'practice-not-found');
    await assertProblem(await manager.ask(colleagueRequestPath(practice.id, other.staff.id), {method: 'DELETE'}), 404, 'person-not-found');
    assert.equal(askers(await managed()).length, 1);
    await opened.owner.delete(memberships).where(eq(memberships.personId, practice.colleague.id));
    await assertProblem(await ask(colleague), 404, 'practice-not-found');
  });

  it('need a manager who could decide', async () => {
    await fresh();
    await opened.owner.delete(accessManagers).where(eq(accessManagers.practiceId, practice.id));
    await assertProblem(await ask(colleague), 409, 'access-manager-missing');
    assert.deepEqual(await stored(), []);
  });
});
