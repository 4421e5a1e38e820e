import {randomBytes} from 'node:crypto';
import {type DecisionReason, feedbackAfter, type FeedbackStep, type Mark, needsResponse, type ReportReason} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {caseSteps, feedback} from '../database/practice-schema.js';
import type {VersionedFeedback} from './practice-review.js';

/** A step of one case. */
export interface StepTaken {
  readonly practiceId: string;
  readonly reviewId: string;
  readonly caseNumber: string;
  readonly step: FeedbackStep;
  /** The chosen reason of a report, or of a decision about the review. */
  readonly reasonCode?: DecisionReason | ReportReason | undefined;
  readonly text: string | null;
  /** The words of the response to change. */
  readonly marks?: readonly Mark[] | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Applies a step to a review's status. Returns false and changes nothing when the rules do not allow it. */
export async function move(
  database: Database,
  {practiceId, reviewId, step}: Pick<StepTaken, 'practiceId' | 'reviewId' | 'step'>,
  current: VersionedFeedback,
): Promise<boolean> {
  const next = feedbackAfter(current.feedback, step);
  if (!next) return false;
  const values = {...next, needsResponse: needsResponse(next), version: newVersion()};
  // The first step creates the row. The review is locked, so there is no race.
  const own = and(eq(feedback.reviewId, reviewId), eq(feedback.practiceId, practiceId));
  const [moved] = await database.update(feedback).set(values).where(own).returning({id: feedback.reviewId});
  if (!moved) await database.insert(feedback).values({reviewId, practiceId, ...values});
  return true;
}

/** A new random version. */
export function newVersion(): string {
  return randomBytes(9).toString('base64url');
}

/** Adds a step to the case history, and returns its number. */
export async function recordStep(database: Database, person: Person, {reviewId: _, ...step}: StepTaken): Promise<number> {
  const [added] = await database
    .insert(caseSteps)
    .values({...step, personId: person.id, personName: person.name})
    .returning({number: caseSteps.number});
  return added!.number;
}
