import type {NewClaim, NewReview} from '../database/schema.js';

/** The claim behind an imported review: its source verified the claim but does not name the member. */
export function claimBehind({claimId, providerId, city, state, reviewedOn}: NewReview): NewClaim {
  const processedAt = `${reviewedOn}T00:00:00.000Z`;
  return {id: claimId, providerId, city, state, visitedOn: reviewedOn, visit: 'routine', processedAt};
}
