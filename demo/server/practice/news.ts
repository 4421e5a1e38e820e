import {type Decision, SUBMISSION_KINDS} from 'directory-reviews/rules';
import {and, eq, inArray} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {practiceMails, reviewNews} from '../database/email-schema.js';
import {caseSteps} from '../database/practice-schema.js';
import type {StepTaken} from './steps.js';

/**
 * Records once for each review that its comment is published. The outbox finds the people of the practice to tell, because row-level
 * security hides them from the person who publishes.
 */
export async function announceReview(database: Database, reviewId: string, publishedAt: string): Promise<void> {
  await database.insert(reviewNews).values({reviewId, publishedAt}).onConflictDoNothing();
}

/** Lets everyone who submitted or edited the case be told of its decision. Who is told in the end is decided when the email is sent. */
export async function announceDecision(
  database: Database,
  {caseNumber, practiceId, at, step}: StepTaken & {readonly step: Decision},
  number: number,
): Promise<void> {
  const submitters = await database
    .selectDistinct({personId: caseSteps.personId})
    .from(caseSteps)
    .where(and(eq(caseSteps.caseNumber, caseNumber), inArray(caseSteps.step, [...SUBMISSION_KINDS])));
  const mail = {kind: 'decisions' as const, event: String(number), practiceId, caseNumber, decision: step, at};
  for (const {personId} of submitters)
    await database
      .insert(practiceMails)
      .values({personId, ...mail})
      .onConflictDoNothing();
}
