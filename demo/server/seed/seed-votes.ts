import {WITHHELD_FOR, withheldByCheck} from 'directory-reviews/rules';
import type {reviewChecks} from '../database/collection-schema.js';
import type {caseSteps} from '../database/practice-schema.js';
import type {NewReview, withheldVotes} from '../database/schema.js';

type Vote = typeof withheldVotes.$inferInsert;
type NewCheck = typeof reviewChecks.$inferInsert;
type NewStep = typeof caseSteps.$inferInsert;

/** The votes of suppressed reviews. */
export function votesOfSuppressed(reviews: readonly NewReview[], checks: readonly NewCheck[]): Vote[] {
  return checks.map(({reviewId, findings}) => {
    const review = reviews.find(({id}) => id === reviewId)!;
    return voteOf(review, withheldByCheck(findings.map(({label}) => label)));
  });
}

/** The vote of a removed review, if the reason of the removal leaves it. */
export function votesOfRemoved(review: NewReview, steps: readonly NewStep[]): Vote[] {
  const code = steps.findLast(({step}) => step === 'remove-feedback')?.reasonCode;
  const reason = WITHHELD_FOR.find((each) => each === code);
  return reason ? [voteOf(review, reason)] : [];
}

/** The same for a provider outside the invented practices: there are no cases to tell the reason. */
export function votesWithoutCases(reviews: readonly NewReview[]): Vote[] {
  return reviews.filter(({status}) => status === 'removed').map((review) => voteOf(review, 'language'));
}

function voteOf({id: reviewId, providerId, recommended, reviewedOn}: NewReview, reason: Vote['reason']): Vote {
  return {reviewId, providerId, recommended, reviewedOn, reason};
}
