import {type Check, faultIn} from './check.js';
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
 * Checks a list entry by entry, so one invalid entry does not affect the others. `drift` has the paths of the skipped entries:
 * invalid ones and those with the id of an earlier one. It has the path of the list if that is too long.
 *
 * @param most Maximum number of entries; the rest is skipped.
 * @param id Name of the field that identifies an entry, if the entries have ids.
 * @throws ReviewsError `unreadable-answer` if the value is not a list.
 */
export function readList<Entry>(
  list: unknown,
  check: Check,
  path: string,
  most: number,
  id?: keyof Entry & string,
): {entries: Entry[]; drift: readonly string[]} {
  if (!Array.isArray(list)) throw new ReviewsError('unreadable-answer', 200, {detail: path});
  const drift = list.length > most ? [path] : [];
  const ids = new Set<unknown>();
  const entries = (list as Entry[]).slice(0, most).filter((entry, index) => {
    const place = `${path}.${index}`;
    const fault = faultIn(entry, check, place) ?? (id && ids.has(entry[id]) ? `${place}.${id}` : undefined);
    if (fault !== undefined) drift.push(fault);
    else if (id) ids.add(entry[id]);
    return fault === undefined;
  });
  return {entries, drift};
}

/**
 * Returns an answer if it is about what was asked for. Caches and gateways may mix answers up.
 *
 * @throws ReviewsError `unreadable-answer` if it is about something else.
 */
export function about<Answer>(answer: Answer, given: string, asked: string, path: string): Answer {
  if (given !== asked) throw new ReviewsError('unreadable-answer', 200, {detail: path});
  return answer;
}
