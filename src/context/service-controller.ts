import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {ServiceConfig} from '../api/shared/transport.js';
import type {PlanProfile} from '../domain/plan-profile.js';
import {localeOf, wordsFor, type Catalogs, type Messages, type Words} from '../i18n/shared/words.js';
import type {Config} from '../state/shared/config-store.js';
import type {Store} from '../state/shared/store.js';
import {AddressClient} from './address-client.js';
import {configAround, configStillToCome} from './config.js';
import {followLanguage, leaveLanguage} from './language-around.js';
import {StoreController} from './store-controller.js';

/** Milliseconds a host's scripts have to configure a tag before it says that something is missing. */
const CONFIGURE_PAUSE = 2000;

/** What a host may set on every tag that talks to a service. */
export interface ServiceTag<Client> extends ReactiveControllerHost, Element {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  readonly getToken?: ServiceConfig['getToken'];
  readonly locale?: string | undefined;
  readonly messages?: Partial<Messages> | undefined;
  readonly planProfile?: PlanProfile | undefined;
}

export interface ServiceStore extends Store<object> {
  /** Loads what is missing, or takes up what `stop` interrupted. */
  start(): void;
  /** Abandons the requests under way. */
  stop(): void;
  /** Tries again what has failed, if anything has. */
  retry(): void;
  /** After a sign-in: goes on with what was interrupted. */
  resume(): void;
}

/** Tells the host by an event, which is made when it is told. */
export type Tell = (event: () => Event) => void;

/** What differs from tag to tag. */
export interface Service<Client, Served extends ServiceStore, Key extends string> {
  readonly catalogs: Catalogs<Key>;
  /** What the tag cannot do without, as the warning says it. */
  readonly needs: string;
  /** Makes a client for an address. `undefined` while the tag does not say yet what it is about. */
  readonly connect: (config: ServiceConfig) => Client | undefined;
  /** The client that `<dr-config>` has for such a tag. */
  readonly clientAround?: (config: Config) => Client | undefined;
  /** @param address is where the client was made from one. */
  readonly createStore: (client: Client | undefined, tell: Tell, address: string | undefined) => Served | undefined;
  /** Whether a store has nothing to show and no way to load it. */
  readonly isBare?: (store: Served) => boolean;
  /** True while the tag must say exactly what a server said, which knew of no `<dr-config>`. */
  readonly isHydrating?: () => boolean;
}

/**
 * All that tags which talk to a service have in common. Finds client, words and plan profile, on the tag itself or else in the
 * `<dr-config>` around it, and takes up each of them whenever it is given. Keeps the store that fits them: starts it, stops it
 * when the tag leaves the page, retries when the browser is online again. Tells the host what happened once it is shown.
 */
export class ServiceController<Client, Served extends ServiceStore, Key extends string> implements ReactiveController {
  readonly #host: ServiceTag<Client>;
  readonly #service: Service<Client, Served, Key>;
  readonly #around: StoreController<Config>;
  readonly #watched: StoreController<object>;
  #clients: AddressClient<Client>;
  /** A `<dr-config>` around the tag is still to be defined: what it will say is worth waiting for. */
  #isPending = false;
  #client: Client | undefined;
  #store: Served | undefined;
  #isOutdated = false;
  #wasWithoutToken = false;
  /** The warning is on its way, or was given. */
  #isWarning = false;

  constructor(host: ServiceTag<Client>, service: Service<Client, Served, Key>) {
    this.#host = host;
    this.#service = service;
    this.#around = new StoreController(host);
    this.#watched = new StoreController(host);
    this.#clients = new AddressClient(service.connect);
    host.addController(this);
  }

  /** `undefined` until the tag has what it needs. */
  get store(): Served | undefined {
    return this.#store;
  }

  get state(): Served['state'] | undefined {
    return this.#store?.state;
  }

  get words(): Words<Key> {
    const locale = this.#host.locale ?? this.#shownConfig.locale ?? (isServer ? 'en' : localeOf(this.#host));
    return wordsFor(this.#service.catalogs, locale, this.messages);
  }

  get messages(): Partial<Messages> | undefined {
    return this.#host.messages ?? this.#shownConfig.messages;
  }

  get planProfile(): PlanProfile | undefined {
    return this.#host.planProfile ?? this.#shownConfig.planProfile;
  }

  /** The next `select` makes another store: the tag is about something else. */
  renew(): void {
    this.#isOutdated = true;
    this.#clients = new AddressClient(this.#service.connect);
  }

  /** Turns to the client and the store for what the tag and its surroundings say now. To be called by `willUpdate`, on servers too. */
  select(): void {
    const {client, address} = this.#selected();
    if (this.#isOutdated || client !== this.#client) {
      this.#store?.stop();
      this.#store = this.#service.createStore(client, this.#tell, address);
      this.#client = client;
      this.#isOutdated = this.#wasWithoutToken = false;
      this.#watched.watch(this.#store);
    }
    if (!this.#host.isConnected || this.#isPending) return;
    this.#store?.start();
    // The first token is as good as a sign-in. One in place of another is not: some hosts give another function at each render.
    if (this.#wasWithoutToken && !this.#isWithoutToken) this.#store?.resume();
    this.#wasWithoutToken = this.#isWithoutToken;
  }

  /** After a sign-in: goes on with what was interrupted. */
  resume(): void {
    this.#wasWithoutToken = this.#isWithoutToken;
    this.#store?.resume();
  }

  hostConnected(): void {
    addEventListener('online', this.#handleOnline);
    this.#lookAround();
  }

  hostUpdated(): void {
    if (this.#isWarning || !this.#isBare) return;
    this.#isWarning = true;
    setTimeout(this.#warn, CONFIGURE_PAUSE);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleOnline);
    leaveLanguage(this.#host);
    // A move within the page disconnects and connects again at once: only a tag that is still out gives up its requests.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#store?.stop();
    });
  }

  get #config(): Config {
    return this.#around.state ?? {};
  }

  get #shownConfig(): Config {
    return this.#service.isHydrating?.() ? {} : this.#config;
  }

  /** At an address of its own, a tag has nothing to do with the client and the token around it. */
  get #serviceConfig(): Config {
    return this.#host.api === undefined ? this.#config : {};
  }

  /** A client of the host's has its own ways. */
  get #isWithoutToken(): boolean {
    const {client, getToken} = this.#host;
    return !(client ?? getToken ?? this.#serviceConfig.service?.getToken);
  }

  get #isBare(): boolean | undefined {
    return this.#host.isConnected && !this.#isPending && (!this.#store || this.#service.isBare?.(this.#store));
  }

  #selected(): {readonly client?: Client | undefined; readonly address?: string | undefined} {
    if (isServer) return {};
    const host = this.#host;
    const {service} = this.#serviceConfig;
    const client = host.client ?? this.#service.clientAround?.(this.#serviceConfig);
    if (client) return {client};
    const address = host.api ?? service?.api;
    return {client: this.#clients.at(address, (rejected) => (host.getToken ?? service?.getToken)?.(rejected)), address};
  }

  #lookAround(): void {
    this.#around.watch(configAround(this.#host));
    const toCome = configStillToCome(this.#host);
    this.#isPending = !!toCome;
    void toCome?.then(() => {
      if (this.#host.isConnected) this.#lookAround();
    });
    followLanguage(this.#host, this.#host);
    this.#host.requestUpdate();
  }

  /** Once the update is over: a host may answer with a property or attribute of the tag. */
  readonly #tell: Tell = (event) => {
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event()));
  };

  readonly #handleOnline = (): void => this.#store?.retry();

  readonly #warn = (): void => {
    this.#isWarning = !!this.#isBare;
    if (this.#isWarning) console.warn(`<${this.#host.localName}> needs ${this.#service.needs}.`, this.#host);
  };
}
