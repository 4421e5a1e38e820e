import type {ServiceConfig} from '../api/shared/transport.js';

type GetToken = ServiceConfig['getToken'];

interface Made<Client> {
  readonly api?: string | undefined;
  client?: Client | undefined;
  getToken?: GetToken;
}

/** Keeps the client for an address, so that it is created only when the address changes, not on every update of the element. */
export class AddressClient<Client> {
  readonly #connect: (config: ServiceConfig) => Client | undefined;
  #made: Made<Client> = {};

  constructor(connect: (config: ServiceConfig) => Client | undefined) {
    this.#connect = connect;
  }

  /**
   * Returns `undefined` if the address is missing or not a valid URL.
   *
   * @param getToken Provides tokens from now on. A client for an earlier address keeps its own `getToken`, so no token reaches
   * another service.
   */
  at(api: string | undefined, getToken: GetToken): Client | undefined {
    if (api !== this.#made.api) {
      const made: Made<Client> = (this.#made = {api});
      try {
        if (api !== undefined) made.client = this.#connect({api, getToken: (rejected) => made.getToken?.(rejected)});
      } catch {
        console.warn(`api="${api}" is not an address.`);
      }
    }
    this.#made.getToken = getToken;
    return this.#made.client;
  }
}
