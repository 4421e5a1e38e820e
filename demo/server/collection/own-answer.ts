import type {OwnAnswer} from 'directory-reviews/contract';
import type {OwnAnswerAction, OwnAnswerState} from 'directory-reviews/rules';
import {and, desc, eq} from 'drizzle-orm';
import {answerSteps, reviewChecks} from '../database/collection-schema.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {reviews} from '../database/schema.js';
import {inItsLanguage} from '../reviews/review-text.js';
import {type Asked, surveyOf} from './survey.js';

export type Given = typeof reviews.$inferSelect;

/** What became of the answer to a survey: a review. `undefined` if the survey is not answered. */
export async function givenAnswer(database: Database, {invitation}: Asked): Promise<Given | undefined> {
  const [given] = await database.select().from(reviews).where(eq(reviews.claimId, invitation.claimId));
  return given;
}

/** An answer as its member sees it. `today` is the plan's current day, `YYYY-MM-DD`. */
export async function ownAnswer(database: Database, asked: Asked, given: Given, today: string): Promise<OwnAnswer> {
  const {recommended, comment, changedAt} = given;
  const {answeredAt, terms} = asked.invitation;
  return {
    ...surveyOf(asked),
    ...inItsLanguage({recommended, comment}, comment),
    state: await stateOf(database, given),
    answeredAt: instant(answeredAt!),
    changedAt: changedAt && instant(changedAt),
    terms,
    version: await versionOf(database, given),
    actions: actionsOn(asked, given, today),
  };
}

/** Changes with every step of an answer. */
export async function versionOf(database: Database, {id}: Given): Promise<string> {
  const [step] = await database
    .select({number: answerSteps.number})
    .from(answerSteps)
    .where(eq(answerSteps.reviewId, id))
    .orderBy(desc(answerSteps.number))
    .limit(1);
  return String(step?.number ?? 0);
}

/** An answer is changed in the time for answering, unless a representative has removed it, and withdrawn at any time. */
export function actionsOn({invitation}: Asked, {status}: Given, today: string): OwnAnswerAction[] {
  return status !== 'removed' && invitation.expiresOn >= today ? ['change', 'withdraw'] : ['withdraw'];
}

async function stateOf(database: Database, {id, comment, status}: Given): Promise<OwnAnswerState> {
  if (comment === null) return 'none';
  if (status !== 'suppressed') return status === 'published' ? 'published' : 'withheld';
  const [check] = await database
    .select({state: reviewChecks.state})
    .from(reviewChecks)
    .where(and(eq(reviewChecks.reviewId, id), eq(reviewChecks.kind, 'suppressed-review')))
    .orderBy(desc(reviewChecks.since))
    .limit(1);
  return check?.state === 'kept-suppressed' ? 'withheld' : 'waiting';
}
