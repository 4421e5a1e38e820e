import type {ReviewsClient} from '../../api/reviews/client.js';
import {configAround, configStillToCome} from '../../context/config.js';
import {isServer} from '../../context/is-server.js';
import {followLanguage, leaveLanguage} from '../../context/language-around.js';
import {summaryFrom} from '../../context/summary-source.js';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewSummary} from '../../domain/review.js';
import {rateMessages} from '../../i18n/reviews/rate.js';
import {localeOf, wordsFor} from '../../i18n/shared/words.js';
import type {ConfigStore} from '../../state/shared/config-store.js';
import {styles} from './recommendation-rate.styles.js';

/** Servers have no `HTMLElement`, but they may import the module. */
const Base = isServer ? (class {} as typeof HTMLElement) : HTMLElement;

let sheet: CSSStyleSheet | undefined;

/**
 * A provider's recommendation rate in one line, for search results. Shows nothing and takes up no space until there are
 * reviews. All rates on a page share one request. A plain custom element without Lit, because a page may contain fifty of them
 * and nothing else from this package.
 *
 * @element dr-recommendation-rate
 * @summary Only the rate, for the entries of a search results page.
 * @attr provider-id - The provider whose rate to show: 1 to 64 letters, digits, `-` or `_`.
 * @attr api - Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`.
 * @attr locale - Language and region. Default: the page's language and the reader's region.
 * @csspart rate - The rate, or the counts if there are few reviews.
 * @csspart verified - The number of verified reviews.
 * @cssproperty [--dr-color-positive] - The thumb.
 * @cssproperty [--dr-color-muted] - The number of verified reviews.
 * @cssstate empty - There is nothing to show.
 */
export class RecommendationRateElement extends Base {
  static readonly observedAttributes = ['provider-id', 'api', 'locale'];

  readonly #states: CustomStateSet | undefined;
  readonly #rate: HTMLElement;
  readonly #verified: HTMLElement;
  #client: ReviewsClient | undefined;
  #config: ConfigStore | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #follower = {requestUpdate: () => this.#update()};
  #asked: readonly unknown[] = [];
  #summary: ReviewSummary | undefined;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync?.(styles);
    root.adoptedStyleSheets = [sheet];
    this.#rate = part('rate');
    this.#verified = part('verified');
    root.append(this.#rate, ' ', this.#verified);
    this.#states = this.attachInternals?.().states;
    this.#states?.add('empty');
  }

  /** Your own client, used instead of `api`. */
  get client(): ReviewsClient | undefined {
    return this.#client;
  }
  set client(client: ReviewsClient | undefined) {
    this.#client = client;
    this.#update();
  }

  connectedCallback(): void {
    this.#config = configAround(this);
    this.#unsubscribe = this.#config?.subscribe(() => this.#update());
    void configStillToCome(this)?.then(() => {
      if (this.isConnected && !this.#config) this.connectedCallback();
    });
    followLanguage(this, this.#follower);
    this.#update();
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
    leaveLanguage(this.#follower);
    this.#config = undefined;
  }

  attributeChangedCallback(): void {
    this.#update();
  }

  #update(): void {
    if (!this.isConnected) return;
    const source = this.#client ?? this.getAttribute('api') ?? this.#config?.state.client;
    const providerId = this.getAttribute('provider-id');
    if (source !== this.#asked[0] || providerId !== this.#asked[1]) void this.#load(source, providerId);
    this.#show();
  }

  /** A rate that cannot be loaded is not shown, without an error: on a results page it is optional. */
  async #load(source: ReviewsClient | string | undefined, providerId: string | null): Promise<void> {
    const asked = (this.#asked = [source, providerId]);
    this.#summary = undefined;
    const summary = source !== undefined && providerId ? await summaryFrom(source, providerId).catch(() => undefined) : undefined;
    if (asked !== this.#asked) return;
    this.#summary = summary;
    this.#show();
  }

  #show(): void {
    const {percent, recommended, verified, few} = recommendationRate(this.#summary ?? {recommended: 0, notRecommended: 0});
    this.#states?.[verified ? 'delete' : 'add']('empty');
    if (percent === undefined) return;
    const config = this.#config?.state;
    const words = wordsFor(rateMessages, this.getAttribute('locale') ?? config?.locale ?? localeOf(this), config?.messages);
    this.#rate.lang = this.#verified.lang = words.language;
    this.#rate.textContent = few
      ? words.say('rateOfFew', {recommended, count: verified})
      : words.say('rate', {percent: words.percent(percent)});
    this.#verified.textContent = words.say('verifiedReviews', {count: verified});
  }
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
