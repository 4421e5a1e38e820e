import type {AccessRequest} from 'directory-reviews/contract';
import {asc, eq} from 'drizzle-orm';
import {accessRequests} from '../database/access-schema.js';
import type {Person} from '../database/as-person.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';

/** Asks for the entitlement. Does nothing if a request waits already, also if two arrive at once. */
export async function askForAccess(database: Database, {id: personId}: Person, practiceId: string, now: Date): Promise<void> {
  await database.insert(accessRequests).values({practiceId, personId, askedAt: now.toISOString()}).onConflictDoNothing();
}

/** The person's latest request for each practice, without those that were granted. */
export async function ownRequests(database: Database, {id}: Person): Promise<ReadonlyMap<string, AccessRequest>> {
  const rows = await database.select().from(accessRequests).where(eq(accessRequests.personId, id)).orderBy(asc(accessRequests.number));
  const latest = new Map(rows.map((row) => [row.practiceId, row]));
  return new Map(
    [...latest.values()]
      .filter(({decision}) => decision !== 'grant')
      .map(({practiceId, askedAt, decidedAt}) => [practiceId, {askedAt: instant(askedAt), declinedAt: decidedAt && instant(decidedAt)}]),
  );
}
