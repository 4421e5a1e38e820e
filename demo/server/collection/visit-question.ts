import {and, asc, eq, isNull, or, type SQL, sql} from 'drizzle-orm';
import {invitations, reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, reviews} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {newVersion} from '../practice/steps.js';
import type {Invitation} from './survey.js';

/** One member, one provider, one day. */
export interface Visit {
  readonly memberIssuer: string;
  readonly memberSubject: string;
  readonly providerId: string;
  readonly visitedOn: string;
}

/** What became of the question about a visit when one of its claims was taken back. */
export type Settled = 'nothing' | 'canceled' | 'told';

/** A claim that a question about its visit may stand on. */
export const standsForQuestion = or(isNull(claims.reason), eq(claims.reason, 'asked-already'))!;

/** The same for a claim that was read. */
export const isStanding = ({reason}: typeof claims.$inferSelect) => reason === null || reason === 'asked-already';

export function isQuestionOf({memberIssuer, memberSubject, providerId, visitedOn}: Visit): SQL {
  return and(
    ...[eq(invitations.memberIssuer, memberIssuer), eq(invitations.memberSubject, memberSubject)],
    ...[eq(invitations.providerId, providerId), eq(invitations.visitedOn, visitedOn), sql`not ${invitations.isRepeat}`],
  )!;
}

/** The question about a visit, locked until the end of the transaction so that nobody answers it meanwhile. */
export async function lockedQuestion(database: Database, visit: Visit): Promise<Invitation | undefined> {
  await database.select({claimId: invitations.claimId}).from(invitations).where(isQuestionOf(visit)).for('update');
  // Read after acquiring the lock: the previous holder may have answered it.
  const [question] = await database.select().from(invitations).where(isQuestionOf(visit));
  return question;
}

/**
 * After a claim of a visit was taken back: the question stands on another claim of the visit, if there is one. Otherwise it is canceled,
 * or, if it was answered, a representative is told and the review stays. The caller holds the locks of the member.
 */
export async function settleVisit(database: Database, visit: Visit, now: Date): Promise<Settled> {
  const question = await lockedQuestion(database, visit);
  if (!question) return 'nothing';
  const [other] = await database
    .select()
    .from(claims)
    .where(isLiveClaimOf(visit))
    .orderBy(asc(claims.processedAt), asc(claims.id))
    .limit(1);
  if (other) {
    if (!question.answeredAt) await standOn(database, {...visit, id: other.id, email: other.email, sentAt: question.sentAt});
    return 'nothing';
  }
  if (question.answeredAt) return (await tellRepresentative(database, question, now)) ? 'told' : 'nothing';
  if (question.canceledAt) return 'nothing';
  await database.update(invitations).set({canceledAt: now.toISOString()}).where(isQuestionOf(visit));
  return 'canceled';
}

function isLiveClaimOf({memberIssuer, memberSubject, providerId, visitedOn}: Visit): SQL {
  return and(
    ...[eq(claims.memberIssuer, memberIssuer), eq(claims.memberSubject, memberSubject)],
    ...[eq(claims.providerId, providerId), eq(claims.visitedOn, visitedOn), isNull(claims.withdrawnAt), standsForQuestion],
  )!;
}

/** A claim that the question about its visit is to stand on. */
interface Standing extends Visit {
  readonly id: string;
  readonly email: string | null;
  /** When the member was sent the link. */
  readonly sentAt: string | null;
}

/** Lets the question about a visit that is not answered stand on this claim, open again if it was canceled. Once sent, it keeps its last day. */
export async function standOn(database: Database, {id, email, sentAt, ...visit}: Standing, expiresOn?: string): Promise<void> {
  await database
    .update(invitations)
    .set({claimId: id, canceledAt: null, byEmail: email !== null, ...(!sentAt && expiresOn !== undefined && {expiresOn})})
    .where(isQuestionOf(visit));
  await database.update(claims).set({reason: null}).where(eq(claims.id, id));
}

/** Returns false if the representative has not yet read of an earlier reversal, or there is no review to read. */
async function tellRepresentative(database: Database, {claimId}: Invitation, now: Date): Promise<boolean> {
  const [review] = await database.select({id: reviews.id, status: reviews.status}).from(reviews).where(eq(reviews.claimId, claimId));
  if (!review || review.status === 'withdrawn') return false;
  const isWaiting = and(eq(reviewChecks.reviewId, review.id), eq(reviewChecks.kind, 'reversed-claim'), eq(reviewChecks.state, 'waiting'));
  if (await database.$count(reviewChecks, isWaiting)) return false;
  const row = {kind: 'reversed-claim', reviewId: review.id, findings: [], state: 'waiting', since: now.toISOString()} as const;
  // Row-level security hides other cases, so only the insert count shows that a number is taken.
  while (!(await insertRows(database, reviewChecks, [{...row, caseNumber: newCaseNumber('check'), version: newVersion()}])));
  return true;
}
