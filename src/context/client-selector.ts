import {HttpReviewsClient} from '../api/http-reviews-client.js';
import type {ReviewsClient} from '../api/reviews-client.js';
import type {ServiceConfig} from '../api/transport.js';

/** Where an element's own attributes and properties say its reviews come from. */
export interface ClientSource {
  readonly client?: ReviewsClient | undefined;
  readonly api?: string | undefined;
  readonly getToken?: ServiceConfig['getToken'];
}

/** Makes a client from an address once, not at every change of the element. */
export class ClientSelector {
  #api: string | undefined;
  #client: ReviewsClient | undefined;

  /** The client itself, or one for the address, or `undefined` where neither is given or the address is none. */
  select(source: ClientSource): ReviewsClient | undefined {
    if (source.client) return source.client;
    if (source.api !== this.#api) {
      this.#api = source.api;
      this.#client = source.api === undefined ? undefined : clientAt(source.api, (rejected) => source.getToken?.(rejected));
    }
    return this.#client;
  }
}

function clientAt(api: string, getToken: ServiceConfig['getToken']): ReviewsClient | undefined {
  try {
    return new HttpReviewsClient({api, getToken});
  } catch {
    console.warn(`directory-reviews: api="${api}" is not an address.`);
    return undefined;
  }
}
