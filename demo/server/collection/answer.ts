import {randomBytes} from 'node:crypto';
import type {SurveyReceipt} from 'directory-reviews/contract';
import {
  canonicalText,
  COMMENT_LIMIT,
  remainingCharacters,
  type CommentState,
  type FieldFault,
  type SurveyAnswer,
} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {eq} from 'drizzle-orm';
import {invitations, reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {reviews} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {newVersion} from '../practice/steps.js';
import {instant} from '../database/columns.js';
import {reviewText} from '../reviews/review-text.js';
import {keptFindings, type Screen} from '../reviews/screen.js';
import type {Asked, Invitation} from './survey.js';

/** Longest comment that is stored, in UTF-16 units: characters can be piled up without end in what counts as one. */
const COMMENT_UNITS = 20_000;

export function answerFaults({comment}: SurveyAnswer): FieldFault[] {
  const isTooLong = remainingCharacters(comment, COMMENT_LIMIT) < 0 || canonicalText(comment).length > COMMENT_UNITS;
  return isTooLong ? [{field: 'text', fault: 'too-long'}] : [];
}

/** The invitation as it stands, while nobody else can answer it before the transaction ends. */
export async function heldInvitation(database: Database, {invitation: {claimId}}: Asked): Promise<Invitation> {
  await database.select({claimId: invitations.claimId}).from(invitations).where(eq(invitations.claimId, claimId)).for('update');
  // Read behind the lock: whoever was waited for has answered it.
  const [held] = await database.select().from(invitations).where(eq(invitations.claimId, claimId));
  return held!;
}

/** What was answered to the request that answered first. */
export function receiptOf({answeredAt, comment}: Invitation): SurveyReceipt {
  return {answeredAt: instant(answeredAt!), comment: comment!};
}

/** Which request an answer came with, so that its repetition is known. */
export interface AnswerRequest {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * Stores a member's answer, without faults, to an open invitation that the caller holds. A comment in which the editorial check
 * finds something is suppressed: it is counted and shown nowhere before a representative has released it.
 */
export async function answerSurvey(
  database: Database,
  {claim, invitation}: Asked,
  {recommended, comment: given}: SurveyAnswer,
  {key, fingerprint}: AnswerRequest,
  {screen, now}: {readonly screen: Screen; readonly now: Date},
): Promise<SurveyReceipt> {
  const text = reviewText(given);
  const findings = text.comment ? screen(text.comment, 'review') : [];
  const answeredAt = now.toISOString();
  const comment: CommentState = findings.length ? 'waiting' : text.comment ? 'published' : 'none';
  const reviewId = `r_${randomBytes(12).toString('base64url')}`;
  await database.insert(reviews).values({
    ...{id: reviewId, providerId: claim.providerId, claimId: claim.id, recommended, ...text, city: claim.city, state: claim.state},
    reviewedOn: answeredAt.slice(0, 10),
    ...(findings.length ? {status: 'suppressed'} : {status: 'published', publishedAt: answeredAt}),
  });
  if (findings.length) await suppress(database, reviewId, findings, answeredAt);
  await database
    .update(invitations)
    .set({answeredAt, comment, answerKey: key, answerFingerprint: fingerprint})
    .where(eq(invitations.claimId, invitation.claimId));
  return {answeredAt, comment};
}

async function suppress(database: Database, reviewId: string, findings: readonly Finding[], since: string): Promise<void> {
  const row = {reviewId, findings: keptFindings(findings), state: 'waiting' as const, since, version: newVersion()};
  // Whoever answers sees no case, and learns of a number that is taken from the count alone.
  while (!(await insertRows(database, reviewChecks, [{...row, caseNumber: newCaseNumber('suppressed-review')}])));
}
