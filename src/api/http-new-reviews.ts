import {readNewReviews} from './new-reviews.js';
import type {Checked} from './practice-client.js';
import type {NewReviews} from './practice-schemas.js';
import {NEW_REVIEWS_PATH} from './routes.js';
import {Transport, type ServiceConfig} from './transport.js';

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
