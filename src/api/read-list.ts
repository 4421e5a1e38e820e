import {faultIn, type Check} from './check.js';
import {ReviewsError} from './reviews-client.js';

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
