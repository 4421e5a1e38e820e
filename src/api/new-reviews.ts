import {faultIn, integer, object, text} from './check.js';
import type {Checked} from './practice-client.js';
import type {NewReviews} from './practice-schemas.js';
import {ReviewsError} from './reviews-client.js';

const count = integer(0, 1_000_000_000);
const practiceCheck = object({practiceId: text(1, 64, /^[\w-]{1,64}$/), name: text(1, 200), newReviews: count, needsResponse: count});
const dayCheck = text(10, 10, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/**
 * The counts in an answer, without the practices that break the contract.
 *
 * @throws ReviewsError `unreadable-answer` when nothing in it can be read. No practices at all is an answer like any other.
 */
export function readNewReviews(answer: unknown): Checked<NewReviews> {
  const {practices, since} = (answer ?? {}) as {practices?: unknown; since?: unknown};
  if (!Array.isArray(practices) || dayCheck(since) !== undefined) throw new ReviewsError('unreadable-answer', 200);
  const faults = practices.map((practice, index) => faultIn(practice, practiceCheck, `practices.${index}`));
  const readable = practices.filter((_, index) => faults[index] === undefined) as NewReviews['practices'];
  if (practices.length && !readable.length) throw new ReviewsError('unreadable-answer', 200);
  return {practices: readable, since: since as string, drift: faults.filter((fault) => fault !== undefined)};
}
