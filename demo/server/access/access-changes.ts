import {and, eq, isNull} from 'drizzle-orm';
import {accessChanges, accessRequests, registrations} from '../database/access-schema.js';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {entitlements, memberships} from '../database/practice-schema.js';
import {takeAddress} from './email-address.js';

/** Identifies one person's entitlement at one practice. */
export interface Colleagueship {
  readonly practiceId: string;
  readonly personId: string;
}

/** True when the person belongs to the practice. */
export async function belongs(database: Database, {practiceId, personId}: Colleagueship): Promise<boolean> {
  return (await database.$count(memberships, and(eq(memberships.personId, personId), eq(memberships.practiceId, practiceId)))) > 0;
}

/** Grants the entitlement to a colleague, which closes a request for it. Records nothing if they already have it. */
export async function grant(database: Database, by: Person, whose: Colleagueship, now: Date): Promise<void> {
  await decideRequest(database, by, whose, 'grant', now);
  const added = await database.insert(entitlements).values(whose).onConflictDoNothing().returning({personId: entitlements.personId});
  if (added.length) await note(database, by, whose, 'grant-entitlement', now);
}

/** Revokes the entitlement. Takes effect with the next request, because every request reads it from the database. */
export async function takeAway(database: Database, by: Person, whose: Colleagueship, now: Date): Promise<void> {
  // Made while the entitlement was being granted.
  await decideRequest(database, by, whose, 'grant', now);
  const own = and(eq(entitlements.personId, whose.personId), eq(entitlements.practiceId, whose.practiceId));
  const removed = await database.delete(entitlements).where(own).returning({personId: entitlements.personId});
  if (removed.length) await note(database, by, whose, 'remove-entitlement', now);
}

/** Declines a colleague's request for the entitlement. Changes and records nothing if none waits. */
export async function decline(database: Database, by: Person, whose: Colleagueship, now: Date): Promise<void> {
  if (await decideRequest(database, by, whose, 'decline', now)) await note(database, by, whose, 'decline-access', now);
}

/** Returns false if no request waits. */
export async function decideRequest(
  database: Database,
  by: Person,
  {practiceId, personId}: Colleagueship,
  decision: 'grant' | 'decline',
  now: Date,
): Promise<boolean> {
  const decided = await database
    .update(accessRequests)
    .set({decision, decidedAt: now.toISOString(), decidedBy: by.id})
    .where(and(eq(accessRequests.practiceId, practiceId), eq(accessRequests.personId, personId), isNull(accessRequests.decidedAt)))
    .returning({number: accessRequests.number});
  return decided.length > 0;
}

/**
 * Decides on a waiting registration. Approval makes the person a member of the practice; the entitlement is granted separately.
 * Returns false when the practice has no such registration or it has already been decided.
 */
export async function decideRegistration(
  database: Database,
  by: Person,
  {
    practiceId,
    registrationId,
    decision,
  }: {readonly practiceId: string; readonly registrationId: string; readonly decision: 'approve' | 'refuse'},
  now: Date,
): Promise<boolean> {
  const waiting = and(eq(registrations.id, registrationId), eq(registrations.practiceId, practiceId), isNull(registrations.decidedAt));
  const [decided] = await database
    .update(registrations)
    .set({decision, decidedAt: now.toISOString(), decidedBy: by.id})
    .where(waiting)
    .returning({personId: registrations.personId, email: registrations.email});
  if (!decided) return false;
  const {personId, email} = decided;
  const whose = {practiceId, personId};
  if (decision === 'approve') {
    await database.insert(memberships).values(whose).onConflictDoNothing();
    await takeAddress(database, personId, email, now);
  }
  await note(database, by, whose, decision === 'approve' ? 'approve-registration' : 'refuse-registration', now);
  return true;
}

/** Adds to the audit log. */
export async function note(
  database: Database,
  {id: byId}: Person,
  whose: Colleagueship,
  change: (typeof accessChanges.$inferInsert)['change'],
  now: Date,
): Promise<void> {
  await database.insert(accessChanges).values({...whose, byId, change, at: now.toISOString()});
}
