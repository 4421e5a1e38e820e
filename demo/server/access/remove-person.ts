import {and, eq, sql} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {accessManagers, entitlements, memberships} from '../database/practice-schema.js';
import {type Colleagueship, decideRequest, note} from './access-changes.js';

/** An arbitrary class of advisory lock keys. */
const PRACTICE_LOCK = 727_410_305;

/**
 * Removes a person from a practice, with everything the person may do there. A practice keeps one access manager: two who remove one
 * another come one after the other, and the second one no longer manages anything.
 *
 * @returns why the person was not removed, or `undefined` if they were.
 */
export async function removePerson(
  database: Database,
  by: Person,
  whose: Colleagueship,
  now: Date,
): Promise<'last-access-manager' | 'practice-not-found' | undefined> {
  const {practiceId, personId} = whose;
  await database.execute(sql`select pg_advisory_xact_lock(${PRACTICE_LOCK}, hashtext(${practiceId}))`);
  const managers = await managersOf(database, practiceId);
  if (!managers.includes(by.id)) return 'practice-not-found';
  if (managers.every((id) => id === personId)) return 'last-access-manager';
  await decideRequest(database, by, whose, 'decline', now);
  await note(database, by, whose, 'remove-person', now);
  for (const table of [entitlements, accessManagers, memberships])
    await database.delete(table).where(and(eq(table.practiceId, practiceId), eq(table.personId, personId)));
  return undefined;
}

/** Those who belong to the practice: whoever has left manages nothing. */
async function managersOf(database: Database, practiceId: string): Promise<string[]> {
  const rows = await database
    .select({personId: accessManagers.personId})
    .from(accessManagers)
    .innerJoin(memberships, and(eq(memberships.personId, accessManagers.personId), eq(memberships.practiceId, accessManagers.practiceId)))
    .where(eq(accessManagers.practiceId, practiceId));
  return rows.map(({personId}) => personId);
}
