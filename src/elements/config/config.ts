import {ContextProvider} from '@lit/context';
import {css, html, LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {PracticeClient} from '../../api/practice/client.js';
import type {ReviewsClient} from '../../api/reviews/client.js';
import {HttpReviewsClient} from '../../api/reviews/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {AddressClient} from '../../context/address-client.js';
import {configContext} from '../../context/config.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Messages} from '../../i18n/shared/words.js';
import {ConfigStore} from '../../state/shared/config-store.js';

/**
 * Provides client, plan profile, locale and messages to every tag inside it, at any depth. A tag's own attributes and
 * properties take precedence. It renders nothing itself and does not affect the layout of its content.
 *
 * @element dr-config
 * @slot - The page, or the part of it, that contains the tags.
 * @summary One place to configure all tags on a page.
 */
export class ConfigElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  readonly #clientForApi = new AddressClient((config) => new HttpReviewsClient(config));
  readonly #store = new ConfigStore({});
  #service: ServiceConfig | undefined;

  /** Base URL of the service, absolute or relative to the page. */
  @property() api?: string;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: ReviewsClient;

  /** Your own client for the practice's tags, used instead of `api`. */
  @property({attribute: false}) practiceClient?: PracticeClient;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** Language and region for texts, numbers and dates: `en-US`, `es`. */
  @property() locale?: string;

  /** The plan's name and other plan-specific settings. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  constructor() {
    super();
    new ContextProvider(this, {context: configContext, initialValue: this.#store});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#publish();
  }

  protected override willUpdate(): void {
    this.#publish();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #publish(): void {
    const {practiceClient, planProfile, locale, messages} = this;
    const made = this.#clientForApi.at(this.api, this.#getToken);
    this.#service = made && this.#serviceNow();
    this.#store.set({client: this.client ?? made, practiceClient, service: this.#service, planProfile, locale, messages});
  }

  /** Keeps the same object for the same address, except when a first `getToken` is set, which the tags must notice. */
  #serviceNow(): ServiceConfig {
    const api = this.api!;
    const getToken = this.getToken && this.#getToken;
    const isSame = this.#service?.api === api && this.#service.getToken === getToken;
    return isSame ? this.#service! : {api, getToken};
  }

  readonly #getToken: ServiceConfig['getToken'] = (rejected) => this.getToken?.(rejected);
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-config': ConfigElement;
  }
}
