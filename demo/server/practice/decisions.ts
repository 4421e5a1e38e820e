import {type Decision, type DecisionReason, type Mark, withheldFor, type WithholdingReason} from 'directory-reviews/rules';
import {eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {cases} from '../database/practice-schema.js';
import {responses, reviews} from '../database/schema.js';
import {withhold} from '../reviews/withheld.js';
import {dayOf} from '../shared/calendar.js';
import {announceDecision} from './news.js';
import type {VersionedFeedback} from './practice-review.js';
import {move, recordStep} from './steps.js';

type Case = typeof cases.$inferSelect;

/** The state of the case after each decision. */
export const DECIDED_STATES = {
  'publish-response': 'published',
  'require-revisions': 'revisions-required',
  'maintain-review': 'maintained',
  'remove-feedback': 'removed',
} as const satisfies Record<Decision, Case['state']>;

export interface DecisionMade {
  readonly decision: Decision;
  /** The chosen reason of a decision about the review. */
  readonly reasonCode: DecisionReason | undefined;
  /** Normalized for storage. */
  readonly reason: string | null;
  readonly marks: readonly Mark[] | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Records a representative's decision on a submission, if the rules allow it in the review's current state. The caller has locked
 * the review. Publishing shows the response to members; removing hides the review from them. The submitters are told by email if they want.
 */
export async function decideSubmission(
  database: Database,
  person: Person,
  submitted: Case,
  current: VersionedFeedback,
  {decision, reasonCode, reason, marks, at}: DecisionMade,
): Promise<void> {
  const {caseNumber, practiceId, reviewId} = submitted;
  await move(database, {practiceId, reviewId, step: decision}, current);
  const decided = {state: DECIDED_STATES[decision], decidedAt: at, decisionReason: reason, marks};
  await database.update(cases).set(decided).where(eq(cases.caseNumber, caseNumber));
  const step = {practiceId, reviewId, caseNumber, step: decision, reasonCode, text: reason, marks, at};
  await announceDecision(database, step, await recordStep(database, person, step));
  if (decision === 'publish-response') await publish(database, submitted);
  if (decision === 'remove-feedback') await remove(database, reviewId, reasonCode as WithholdingReason);
}

/** Removing hides the review. Whether its vote still counts depends on the reason. */
async function remove(database: Database, reviewId: string, reason: WithholdingReason): Promise<void> {
  await withhold(database, reviewId, withheldFor(reason));
  await database.update(reviews).set({status: 'removed'}).where(eq(reviews.id, reviewId));
}

/** Members see the responder's name as it was shown to the writer, and the day of the response. */
async function publish(database: Database, {reviewId, shownName: responder, submittedAt, text}: Case): Promise<void> {
  const published = {
    responder,
    respondedOn: dayOf(submittedAt),
    text,
  };
  await database
    .insert(responses)
    .values({reviewId, ...published})
    .onConflictDoUpdate({target: responses.reviewId, set: published});
}
