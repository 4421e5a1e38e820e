import type {Checked} from '../shared/calls.js';
import type {NewReviews, PracticeNewReviews} from './schemas.js';
import {NEW_REVIEWS_PATH} from '../shared/routes.js';
import {Transport, type ServiceConfig} from '../shared/transport.js';
import {newReviewsCheck, practiceNewReviewsCheck} from './checks.generated.js';
import {readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';

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

/** Reads the counts of the panel by the HTTP contract: all that the panel needs. */
export class HttpNewReviews {
  protected readonly transport: Transport;

  /** @throws TypeError when `config.api` is no address. */
  constructor(config: ServiceConfig) {
    this.transport = new Transport(config);
  }

  async newReviews({signal}: {signal?: AbortSignal | undefined} = {}): Promise<Checked<NewReviews>> {
    return readNewReviews(await this.transport.send(NEW_REVIEWS_PATH, {signal}));
  }
}
