import type {PracticeEmailChoice, PracticeEmails} from 'directory-reviews/contract';
import {eq} from 'drizzle-orm';
import {asUnsubscribingReader} from '../database/as-unsubscribing.js';
import type {Database} from '../database/database.js';
import {emailAddresses, emailChoices} from '../database/email-schema.js';
import {EMAIL_KINDS, type EmailKind} from '../shared/email-kinds.js';
import {plan} from '../shared/plan-profile.js';

/*
 * What a person of a practice is told by email, and where: each person's own choice.
 */

/** Whether the plan turns a kind of emails on for those who have not chosen. */
export const isOnByDefault = (kind: EmailKind): boolean => plan.practiceEmails?.includes(kind) ?? false;

export async function emailsOf(database: Database, personId: string): Promise<PracticeEmails> {
  const [known] = await database.select({email: emailAddresses.email}).from(emailAddresses).where(eq(emailAddresses.personId, personId));
  const chosen = await database.select().from(emailChoices).where(eq(emailChoices.personId, personId));
  const wants = (kind: EmailKind) => chosen.find((each) => each.kind === kind)?.wanted ?? isOnByDefault(kind);
  return {address: known?.email ?? null, newReviews: wants('new-reviews'), decisions: wants('decisions')};
}

export async function chooseEmails(
  database: Database,
  personId: string,
  {newReviews, decisions}: PracticeEmailChoice,
  now: Date,
): Promise<void> {
  const chosen: Record<EmailKind, boolean> = {'new-reviews': newReviews, decisions};
  for (const kind of EMAIL_KINDS) await choose(database, {personId, kind, wanted: chosen[kind]}, now);
}

/** Turns one kind of emails off, from the link in one of them. Resolves to true, also for a person who has left. */
export function stopEmails(database: Database, personId: string, kind: EmailKind, now: Date): Promise<boolean> {
  return asUnsubscribingReader(database, {personId, kind}, async (transaction) => {
    await choose(transaction, {personId, kind, wanted: false}, now);
    return true;
  });
}

async function choose(
  database: Database,
  {personId, kind, wanted}: {readonly personId: string; readonly kind: EmailKind; readonly wanted: boolean},
  now: Date,
): Promise<void> {
  const changed = {wanted, changedAt: now.toISOString()};
  await database
    .insert(emailChoices)
    .values({personId, kind, ...changed})
    .onConflictDoUpdate({target: [emailChoices.personId, emailChoices.kind], set: changed});
}
