import type {CaseHistory} from 'directory-reviews/contract';
import {DECISIONS, nextActionOn} from 'directory-reviews/rules';
import {and, desc, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {reviewChecks} from '../database/collection-schema.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {cases, caseSteps} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {expectedBy} from './expected-by.js';
import {feedbackInInbox, practiceReviews} from './practice-review.js';

/** The contract's maximum number of steps in a history; only the latest are returned. */
const LONGEST = 1000;

/** Everything that happened to a review; `undefined` when it does not belong to the practice. */
export async function caseHistory(
  database: Database,
  person: Person,
  practiceId: string,
  reviewId: string,
): Promise<CaseHistory | undefined> {
  const current = await feedbackInInbox(database, practiceId, reviewId);
  if (!current) return undefined;
  const [review] = await practiceReviews(database, person, practiceId, {where: eq(reviews.id, reviewId), limit: 1});
  const steps = await database
    .select({step: caseSteps})
    .from(caseSteps)
    .innerJoin(cases, eq(cases.caseNumber, caseSteps.caseNumber))
    .where(and(eq(cases.reviewId, reviewId), eq(cases.practiceId, practiceId)))
    .orderBy(desc(caseSteps.number))
    .limit(LONGEST);
  const [released] = await database
    .select()
    .from(reviewChecks)
    .where(and(eq(reviewChecks.reviewId, reviewId), eq(reviewChecks.state, 'released')));
  const nextAction = nextActionOn(current.feedback);
  // A pending report blocks everything else, so it is the case that awaits a decision.
  const waiting = review!.report?.state === 'pending' ? review!.report : review!.response;
  return {
    review: review!,
    steps: [
      ...(released ? [releaseIn(released)] : []),
      ...steps.reverse().map(({step: {at, step, caseNumber, personName, reasonCode, text}}) => ({
        at: instant(at),
        step,
        caseNumber,
        by: isDecision(step) ? null : personName,
        reasonCode,
        text,
      })),
    ].slice(-LONGEST),
    nextAction,
    expectedBy: nextAction === 'representative-decides' && waiting ? expectedBy(waiting.submittedAt) : null,
  };
}

/** What the practice reads of the editorial check. A representative's words about it are for colleagues. */
function releaseIn({
  decidedAt,
  caseNumber,
  decisionReasonCode: reasonCode,
}: typeof reviewChecks.$inferSelect): CaseHistory['steps'][number] {
  return {at: instant(decidedAt!), step: 'release-review', caseNumber, reasonCode};
}

const isDecision = (step: string) => (DECISIONS as readonly string[]).includes(step);
