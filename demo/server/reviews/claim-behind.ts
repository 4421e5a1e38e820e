import type {NewClaim, NewReview} from '../database/schema.js';

/** The processed claim behind a review that was collected elsewhere: where it came from had verified it, and named no member. */
export function claimBehind({claimId, providerId, city, state, reviewedOn}: NewReview): NewClaim {
  const processedAt = `${reviewedOn}T00:00:00.000Z`;
  return {id: claimId, providerId, city, state, visitedOn: reviewedOn, visit: 'routine', processedAt};
}
