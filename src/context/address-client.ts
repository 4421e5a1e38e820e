import type {ServiceConfig} from '../api/shared/transport.js';

type GetToken = ServiceConfig['getToken'];

interface Made<Client> {
  readonly api?: string | undefined;
  client?: Client | undefined;
  getToken?: GetToken;
}

/** The client for an address: made once, not at every change of the element, and anew for another address. */
export class AddressClient<Client> {
  readonly #connect: (config: ServiceConfig) => Client | undefined;
  #made: Made<Client> = {};

  constructor(connect: (config: ServiceConfig) => Client | undefined) {
    this.#connect = connect;
  }

  /**
   * `undefined` where no address is given, or what is given is none.
   *
   * @param getToken is asked from now on. A client for an earlier address keeps asking the one that belonged to it, so that
   * no token reaches another service.
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
