import type {ReviewsClient} from '../../api/reviews/client.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {configAround, configStillToCome} from '../../context/config.js';
import {isServer} from '../../context/is-server.js';
import {followLanguage, leaveLanguage} from '../../context/language-around.js';
import {summaryFrom} from '../../context/summary-source.js';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewSummary} from '../../domain/review.js';
import {rateMessages} from '../../i18n/reviews/rate.js';
import {localeOf, type Messages, Sentences, sentencesFor} from '../../i18n/shared/words.js';
import type {TellDrift} from '../../state/reviews/summary-batch.js';
import type {Config, ConfigStore} from '../../state/shared/config-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {CIRCLE, dashesOf} from '../../ui/ring/dashes.js';
import {styles} from './recommendation-rate.styles.js';

/** Servers have no `HTMLElement`, but they may import the module. */
const Base = isServer ? (class {} as typeof HTMLElement) : HTMLElement;

type Given = Partial<Pick<RecommendationRateElement, (typeof PROPERTIES)[number]>>;

/** What a host sets. */
const PROPERTIES = ['providerId', 'api', 'locale', 'sayNone', 'client', 'getToken', 'messages'] as const;

/** For the window of the latest tag: a document accepts only style sheets that were created in it. */
let sheet: CSSStyleSheet;

/** What is in every tag, to be cloned. */
let parts: DocumentFragment | undefined;

/**
 * A provider's recommendation rate with its ring, for search results. Shows nothing and takes up no space until there are
 * reviews, unless it is to say that there are none. All rates on a page share one request. A plain custom element without Lit, because a page may contain fifty of them
 * and nothing else from this package.
 *
 * @element dr-recommendation-rate
 * @summary Only the rate, for the entries of a search results page.
 * @attr provider-id - The provider whose rate to show: 1 to 64 letters, digits, `-`, `_`, `.` or `:`.
 * @attr api - Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`.
 * @attr locale - Language and region. Default: the page's language and the reader's region.
 * @attr say-none - Says "No reviews yet" once it is known that there are none.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field. Of all rates that
 * share the response, one dispatches it.
 * @csspart rate - The rate, or the counts if there are few reviews.
 * @csspart verified - The number of verified reviews.
 * @cssproperty [--dr-color-positive] - "Recommended" in the ring.
 * @cssproperty [--dr-color-negative] - "Not recommended" in the ring.
 * @cssproperty [--dr-color-muted] - The number of verified reviews.
 * @cssstate empty - There is nothing to show.
 */
export class RecommendationRateElement extends Base {
  static readonly observedAttributes = ['provider-id', 'api', 'locale', 'say-none'];

  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        get(this: RecommendationRateElement) {
          return this.#given[name];
        },
        set(this: RecommendationRateElement, value: undefined) {
          this.#given[name] = value;
          this.#update();
        },
      });
    }
  }

  /** The provider whose rate to show: 1 to 64 letters, digits, `-`, `_`, `.` or `:`. */
  providerId?: string | undefined;

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  api?: string | undefined;

  /** Language and region. Default: the page's language and the reader's region. */
  locale?: string | undefined;

  /** Says "No reviews yet" once it is known that there are none. */
  sayNone?: boolean | undefined;

  /** Your own client, used instead of `api`. */
  client?: ReviewsClient | undefined;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  getToken?: ServiceConfig['getToken'];

  /** Your own texts to replace the defaults, by key. */
  messages?: Partial<Messages> | undefined;

  readonly #states: CustomStateSet | undefined;
  readonly #ring: SVGElement;
  readonly #rate: HTMLElement;
  readonly #verified: HTMLElement;
  /** Its surroundings are known. In an upgrade, the browser reports the attributes first. */
  #isPlaced = false;
  readonly #given: Given = {};
  /** What the host has set before the tag was defined. As in all tags, it takes precedence over the attributes. */
  #early: Given = {};
  #config: ConfigStore | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #follower = {requestUpdate: () => this.#update()};
  #asked: readonly unknown[] = [];
  /** The latest token of this tag. */
  #token: string | undefined;
  /** `null` if it could not be loaded. */
  #summary: ReviewSummary | null | undefined;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    this.adoptedCallback();
    root.append((parts ??= createParts()).cloneNode(true));
    const [ring, rate, verified] = root.children as unknown as [SVGElement, HTMLElement, HTMLElement];
    this.#ring = ring;
    this.#rate = rate;
    this.#verified = verified;
    this.#states = this.attachInternals?.().states;
    this.#states?.add('empty');
    // It hides the accessors. Angular writes `provider-id`.
    for (const [name, value] of Object.entries(this)) {
      Object.assign(this.#early, {[name.replace(/-./g, ([, letter]) => letter!.toUpperCase())]: value as unknown});
      delete this[name as keyof this];
    }
    Object.assign(this, this.#early);
    // Until then, the browser reports the attributes that the tag had.
    queueMicrotask(() => (this.#early = {}));
  }

  connectedCallback(): void {
    this.#isPlaced = true;
    this.#config = configAround(this);
    this.#unsubscribe = this.#config?.subscribe(() => this.#update());
    void configStillToCome(this)?.then(() => {
      if (this.isConnected && !this.#config) this.connectedCallback();
    });
    followLanguage(this, this.#follower);
    this.#update();
  }

  disconnectedCallback(): void {
    this.#isPlaced = false;
    this.#unsubscribe?.();
    leaveLanguage(this.#follower);
    this.#config = undefined;
  }

  /** A shadow root loses its style sheets in another document. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (!view) return;
    if (!(sheet instanceof view.CSSStyleSheet)) (sheet = new view.CSSStyleSheet()).replaceSync?.(styles);
    this.shadowRoot!.adoptedStyleSheets = [sheet];
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const given = name === 'say-none' ? {sayNone: value !== null} : {[name === 'provider-id' ? 'providerId' : name]: value};
    Object.assign(this, {...given, ...this.#early});
  }

  #update(): void {
    if (!this.#isPlaced) return;
    const {providerId, api, client, getToken} = this.#given;
    const config = this.#config?.state;
    // A tag with its own address ignores the client and the token of the configuration.
    const {service, client: clientAround}: Config = (api == null ? config : {service: {api}}) ?? {};
    const source = client ?? clientAround ?? (service && {...service, ...(getToken && {getToken: this.#askToken})});
    const asked = [client ?? clientAround ?? service?.api, providerId, getToken ? this : config?.service, getToken];
    const isNew = (index: number) => asked[index] !== this.#asked[index];
    const hasFailed = this.#summary === null;
    // A first token, and a sign-in that `<dr-config>` has noticed, repeat a request that has failed.
    if (isNew(0) || isNew(1) || (hasFailed && isNew(2))) {
      this.#asked = asked;
      void this.#load(source, providerId);
    } else if (hasFailed && isNew(3)) {
      this.#asked = asked;
      void this.#tryOut();
    }
    this.#show();
  }

  readonly #askToken = async (rejected?: string) => (this.#token = await this.#given.getToken?.(rejected));

  /** Hosts may pass a new function on every render. Only one that gives a new token is a sign-in. */
  async #tryOut(): Promise<void> {
    const before = this.#token;
    const token = await this.#askToken().catch(() => undefined);
    if (token && token !== before && this.#summary === null) {
      this.#asked = [];
      this.#update();
    }
  }

  /** A rate that cannot be loaded is not shown, without an error: on a results page it is optional. */
  async #load(source: ReviewsClient | ServiceConfig | undefined, providerId: string | undefined): Promise<void> {
    const asked = this.#asked;
    this.#summary = undefined;
    const tell: TellDrift = (field) => {
      // In a variable: the manifest's analyzer would list an event without a name.
      const drift = new ContractDriftEvent({providerId: undefined, field});
      return this.isConnected && this.dispatchEvent(drift);
    };
    const summary = source && providerId ? await summaryFrom(source, providerId, tell).catch(() => null) : undefined;
    if (asked !== this.#asked) return;
    this.#summary = summary;
    this.#update();
  }

  #show(): void {
    const {locale, messages, sayNone} = this.#given;
    const rate = recommendationRate(this.#summary ?? {recommended: 0, notRecommended: 0});
    const {percent, recommended, verified, few} = rate;
    const isEmpty = !verified && !(sayNone && this.#summary);
    this.#states?.[isEmpty ? 'add' : 'delete']('empty');
    if (isEmpty) return;
    const config = this.#config?.state;
    const words = sentencesFor(Sentences, rateMessages, locale ?? config?.locale ?? localeOf(this), messages ?? config?.messages);
    const values = {recommended, count: verified, percent: words.percent(percent ?? 0)};
    dashesOf(rate).forEach((dashes, i) => this.#ring.children[i]!.setAttribute('stroke-dasharray', dashes));
    this.#ring.toggleAttribute('hidden', !verified);
    this.#rate.lang = this.#verified.lang = words.language;
    this.#rate.textContent = words.say(!verified ? 'noReviews' : few ? 'rateOfFew' : 'rate', values);
    this.#verified.textContent = verified ? words.say('verifiedReviews', values) : '';
  }
}

function createParts(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const ring = shape('svg', {viewBox: '0 0 100 100', 'aria-hidden': 'true'});
  ring.append(...['yes', 'no'].map((name) => shape('path', {class: name, d: CIRCLE, pathLength: '100'})));
  fragment.append(ring, part('rate'), ' ', part('verified'));
  return fragment;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Isolates the part from the direction of the surrounding text, which may be in another language. */
function part(name: string): HTMLElement {
  const element = document.createElement('bdi');
  element.className = name;
  element.setAttribute('part', name);
  return element;
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-recommendation-rate': RecommendationRateElement;
  }
}
