import type {QueueKind} from 'directory-reviews/rules';
import {and, eq, exists, isNotNull, ne, type SQL, sql} from 'drizzle-orm';
import {reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {cases} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';

export type Submitted = typeof cases.$inferSelect;
export type Check = typeof reviewChecks.$inferSelect;

/** A case: what a practice submitted, or one that no practice submitted. */
export type FoundCase =
  {readonly submitted: Submitted; readonly check?: undefined} | {readonly check: Check; readonly submitted?: undefined};

/** A case that a representative can open: a withdrawn answer has none, and a submission is about a comment. */
export async function findCase(database: Database, caseNumber: string): Promise<FoundCase | undefined> {
  const about = (condition: SQL, own: SQL) => exists(database.select({id: reviews.id}).from(reviews).where(and(own, condition)));
  const [submitted] = await database
    .select()
    .from(cases)
    .where(and(eq(cases.caseNumber, caseNumber), about(isNotNull(reviews.comment), eq(reviews.id, cases.reviewId))));
  if (submitted) return {submitted};
  const [check] = await database
    .select()
    .from(reviewChecks)
    .where(and(eq(reviewChecks.caseNumber, caseNumber), about(ne(reviews.status, 'withdrawn'), eq(reviews.id, reviewChecks.reviewId))));
  return check && {check};
}

export function kindOf({submitted, check}: FoundCase): QueueKind {
  return submitted ? submitted.kind : check.kind;
}

/** Joins a review with the editorial check of its comment as it is now; checks of earlier comments are history. */
export const isOfComment = sql`(review_checks.kind = 'suppressed-review' and review_checks.state <> 'superseded'
  and review_checks.since >= coalesce(reviews.commented_at, '-infinity'))`;
