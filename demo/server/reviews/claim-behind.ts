import type {NewClaim, NewReview} from '../database/schema.js';
import {startOf} from '../shared/calendar.js';

/** The claim behind an imported review: its source verified the claim but does not name the member. */
export function claimBehind({claimId, providerId, city, state, reviewedOn}: NewReview): NewClaim {
  const processedAt = startOf(reviewedOn);
  return {id: claimId, providerId, city, state, visitedOn: reviewedOn, visit: 'routine', processedAt};
}
