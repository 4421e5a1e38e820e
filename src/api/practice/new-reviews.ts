import type {Checked} from '../shared/calls.js';
import {readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {NEW_REVIEWS_PATH, PRACTICES_LIMIT} from '../shared/routes.js';
import {type ServiceConfig, Transport} from '../shared/transport.js';
import {newReviewsCheck, practiceNewReviewsCheck} from './checks.generated.js';
import type {NewReviews, PracticeNewReviews} from './schemas.js';

/**
 * Returns the counts in a response, without the practices that violate the contract.
 *
 * @throws ReviewsError `unreadable-answer` if nothing in it can be read. An empty list of practices is valid.
 */
export function readNewReviews(answer: unknown): Checked<NewReviews> {
  if (newReviewsCheck(answer) !== undefined) throw new ReviewsError('unreadable-answer', 200);
  const {practices: given, since} = answer as NewReviews;
  const {entries: practices, drift} = readList<PracticeNewReviews>(
    given,
    practiceNewReviewsCheck,
    'practices',
    PRACTICES_LIMIT,
    'practiceId',
  );
  if (drift.length && !practices.length) throw new ReviewsError('unreadable-answer', 200);
  return {practices, since, drift};
}

/** Fetches the new-reviews counts over the HTTP contract. Separate from the full client because the panel needs nothing else. */
export class HttpNewReviews {
  protected readonly transport: Transport;

  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    this.transport = new Transport(config);
  }

  async newReviews({signal}: {signal?: AbortSignal | undefined} = {}): Promise<Checked<NewReviews>> {
    return readNewReviews(await this.transport.send(NEW_REVIEWS_PATH, {signal}));
  }
}
