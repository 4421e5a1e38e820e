import type {ServiceConfig} from '../api/shared/transport.js';
import {ClientSelector, type ClientSource} from './client-selector.js';

/** What a `<dr-config>` around a practice's tag offers it. */
interface Around<Client> {
  readonly practiceClient?: Client | undefined;
  readonly service?: ServiceConfig | undefined;
}

export interface Selected<Client> {
  readonly client: Client;
  /** Where it was made from an address: what a visit to that address remembers belongs to every client for it. */
  readonly address: string | undefined;
}

/**
 * Where a practice's tag gets what it shows: a client or an address of its own, else what the `<dr-config>` around it gives.
 * The tag makes the client itself, with as much of the contract as it needs: a page of reviews alone should load none of it.
 */
export class PracticeSelector<Client> {
  readonly #own: ClientSelector<Client>;
  readonly #around: ClientSelector<Client>;
  #config: Around<Client> = {};
  readonly #getToken = (rejected?: string) => this.#config.service?.getToken?.(rejected);

  constructor(create: (config: ServiceConfig) => Client) {
    this.#own = new ClientSelector(create);
    this.#around = new ClientSelector(create);
  }

  select(element: ClientSource<Client>, config: Around<Client>): Selected<Client> | undefined {
    this.#config = config;
    const own = this.#own.select(element);
    if (own) return {client: own, address: element.client ? undefined : element.api};
    const {practiceClient, service} = config;
    const around = this.#around.select({client: practiceClient, api: service?.api, getToken: this.#getToken});
    return around && {client: around, address: practiceClient ? undefined : service?.api};
  }
}
