import type {QueueKind} from 'directory-reviews/rules';
import {eq} from 'drizzle-orm';
import {reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {cases} from '../database/practice-schema.js';

export type Submitted = typeof cases.$inferSelect;
export type Check = typeof reviewChecks.$inferSelect;

/** A case: what a practice submitted, or one that no practice submitted. */
export type FoundCase =
  {readonly submitted: Submitted; readonly check?: undefined} | {readonly check: Check; readonly submitted?: undefined};

export async function findCase(database: Database, caseNumber: string): Promise<FoundCase | undefined> {
  const [submitted] = await database.select().from(cases).where(eq(cases.caseNumber, caseNumber));
  if (submitted) return {submitted};
  const [check] = await database.select().from(reviewChecks).where(eq(reviewChecks.caseNumber, caseNumber));
  return check && {check};
}

export function kindOf({submitted, check}: FoundCase): QueueKind {
  return submitted ? submitted.kind : check.kind;
}
