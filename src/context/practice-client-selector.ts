import {HttpPracticeClient} from '../api/http-practice-client.js';
import type {PracticeClient} from '../api/practice-client.js';
import type {Config} from '../state/config-store.js';
import {ClientSelector, type ClientSource} from './client-selector.js';

const newSelector = () => new ClientSelector<PracticeClient>((config) => new HttpPracticeClient(config));

export interface SelectedPracticeClient {
  readonly client: PracticeClient;
  /** Where it was made from an address: what a visit to that address remembers belongs to every client for it. */
  readonly address: string | undefined;
}

/**
 * Where a practice's tag gets what it shows: a client or an address of its own, else what the `<dr-config>` around it gives.
 * `<dr-config>` makes no such client itself, because a page of reviews alone should not load one.
 */
export class PracticeClientSelector {
  readonly #own = newSelector();
  readonly #around = newSelector();
  #config: Config = {};
  readonly #getToken = (rejected?: string) => this.#config.service?.getToken?.(rejected);

  select(element: ClientSource<PracticeClient>, config: Config): SelectedPracticeClient | undefined {
    this.#config = config;
    const own = this.#own.select(element);
    if (own) return {client: own, address: element.client ? undefined : element.api};
    const {practiceClient, service} = config;
    const around = this.#around.select({client: practiceClient, api: service?.api, getToken: this.#getToken});
    return around && {client: around, address: practiceClient ? undefined : service?.api};
  }
}
