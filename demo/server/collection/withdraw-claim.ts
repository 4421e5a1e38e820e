import {and, eq, inArray, isNull} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {claims} from '../database/schema.js';
import {lockClaims} from './claim-locks.js';
import {isStanding, type Settled, settleVisit} from './visit-question.js';

/**
 * Withdraws a claim that was taken back. Returns what became of the question about its visit, or `undefined` when a member of `issuer`
 * has no such claim.
 */
export async function withdrawClaim(database: Database, issuer: string, claimId: string, now: Date): Promise<Settled | undefined> {
  const own = and(eq(claims.id, claimId), eq(claims.memberIssuer, issuer));
  const [found] = await database.select().from(claims).where(own);
  if (!found) return undefined;
  await lockClaims(database, [{claimId, issuer, subject: found.memberSubject!}]);
  const [claim] = await database.select().from(claims).where(own);
  if (claim!.withdrawnAt) return 'nothing';
  await database.update(claims).set({withdrawnAt: now.toISOString()}).where(own);
  if (!isStanding(claim!)) return 'nothing';
  const {providerId, visitedOn} = claim!;
  return settleVisit(database, {memberIssuer: issuer, memberSubject: claim!.memberSubject!, providerId, visitedOn}, now);
}

/** Which of these claims are stored for members of `issuer`, and not withdrawn. */
export async function liveClaims(database: Database, issuer: string, ids: readonly string[]): Promise<string[]> {
  const isLive = and(inArray(claims.id, [...ids]), eq(claims.memberIssuer, issuer), isNull(claims.withdrawnAt));
  const found = await database.select({id: claims.id}).from(claims).where(isLive);
  return found.map(({id}) => id);
}
