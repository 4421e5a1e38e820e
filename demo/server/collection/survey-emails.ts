import {and, eq, inArray, type SQL, sql} from 'drizzle-orm';
import {asUnsubscribing} from '../database/as-unsubscribing.js';
import {invitations, memberPreferences} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims} from '../database/schema.js';
import type {Identity} from '../shared/identity.js';

/*
 * Whether a member wants emails that ask about visits: one preference for each member, set from an email or the claims page.
 */

type Member = Pick<Identity, 'issuer' | 'subject'>;

/** The member that an invitation is for. */
export async function invitedMember(database: Database, tokenHash: string): Promise<Member | undefined> {
  const [found] = await database
    .select({issuer: invitations.memberIssuer, subject: invitations.memberSubject})
    .from(invitations)
    .where(eq(invitations.tokenHash, tokenHash));
  return found;
}

export async function wantsEmails(database: Database, member: Member): Promise<boolean> {
  const [found] = await database.select({wanted: memberPreferences.wantsEmails}).from(memberPreferences).where(isOf(member));
  return found?.wanted ?? true;
}

export async function setEmailsWanted(database: Database, member: Member, wantsEmails: boolean, now: Date): Promise<void> {
  const changed = {wantsEmails, changedAt: now.toISOString()};
  await database
    .insert(memberPreferences)
    .values({memberIssuer: member.issuer, memberSubject: member.subject, ...changed})
    .onConflictDoUpdate({target: [memberPreferences.memberIssuer, memberPreferences.memberSubject], set: changed});
}

/** Stops the emails to the member of a claim, from the link in an email about it. Returns false if there is no such claim. */
export function unsubscribeMember(database: Database, claimId: string, now: Date): Promise<boolean> {
  return asUnsubscribing(database, claimId, async (transaction) => {
    const [member] = await transaction
      .select({issuer: claims.memberIssuer, subject: claims.memberSubject})
      .from(claims)
      .where(eq(claims.id, claimId));
    if (!member) return false;
    await setEmailsWanted(transaction, {issuer: member.issuer!, subject: member.subject!}, false, now);
    return true;
  });
}

function isOf({issuer, subject}: Member): SQL {
  return and(eq(memberPreferences.memberIssuer, issuer), eq(memberPreferences.memberSubject, subject))!;
}

/** Which of these members want no emails. */
export async function unsubscribed(database: Database, issuer: string, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await database
    .select({subject: memberPreferences.memberSubject})
    .from(memberPreferences)
    .where(
      and(
        eq(memberPreferences.memberIssuer, issuer),
        inArray(memberPreferences.memberSubject, [...new Set(subjects)]),
        eq(memberPreferences.wantsEmails, false),
      ),
    );
  return new Set(found.map(({subject}) => subject));
}

/** Matches invitations whose members want emails. */
export const isWanted = sql`not exists (
  select from member_preferences as preference
  where preference.member_issuer = ${invitations.memberIssuer} and preference.member_subject = ${invitations.memberSubject}
    and not preference.wants_emails)`;
