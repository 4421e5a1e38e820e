import {feedbackOnChange, needsResponse, type SurveyAnswer} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import {answerSteps, invitations, reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {cases, feedback} from '../database/practice-schema.js';
import {responses, reviews, withheldVotes} from '../database/schema.js';
import {announceReview} from '../practice/news.js';
import {newVersion} from '../practice/steps.js';
import {reviewText} from '../reviews/review-text.js';
import type {Screen} from '../reviews/screen.js';
import {release} from '../reviews/withheld.js';
import {type AnswerRequest, findingsIn, suppress} from './answer.js';
import {type Given, givenAnswer} from './own-answer.js';
import type {Asked} from './survey.js';

/**
 * The answer to a survey, locked until the end of the transaction. First the check that waits, then the review: in the order in which a
 * representative's decision locks them.
 */
export async function lockedAnswer(database: Database, asked: Asked): Promise<Given | undefined> {
  const given = await givenAnswer(database, asked);
  if (!given) return undefined;
  await database.select({reviewId: reviewChecks.reviewId}).from(reviewChecks).where(waitsOn(given.id)).for('update');
  await database.select({id: reviews.id}).from(reviews).where(eq(reviews.id, given.id)).for('no key update');
  // Read after acquiring the locks: a representative may have decided.
  return givenAnswer(database, asked);
}

const waitsOn = (reviewId: string) => and(eq(reviewChecks.reviewId, reviewId), eq(reviewChecks.state, 'waiting'))!;

/** An earlier change by a request with this key. */
export async function changeBy(database: Database, {id}: Given, key: string) {
  const [step] = await database
    .select()
    .from(answerSteps)
    .where(and(eq(answerSteps.reviewId, id), eq(answerSteps.key, key)));
  return step;
}

/** Changes an answer that the caller has locked. A changed comment is checked anew. A change that changes nothing leaves no step. */
export async function changeAnswer(
  database: Database,
  asked: Asked,
  given: Given,
  {recommended, comment, terms}: SurveyAnswer,
  {key, fingerprint, screen, now}: AnswerRequest & {readonly screen: Screen; readonly now: Date},
): Promise<void> {
  const text = reviewText(comment);
  const isSameComment = text.comment === given.comment;
  if (isSameComment && recommended === given.recommended) return;
  const at = now.toISOString();
  await database.insert(answerSteps).values({...kept(asked, given), step: 'change', at, key, fingerprint});
  await database.update(reviews).set({recommended, changedAt: at}).where(eq(reviews.id, given.id));
  await database.update(invitations).set({terms}).where(eq(invitations.claimId, asked.invitation.claimId));
  if (isSameComment) return keepVote(database, given.id, recommended);
  await supersede(database, given.id, at, 'suppressed-review');
  await release(database, given.id);
  const findings = findingsIn(text.comment, asked.provider, screen);
  const publishedAt = given.publishedAt ?? (findings.length ? null : at);
  const status = findings.length ? 'suppressed' : 'published';
  await database
    .update(reviews)
    .set({...text, commentedAt: at, status, publishedAt})
    .where(eq(reviews.id, given.id));
  if (findings.length) await suppress(database, given.id, findings, at);
  else if (text.comment !== null) await announceReview(database, given.id, at);
  await returnResponse(database, given.id, at, text.comment !== null);
}

/**
 * Withdraws an answer that the caller has locked, for good. Nothing of it is left but the step, which is the proof: neither its text nor
 * its vote, nor what the practice responded to it.
 */
export async function withdrawAnswer(database: Database, asked: Asked, given: Given, now: Date): Promise<void> {
  const at = now.toISOString();
  await database.insert(answerSteps).values({...kept(asked, given), step: 'withdraw', at});
  await supersede(database, given.id, at);
  await release(database, given.id);
  await database.delete(responses).where(eq(responses.reviewId, given.id));
  await database
    .update(reviews)
    .set({comment: null, commentFolded: null, status: 'withdrawn', changedAt: at})
    .where(eq(reviews.id, given.id));
  await database.update(invitations).set({withdrawnAt: at}).where(eq(invitations.claimId, asked.invitation.claimId));
}

/** The answer as it was until now. */
function kept({invitation}: Asked, {id: reviewId, recommended, comment, status}: Given) {
  return {reviewId, recommended, comment, status, terms: invitation.terms};
}

/** Ends the checks that wait for a representative: what they are about is no longer there. */
async function supersede(database: Database, reviewId: string, at: string, kind?: 'suppressed-review'): Promise<void> {
  await database
    .update(reviewChecks)
    .set({state: 'superseded', decidedAt: at, version: newVersion()})
    .where(and(waitsOn(reviewId), kind && eq(reviewChecks.kind, kind)));
}

/** The vote of a withheld comment follows the answer. */
async function keepVote(database: Database, reviewId: string, recommended: boolean): Promise<void> {
  const [vote] = await database.select().from(withheldVotes).where(eq(withheldVotes.reviewId, reviewId));
  if (!vote) return;
  await release(database, reviewId);
  await database.insert(withheldVotes).values({...vote, recommended});
}

/** A response to a comment that has changed is hidden, and, if there still is a comment, goes back to a representative. */
async function returnResponse(database: Database, reviewId: string, at: string, hasComment: boolean): Promise<void> {
  await database.delete(responses).where(eq(responses.reviewId, reviewId));
  if (!hasComment) return;
  const [current] = await database
    .select({response: feedback.response, report: feedback.report, status: feedback.status})
    .from(feedback)
    .where(eq(feedback.reviewId, reviewId));
  const next = current && feedbackOnChange(current);
  if (!next) return;
  await database
    .update(cases)
    .set({state: 'pending', returnedAt: at, decidedAt: null})
    .where(and(eq(cases.reviewId, reviewId), eq(cases.kind, 'response')));
  await database
    .update(feedback)
    .set({...next, needsResponse: needsResponse(next), version: newVersion()})
    .where(eq(feedback.reviewId, reviewId));
}
