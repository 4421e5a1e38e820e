import {newReviewsCheck, practiceNewReviewsCheck} from './practice-checks.generated.js';
import type {Checked} from './practice-client.js';
import type {NewReviews, PracticeNewReviews} from './practice-schemas.js';
import {readList} from './read-list.js';
import {ReviewsError} from './reviews-client.js';

/**
 * The counts in an answer, without the practices that break the contract.
 *
 * @throws ReviewsError `unreadable-answer` when nothing in it can be read. No practices at all is an answer like any other.
 */
export function readNewReviews(answer: unknown): Checked<NewReviews> {
  if (newReviewsCheck(answer) !== undefined) throw new ReviewsError('unreadable-answer', 200);
  const {practices: given, since} = answer as NewReviews;
  const {entries: practices, drift} = readList<PracticeNewReviews>(given, practiceNewReviewsCheck, 'practices');
  if (drift.length && !practices.length) throw new ReviewsError('unreadable-answer', 200);
  return {practices, since, drift};
}
