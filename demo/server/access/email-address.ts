import {and, eq, ne, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {emailAddresses} from '../database/email-schema.js';
import {memberships} from '../database/practice-schema.js';

/** Keeps the address that the sign-in of a person of a practice has verified. Writes only if it is another one. */
export async function rememberAddress(database: Database, personId: string, email: string, now: Date): Promise<void> {
  const known = eq(emailAddresses.personId, personId);
  if (await database.$count(emailAddresses, and(known, eq(emailAddresses.email, email)))) return;
  if (!(await database.$count(memberships, eq(memberships.personId, personId)))) return;
  const changed = {email, changedAt: now.toISOString()};
  await database
    .insert(emailAddresses)
    .values({personId, ...changed})
    .onConflictDoUpdate({target: emailAddresses.personId, set: changed, setWhere: ne(emailAddresses.email, sql`excluded.email`)});
}

/** Keeps the address of a registration that an access manager has approved, unless there is one. */
export async function takeAddress(database: Database, personId: string, email: string, now: Date): Promise<void> {
  await database.insert(emailAddresses).values({personId, email, changedAt: now.toISOString()}).onConflictDoNothing();
}
