import {randomBytes} from 'node:crypto';
import {feedbackAfter, needsResponse, type FeedbackStep, type Mark} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {caseSteps, feedback} from '../database/practice-schema.js';
import type {Stand} from './practice-review.js';

/** A step is about one case of one review of one practice. */
export interface StepTaken {
  readonly practiceId: string;
  readonly reviewId: string;
  readonly caseNumber: string;
  readonly step: FeedbackStep;
  readonly text: string | null;
  /** Words of the response that are to change. */
  readonly marks?: readonly Mark[] | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Moves a review on as the rules say. Returns false, and does nothing, when they do not allow the step now. */
export async function move(
  database: Database,
  {practiceId, reviewId, step}: Pick<StepTaken, 'practiceId' | 'reviewId' | 'step'>,
  stand: Stand,
): Promise<boolean> {
  const next = feedbackAfter(stand.feedback, step);
  if (!next) return false;
  const values = {...next, needsResponse: needsResponse(next), version: newVersion()};
  // A row exists from the first step on; the review is locked, so there is nobody to race for it.
  const own = and(eq(feedback.reviewId, reviewId), eq(feedback.practiceId, practiceId));
  const [moved] = await database.update(feedback).set(values).where(own).returning({id: feedback.reviewId});
  if (!moved) await database.insert(feedback).values({reviewId, practiceId, ...values});
  return true;
}

/** Another one than any before; it tells nothing. */
export function newVersion(): string {
  return randomBytes(9).toString('base64url');
}

/** Adds to the case history. */
export async function record(database: Database, person: Person, {reviewId: _, ...step}: StepTaken): Promise<void> {
  await database.insert(caseSteps).values({...step, personId: person.id, personName: person.name});
}
