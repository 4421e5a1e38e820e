import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ServiceConfig} from '../api/shared/transport.js';
import type {PlanProfile} from '../domain/plan-profile.js';
import {messagesFrom} from '../i18n/shared/translations.js';
import {
  base,
  type Catalogs,
  localeIn,
  localeOf,
  type Messages,
  type Overrides,
  type Translations,
  Words,
  wordsFor,
} from '../i18n/shared/words.js';
import type {Config} from '../state/shared/config-store.js';
import type {Store} from '../state/shared/store.js';
import {AddressClient} from './address-client.js';
import {configAround, configStillToCome} from './config.js';
import {isServer} from './is-server.js';
import {followLanguage, leaveLanguage} from './language-around.js';
import {StoreController} from './store-controller.js';

/** Milliseconds that a host's scripts have to configure a tag before the tag warns that something is missing. */
const CONFIGURE_PAUSE = 2000;

/** Shown while the sentences are on their way. */
class SilentWords<Key extends string> extends Words<Key> {
  override say(): string {
    return ' ';
  }
}

/** What a host may set on every tag that talks to a service. */
export interface ServiceTag<Client> extends ReactiveControllerHost, Element {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  readonly getToken?: ServiceConfig['getToken'];
  readonly locale?: string | undefined;
  readonly messages?: Partial<Messages> | undefined;
  readonly planProfile?: PlanProfile | undefined;
  /** What the words wait for; see `EmbeddedElement`. */
  translation?: Promise<unknown> | undefined;
  /** For listeners that come late; see `EmbeddedElement`. */
  latestEvents: Readonly<Partial<Record<string, Event>>>;
}

export interface ServiceStore extends Store<object> {
  /** Loads what is missing, or resumes what `stop` interrupted. */
  start(): void;
  /** Aborts the pending requests. */
  stop(): void;
  /** Retries what has failed, if anything. */
  retry(): void;
  /** Continues what was interrupted, after a sign-in. */
  resume(): void;
}

/** Dispatches an event to the host. The event is created only when it is dispatched. */
export type Tell = (event: () => Event) => void;

/** What differs from tag to tag. */
export interface Service<Client, Served extends ServiceStore, Key extends string> {
  readonly catalogs: Catalogs<Key>;
  readonly translations: Translations<Key>;
  /** What the tag requires, worded for the warning. */
  readonly needs: string;
  /** Creates a client for an address. Returns `undefined` until the tag has been given its subject. */
  readonly connect: (config: ServiceConfig) => Client | undefined;
  /** The client that `<dr-config>` provides for this tag. */
  readonly clientAround?: (config: Config) => Client | undefined;
  /** @param address The address the client was created for, if it was created for one. */
  readonly createStore: (client: Client | undefined, tell: Tell, address: string | undefined) => Served | undefined;
  /** Whether a store has nothing to show and no means of loading it. */
  readonly isBare?: (store: Served) => boolean;
  /** True while the tag must render exactly what the server rendered without a `<dr-config>`. */
  readonly isHydrating?: () => boolean;
}

/**
 * What all tags that call a service have in common. Takes client, words and plan profile from the tag itself or else from the
 * surrounding `<dr-config>`, whenever they are set. Keeps the matching store: starts it, stops it when the tag leaves the page,
 * and retries when the browser is online again. Dispatches events to the host once their result is shown.
 */
export class ServiceController<Client, Served extends ServiceStore, Key extends string> implements ReactiveController {
  readonly #host: ServiceTag<Client>;
  readonly #service: Service<Client, Served, Key>;
  readonly #around: StoreController<Config>;
  readonly #watched: StoreController<object>;
  readonly #clients: AddressClient<Client>;
  /** A surrounding `<dr-config>` is not defined yet; wait for its settings. */
  #isPending = false;
  #client: Client | undefined;
  #store: Served | undefined;
  #isOutdated = false;
  #words: Words<Key> | undefined;
  /** The language that the tag has asked for, whether or not it has arrived. */
  #asked: string | undefined;
  /** The sentences of that language, if they are in a file and have arrived. */
  #loaded: Messages | undefined;
  /** What `messages` was made of. */
  #parts: readonly unknown[] = [];
  #messages: Overrides | undefined;
  /** Where the tokens of the store's requests come from: a new value is a sign-in. `null` until the store is started. */
  #session: object | null | undefined;
  /** The warning is scheduled or has been logged. */
  #isWarning = false;

  constructor(host: ServiceTag<Client>, service: Service<Client, Served, Key>) {
    this.#host = host;
    this.#service = service;
    this.#around = new StoreController(host);
    this.#watched = new StoreController(host);
    this.#clients = new AddressClient(service.connect, () => this.resume());
    host.addController(this);
  }

  /** `undefined` until the tag has everything it needs. */
  get store(): Served | undefined {
    return this.#store;
  }

  /** `undefined` also until there are words to show it with. */
  get state(): Served['state'] | undefined {
    return this.#words ? this.#store?.state : undefined;
  }

  /** Without sentences until those of the first language have arrived or failed. A later language replaces them when it arrives. */
  get words(): Words<Key> {
    const locale = localeIn(this.#locale);
    return this.#words ?? new SilentWords(locale, locale, {}, this.#service.catalogs);
  }

  /** The host's sentences, and the loaded ones that they do not replace. Elements inside the tag need both. */
  get messages(): Overrides | undefined {
    return this.#messages;
  }

  get planProfile(): PlanProfile | undefined {
    return this.#host.planProfile ?? this.#shownConfig.planProfile;
  }

  /** Makes the next `select` create a new store, because the tag's subject has changed. */
  renew(): void {
    this.#isOutdated = true;
    this.#clients.forget();
  }

  /** Loads the sentences of the tag's language if needed. Resolves when there are words. */
  translate(): Promise<unknown> | undefined {
    const host = this.#host;
    const locale = this.#locale;
    const given: Overrides | undefined = host.messages ?? this.#shownConfig.messages;
    const language = given?.$language ?? localeIn(locale);
    if (!isServer && language !== this.#asked) {
      this.#asked = language;
      const take = (messages?: Messages) => {
        if (language !== this.#asked) return;
        host.translation = undefined;
        this.#loaded = messages && {...messages, $language: language};
        host.requestUpdate();
      };
      const load = (this.#service.translations as Partial<Translations>)[base(language) as 'es'];
      const file = load && messagesFrom(load);
      if (file instanceof Promise) host.translation = file.then(take);
      else take(file);
    }
    if (!host.translation) {
      if (this.#loaded !== this.#parts[0] || given !== this.#parts[1]) {
        this.#parts = [this.#loaded, given];
        this.#messages = this.#loaded ? {...this.#loaded, ...given} : given;
      }
      this.#words = wordsFor(this.#service.catalogs, locale, this.#messages);
    }
    return host.translation;
  }

  /** Selects the client and the store for the current settings of the tag and its ancestors. Call it in `willUpdate`, also on servers. */
  select(): void {
    void this.translate();
    const {client, address} = this.#selected();
    if (this.#isOutdated || client !== this.#client) {
      this.#store?.stop();
      this.#host.latestEvents = {};
      this.#store = this.#service.createStore(client, this.tell, address);
      this.#client = client;
      this.#isOutdated = false;
      this.#session = null;
      this.#watched.watch(this.#store);
    }
    if (!this.#host.isConnected || this.#isPending) return;
    this.#store?.start();
    const session = this.#tokenSource;
    if (this.#session !== null && session && session !== this.#session) this.#store?.resume();
    this.#session = session;
  }

  /** Continues what was interrupted, after a sign-in. */
  resume(): void {
    this.#session = this.#tokenSource;
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
    this.#asked = undefined;
    // A move within the page disconnects and reconnects the tag at once. Only a tag that stays disconnected aborts its requests.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#store?.stop();
    });
  }

  get #locale(): string {
    return this.#host.locale ?? this.#shownConfig.locale ?? (isServer ? 'en' : localeOf(this.#host));
  }

  get #config(): Config {
    return this.#around.state ?? {};
  }

  get #shownConfig(): Config {
    return this.#service.isHydrating?.() ? {} : this.#config;
  }

  /** A tag with its own `api` ignores the client and the token of the surrounding `<dr-config>`. */
  get #serviceConfig(): Config {
    return this.#host.api == null ? this.#config : {};
  }

  /**
   * A client supplied by the host handles tokens itself. The tag's first `getToken` is a sign-in, but not its replacement: some
   * hosts pass a new function on every render. `<dr-config>` provides a new object after a sign-in.
   */
  get #tokenSource(): object | undefined {
    const {client, getToken} = this.#host;
    const {service} = this.#serviceConfig;
    return client ?? (getToken ? this : service?.getToken && service);
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
    return {client: this.#clients.at(address, host.getToken ?? service?.getToken), address};
  }

  #lookAround(): void {
    this.#around.watch(configAround(this.#host));
    const toCome = configStillToCome(this.#host);
    // Its language was not known yet; content must not appear in another one first.
    if (this.#isPending) this.#words = undefined;
    this.#isPending = !!toCome;
    void toCome?.then(() => {
      if (this.#host.isConnected) this.#lookAround();
    });
    followLanguage(this.#host, this.#host);
    this.#host.requestUpdate();
  }

  /** Waits for the update to finish, because the host may respond by setting a property or attribute of the tag. */
  readonly tell: Tell = (event) => {
    const host = this.#host;
    const latest = host.latestEvents as Record<string, Event>;
    void host.updateComplete.then(() => {
      const told = event();
      // In the order in which they are dispatched.
      delete latest[told.type];
      latest[told.type] = told;
      host.dispatchEvent(told);
    });
  };

  readonly #handleOnline = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
    this.#store?.retry();
  };

  readonly #warn = (): void => {
    this.#isWarning = !!this.#isBare;
    if (this.#isWarning) console.warn(`<${this.#host.localName}> needs ${this.#service.needs}.`, this.#host);
  };
}
