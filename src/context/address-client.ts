import type {ServiceConfig} from '../api/shared/transport.js';

type GetToken = ServiceConfig['getToken'];

/** The client for an address: made once, not at every change of the element, and anew for another address. */
export class AddressClient<Client> {
  readonly #connect: (config: ServiceConfig) => Client | undefined;
  #api: string | undefined;
  #client: Client | undefined;
  #source: {getToken: GetToken} = {getToken: undefined};

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
    if (api !== this.#api) {
      this.#api = api;
      this.#client = undefined;
      const source = (this.#source = {getToken});
      try {
        if (api !== undefined) this.#client = this.#connect({api, getToken: (rejected) => source.getToken?.(rejected)});
      } catch {
        console.warn(`api="${api}" is not an address.`);
      }
    }
    this.#source.getToken = getToken;
    return this.#client;
  }
}
