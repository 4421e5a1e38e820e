import {randomBytes} from 'node:crypto';
import type {ExpectedPerson, RegisteredPeopleBody} from 'directory-reviews/contract';
import {and, asc, eq, inArray, isNull} from 'drizzle-orm';
import {expectedPeople} from '../database/access-schema.js';
import {asPerson, type Person} from '../database/as-person.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {memberships, people} from '../database/practice-schema.js';
import type {Identity} from '../shared/identity.js';
import {rememberAddress} from './email-address.js';

/** Registers people with practices. Nothing changes for those who are expected there already. */
export async function expectPeople(
  database: Database,
  by: Person,
  {practiceIds, people: registered}: RegisteredPeopleBody,
  now: Date,
): Promise<void> {
  const rows = practiceIds.flatMap((practiceId) =>
    registered.map(({email, name = null}) => ({
      ...{id: `e_${randomBytes(12).toString('base64url')}`, practiceId, email, name},
      ...{registeredAt: now.toISOString(), registeredBy: by.id},
    })),
  );
  await insertRows(database, expectedPeople, rows);
}

/**
 * Withdraws a registration. Does nothing if the person has joined, or it was withdrawn before. Returns false if the practice has never
 * expected such a person.
 */
export async function withdrawExpected(database: Database, by: Person, practiceId: string, id: string, now: Date): Promise<boolean> {
  const own = and(eq(expectedPeople.id, id), eq(expectedPeople.practiceId, practiceId));
  await database
    .update(expectedPeople)
    .set({ending: 'withdrawn', endedAt: now.toISOString(), endedBy: by.id})
    .where(and(own, isNull(expectedPeople.endedAt)));
  return (await database.$count(expectedPeople, own)) > 0;
}

/**
 * Lets the signed-in person join the practices that expect this verified email, and keeps it as the address of a person of a practice. The rows are locked, so that of two requests at once
 * the second finds nothing left to do, and a withdrawal comes before or after.
 */
export function joinExpected(database: Database, identity: Identity & {readonly email: string}, now: Date): Promise<void> {
  const {email, issuer, subject} = identity;
  return asPerson(database, identity, async (transaction, {id: personId}) => {
    const waiting = await transaction
      .select()
      .from(expectedPeople)
      .where(and(eq(expectedPeople.email, email), isNull(expectedPeople.endedAt)))
      .for('update');
    if (!waiting.length) return rememberAddress(transaction, personId, email, now);
    const name = waiting.find((each) => each.name !== null)?.name ?? identity.name ?? email;
    await transaction.insert(people).values({id: personId, issuer, subject, name}).onConflictDoNothing();
    for (const {practiceId} of waiting) await transaction.insert(memberships).values({practiceId, personId}).onConflictDoNothing();
    const ids = waiting.map(({id}) => id);
    await transaction
      .update(expectedPeople)
      .set({ending: 'joined', endedAt: now.toISOString(), endedBy: personId})
      .where(inArray(expectedPeople.id, ids));
    await rememberAddress(transaction, personId, email, now);
  });
}

/** Those whom a practice expects, in the order of their addresses. */
export async function expectedIn(database: Database, practiceIds: readonly string[]): Promise<(ExpectedPerson & {practiceId: string})[]> {
  const rows = await database
    .select()
    .from(expectedPeople)
    .where(and(inArray(expectedPeople.practiceId, [...practiceIds]), isNull(expectedPeople.endedAt)))
    .orderBy(asc(expectedPeople.email), asc(expectedPeople.id));
  return rows.map(({practiceId, id, name, email, registeredAt}) => ({practiceId, id, name, email, registeredAt: instant(registeredAt)}));
}
