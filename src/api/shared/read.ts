import {faultIn, type Check} from './check.js';
import {ReviewsError} from './reviews-error.js';

/**
 * An answer, or the part of one that `path` names, that is as the contract says.
 *
 * @throws ReviewsError `unreadable-answer` when it is not.
 */
export function readAnswer<Answer>(answer: unknown, check: Check, path = 'answer'): Answer {
  const fault = faultIn(answer, check, path);
  if (fault !== undefined) throw new ReviewsError('unreadable-answer', 200, {detail: fault});
  return answer as Answer;
}

/**
 * A list entry by entry, so that one bad entry costs no other; `drift` has the paths of what is left out.
 *
 * @throws ReviewsError `unreadable-answer` when it is no list.
 */
export function readList<Entry>(list: unknown, check: Check, path: string): {entries: Entry[]; drift: readonly string[]} {
  if (!Array.isArray(list)) throw new ReviewsError('unreadable-answer', 200, {detail: path});
  const faults = list.map((entry, index) => faultIn(entry, check, `${path}.${index}`));
  return {
    entries: list.filter((_, index) => faults[index] === undefined) as Entry[],
    drift: faults.filter((fault) => fault !== undefined),
  };
}
