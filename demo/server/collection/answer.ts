import {randomBytes} from 'node:crypto';
import type {SurveyReceipt} from 'directory-reviews/contract';
import {
  COMMENT_LIMIT,
  type CommentState,
  type FieldFault,
  remainingCharacters,
  type SurveyAnswer,
  withheldByCheck,
} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {and, eq, isNull} from 'drizzle-orm';
import {invitations, reviewChecks} from '../database/collection-schema.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {reviews} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {announceReview} from '../practice/news.js';
import {newVersion} from '../practice/steps.js';
import {reviewText} from '../reviews/review-text.js';
import {keptFindings, type Screen} from '../reviews/screen.js';
import {withhold} from '../reviews/withheld.js';
import {dayOf} from '../shared/calendar.js';
import {isReceiptWanted, wantReceipt} from './receipt-queue.js';
import type {Asked, Invitation} from './survey.js';

export function answerFaults({comment}: Pick<SurveyAnswer, 'comment'>): FieldFault[] {
  const excess = -remainingCharacters(comment, COMMENT_LIMIT);
  return excess > 0 ? [{field: 'text', fault: 'too-long', excess}] : [];
}

/** The receipt of the first submission. */
export async function receiptOf(database: Database, {claimId, answeredAt, comment, terms}: Invitation): Promise<SurveyReceipt> {
  const receiptByEmail = await isReceiptWanted(database, claimId);
  return {answeredAt: instant(answeredAt!), comment: comment!, terms: terms!, receiptByEmail};
}

/** Identifies the request of a survey answer, so that a repeat is recognized. */
export interface AnswerRequest {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * Stores a member's validated answer to an open invitation that the caller has locked. If the editorial check finds something
 * in the comment, the review is suppressed: its vote counts, and it appears nowhere until a representative releases it.
 */
export async function answerSurvey(
  database: Database,
  {claim, provider, invitation}: Asked,
  {recommended, comment: given, terms, receiptByEmail = false}: SurveyAnswer,
  {key, fingerprint}: AnswerRequest,
  {screen, now}: {readonly screen: Screen; readonly now: Date},
): Promise<SurveyReceipt> {
  const text = reviewText(given);
  const findings = findingsIn(text.comment, provider, screen);
  const answeredAt = now.toISOString();
  const comment: CommentState = findings.length ? 'waiting' : text.comment ? 'published' : 'none';
  const reviewId = `r_${randomBytes(12).toString('base64url')}`;
  await database.insert(reviews).values({
    ...{id: reviewId, providerId: claim.providerId, claimId: claim.id, recommended, ...text, city: claim.city, state: claim.state},
    reviewedOn: dayOf(now),
    ...(findings.length ? {status: 'suppressed'} : {status: 'published', publishedAt: answeredAt}),
  });
  if (findings.length) await suppress(database, reviewId, findings, answeredAt);
  await database
    .update(invitations)
    .set({answeredAt, comment, terms, answerKey: key, answerFingerprint: fingerprint})
    .where(and(eq(invitations.claimId, invitation.claimId), isNull(invitations.canceledAt)));
  if (comment === 'published') await announceReview(database, reviewId, answeredAt);
  const isMailed = receiptByEmail && claim.email !== null;
  if (isMailed) await wantReceipt(database, invitation.claimId, now);
  return {answeredAt, comment, terms, receiptByEmail: isMailed};
}

/** What the editorial check finds in a comment. The provider's own name, phone and place are no findings. */
export function findingsIn(comment: string | null, {name, phone, street, city}: Asked['provider'], screen: Screen): readonly Finding[] {
  return comment === null ? [] : screen(comment, 'review', {provider: name, phones: [phone], places: [`${street}, ${city}`]});
}

/** Lets a suppressed review wait for a representative. Its vote counts. */
export async function suppress(database: Database, reviewId: string, findings: readonly Finding[], since: string): Promise<void> {
  await withhold(database, reviewId, withheldByCheck(findings.map(({label}) => label)));
  const row = {reviewId, findings: keptFindings(findings), state: 'waiting' as const, since, version: newVersion()};
  // Row-level security hides cases from members, so only the insert count shows that a number is taken.
  while (!(await insertRows(database, reviewChecks, [{...row, caseNumber: newCaseNumber('check')}])));
}
