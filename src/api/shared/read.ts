import {faultIn, type Check} from './check.js';
import {ReviewsError} from './reviews-error.js';

/**
 * Returns a response, or the part of it at `path`, if it follows the contract.
 *
 * @throws ReviewsError `unreadable-answer` if it does not.
 */
export function readAnswer<Answer>(answer: unknown, check: Check, path = 'answer'): Answer {
  const fault = faultIn(answer, check, path);
  if (fault !== undefined) throw new ReviewsError('unreadable-answer', 200, {detail: fault});
  return answer as Answer;
}

/**
 * Checks a list entry by entry, so one invalid entry does not affect the others. `drift` has the paths of the skipped entries.
 *
 * @throws ReviewsError `unreadable-answer` if the value is not a list.
 */
export function readList<Entry>(list: unknown, check: Check, path: string): {entries: Entry[]; drift: readonly string[]} {
  if (!Array.isArray(list)) throw new ReviewsError('unreadable-answer', 200, {detail: path});
  const faults = list.map((entry, index) => faultIn(entry, check, `${path}.${index}`));
  return {
    entries: list.filter((_, index) => faults[index] === undefined) as Entry[],
    drift: faults.filter((fault) => fault !== undefined),
  };
}
