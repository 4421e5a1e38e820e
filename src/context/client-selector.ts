import {HttpReviewPages, HttpReviewsClient} from '../api/reviews/http.js';
import type {ReviewPages, ReviewsClient} from '../api/reviews/client.js';
import type {ServiceConfig} from '../api/shared/transport.js';

/** Where an element's own attributes and properties say its reviews come from. */
export interface ClientSource<Client> {
  readonly client?: Client | undefined;
  readonly api?: string | undefined;
  readonly getToken?: ServiceConfig['getToken'];
}

/** Makes a client from an address once, not at every change of the element. */
export class ClientSelector<Client> {
  readonly #create: (config: ServiceConfig) => Client;
  #api: string | undefined;
  #client: Client | undefined;

  constructor(create: (config: ServiceConfig) => Client) {
    this.#create = create;
  }

  /** The client itself, or one for the address, or `undefined` where neither is given or the address is none. */
  select(source: ClientSource<Client>): Client | undefined {
    const {api, client} = source;
    if (client) return client;
    if (api !== this.#api) {
      this.#api = api;
      this.#client = undefined;
      try {
        if (api !== undefined) this.#client = this.#create({api, getToken: (rejected) => source.getToken?.(rejected)});
      } catch {
        console.warn(`api="${api}" is not an address.`);
      }
    }
    return this.#client;
  }
}

/** For the reviews tab, which needs pages of reviews and nothing else of the contract. */
export const reviewPagesSelector = () => new ClientSelector<ReviewPages>((config) => new HttpReviewPages(config));

/** For `<dr-config>`, whose client serves every tag. */
export const reviewsClientSelector = () => new ClientSelector<ReviewsClient>((config) => new HttpReviewsClient(config));
