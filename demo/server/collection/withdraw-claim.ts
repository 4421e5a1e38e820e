import {and, eq, sql} from 'drizzle-orm';
import {takenBackClaims} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims} from '../database/schema.js';
import {lockClaims} from './claim-locks.js';
import {isStanding, type Settled, settleVisit} from './visit-question.js';

/**
 * Takes a claim back for good, as a claims system tells it: it stands again only if it is told again. Returns what became of the question
 * about its visit, or `undefined` when a member of `issuer` has no such claim.
 */
export async function takeBackClaim(database: Database, issuer: string, claimId: string, now: Date): Promise<Settled | undefined> {
  const settled = await withdrawClaim(database, issuer, claimId, now);
  if (settled) {
    const updatedAt = now.toISOString();
    await database
      .insert(takenBackClaims)
      .values({memberIssuer: issuer, source: claimId, updatedAt})
      .onConflictDoUpdate({target: [takenBackClaims.memberIssuer, takenBackClaims.source], set: {updatedAt}});
  }
  return settled;
}

/** Withdraws a claim. @param updatedAt When the version that says so was made, if that is known. */
export async function withdrawClaim(
  database: Database,
  issuer: string,
  claimId: string,
  now: Date,
  updatedAt: string | null = null,
): Promise<Settled | undefined> {
  const own = and(eq(claims.id, claimId), eq(claims.memberIssuer, issuer));
  const [found] = await database.select().from(claims).where(own);
  if (!found) return undefined;
  await lockClaims(database, [{claimId, issuer, subject: found.memberSubject!}]);
  const [claim] = await database.select().from(claims).where(own);
  if (claim!.withdrawnAt) return 'nothing';
  const sourceUpdatedAt = sql`greatest(${claims.sourceUpdatedAt}, ${updatedAt}::timestamptz)`;
  await database.update(claims).set({withdrawnAt: now.toISOString(), sourceUpdatedAt}).where(own);
  if (!isStanding(claim!)) return 'nothing';
  const {providerId, visitedOn} = claim!;
  return settleVisit(database, {memberIssuer: issuer, memberSubject: claim!.memberSubject!, providerId, visitedOn}, now);
}
