import {and, desc, eq, gt, inArray, ne} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {openings} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';

/** How long a case counts as open after a representative opens it, in milliseconds. */
const OPEN_FOR = 600_000;

export type Opening = Pick<typeof openings.$inferSelect, 'caseNumber' | 'personName' | 'at'>;

/** Which of the cases other representatives have open, latest first. */
export function openedByOthers(database: Database, person: Person, caseNumbers: readonly string[], now: Date): Promise<Opening[]> {
  const since = new Date(now.getTime() - OPEN_FOR).toISOString();
  return database
    .select({caseNumber: openings.caseNumber, personName: openings.personName, at: openings.at})
    .from(openings)
    .where(and(inArray(openings.caseNumber, [...caseNumbers]), ne(openings.personId, person.id), gt(openings.at, since)))
    .orderBy(desc(openings.at));
}

/** Records that the person has the case open, to show it to the others. */
export async function noteOpening(
  database: Database,
  {id: personId, name: personName}: Person,
  caseNumber: string,
  now: Date,
): Promise<void> {
  const opened = {personName, at: now.toISOString()};
  await database
    .insert(openings)
    .values({caseNumber, personId, ...opened})
    .onConflictDoUpdate({target: [openings.caseNumber, openings.personId], set: opened});
}

/** A decided case is no longer open. */
export async function forgetOpenings(database: Database, caseNumber: string): Promise<void> {
  await database.delete(openings).where(eq(openings.caseNumber, caseNumber));
}
