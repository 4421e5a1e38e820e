import type {Colleague, PracticeAccess, Registration} from 'directory-reviews/contract';
import {and, asc, eq, inArray, isNull} from 'drizzle-orm';
import {accessRequests, registrations} from '../database/access-schema.js';
import type {Person} from '../database/as-person.js';
import {inDictionary, instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {accessManagers, entitlements, memberships, people, practices} from '../database/practice-schema.js';
import {expectedIn} from './expected-people.js';
import type {Rights} from './policy.js';

/** The contract's maximum number of people, and of registrations, per practice. */
const MOST = 2000;

/**
 * The practices the person belongs to, sorted by name, with their access managers. Practices whose access the person manages also
 * list their people and pending registrations.
 */
export async function practiceAccess(database: Database, person: Person, {practices: own, manages}: Rights): Promise<PracticeAccess[]> {
  const found = await database
    .select()
    .from(practices)
    .where(inArray(practices.id, [...own]))
    .orderBy(asc(inDictionary(practices.name)), asc(practices.id));
  const managers = await database
    .select({practiceId: accessManagers.practiceId, personId: people.id, name: people.name})
    .from(accessManagers)
    .innerJoin(people, eq(people.id, accessManagers.personId))
    .where(inArray(accessManagers.practiceId, [...own]))
    .orderBy(asc(inDictionary(people.name)), asc(people.id));
  const managed = own.filter((id) => manages.includes(id));
  const colleagues = await colleaguesIn(database, managed);
  const waiting = await registrationsIn(database, managed);
  const expected = await expectedIn(database, managed);
  return found.map(({id, tin, name}) => {
    const ofPractice = managers.filter(({practiceId}) => practiceId === id);
    return {
      ...{id, tin, name},
      managers: ofPractice.map((manager) => manager.name),
      manages: managed.includes(id),
      people: colleagues
        .filter(({practiceId}) => practiceId === id)
        .slice(0, MOST)
        .map((colleague): Colleague => ({
          ...{id: colleague.id, name: colleague.name, entitled: colleague.entitledFor !== null},
          manages: ofPractice.some(({personId}) => personId === colleague.id),
          isSelf: colleague.id === person.id,
          askedAt: colleague.entitledFor === null && colleague.askedAt ? instant(colleague.askedAt) : null,
        })),
      registrations: waiting
        .filter(({practiceId}) => practiceId === id)
        .slice(0, MOST)
        .map(({practiceId: _, ...registration}) => registration),
      expected: expected
        .filter(({practiceId}) => practiceId === id)
        .slice(0, MOST)
        .map(({practiceId: _, ...each}) => each),
    };
  });
}

async function colleaguesIn(database: Database, practiceIds: readonly string[]) {
  return database
    .select({
      practiceId: memberships.practiceId,
      id: people.id,
      name: people.name,
      entitledFor: entitlements.practiceId,
      askedAt: accessRequests.askedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(entitlements, and(eq(entitlements.personId, memberships.personId), eq(entitlements.practiceId, memberships.practiceId)))
    .leftJoin(
      accessRequests,
      and(
        eq(accessRequests.personId, memberships.personId),
        eq(accessRequests.practiceId, memberships.practiceId),
        isNull(accessRequests.decidedAt),
      ),
    )
    .where(inArray(memberships.practiceId, [...practiceIds]))
    .orderBy(asc(inDictionary(people.name)), asc(people.id));
}

/** Pending registrations, oldest first. */
async function registrationsIn(database: Database, practiceIds: readonly string[]): Promise<(Registration & {practiceId: string})[]> {
  const rows = await database
    .select()
    .from(registrations)
    .where(and(inArray(registrations.practiceId, [...practiceIds]), isNull(registrations.decidedAt)))
    .orderBy(asc(registrations.requestedAt), asc(registrations.id));
  return rows.map(({practiceId, id, name, email, phone, requestedAt}) => ({
    ...{practiceId, id, name, email, phone, requestedAt: instant(requestedAt)},
  }));
}
