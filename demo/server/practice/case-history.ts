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
  const released = await database
    .select()
    .from(reviewChecks)
    .where(and(eq(reviewChecks.reviewId, reviewId), eq(reviewChecks.state, 'released')));
  const [{changedAt, returnedAt}] = (await database
    .select({changedAt: reviews.changedAt, returnedAt: cases.returnedAt})
    .from(reviews)
    .leftJoin(cases, and(eq(cases.reviewId, reviews.id), eq(cases.practiceId, practiceId), eq(cases.kind, 'response')))
    .where(eq(reviews.id, reviewId))) as [{changedAt: string | null; returnedAt: string | null}];
  const nextAction = nextActionOn(current.feedback);
  // A pending report blocks everything else, so it is the case that awaits a decision.
  const isReport = review!.report?.state === 'pending';
  const waiting = isReport ? review!.report : review!.response;
  const numbered = review!.response ?? review!.report;
  const own = steps.reverse().map(({step: {at, step, caseNumber, personName, reasonCode, text}}) => ({
    at: instant(at),
    step,
    caseNumber,
    by: isDecision(step) ? null : personName,
    reasonCode,
    text,
  }));
  const changed = changedAt && numbered ? [{at: instant(changedAt), step: 'change-answer' as const, caseNumber: numbered.caseNumber}] : [];
  const before = released.map(releaseIn);
  const since = (!isReport && returnedAt) || waiting?.submittedAt;
  return {
    review: review!,
    steps: (changed.length ? [...before, ...changed, ...own].sort(byTime) : [...before, ...own]).slice(-LONGEST),
    nextAction,
    expectedBy: nextAction === 'representative-decides' && since ? expectedBy(instant(since)) : null,
  };
}

const byTime = (one: {readonly at: string}, other: {readonly at: string}) => Date.parse(one.at) - Date.parse(other.at);

/** What the practice reads of the editorial check. A representative's words about it are for colleagues. */
function releaseIn({
  decidedAt,
  caseNumber,
  decisionReasonCode: reasonCode,
}: typeof reviewChecks.$inferSelect): CaseHistory['steps'][number] {
  return {at: instant(decidedAt!), step: 'release-review', caseNumber, reasonCode};
}

const isDecision = (step: string) => (DECISIONS as readonly string[]).includes(step);
