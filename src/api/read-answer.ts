import {faultIn, type Check} from './check.js';
import {ReviewsError} from './reviews-client.js';

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
