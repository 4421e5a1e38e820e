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
 * Gives client, plan profile, locale and messages to every tag inside it, at any depth. A tag's own attributes and
 * properties come first. It shows nothing itself and does not change the layout of what it holds.
 *
 * @element dr-config
 * @slot - The page, or the part of it, that holds our tags.
 * @summary One place to configure all tags of a page.
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

  /** Base address of the service, absolute or relative to the page. */
  @property() api?: string;

  /** A client of the host's own in place of `api`. */
  @property({attribute: false}) client?: ReviewsClient;

  /** A client of the host's own, in place of `api`, for the tags of a practice. */
  @property({attribute: false}) practiceClient?: PracticeClient;

  /** The bearer token for requests to `api`; called again with the rejected token after a 401. Kept in memory only. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** Language and region for sentences, numbers and dates: `en-US`, `es`. */
  @property() locale?: string;

  /** The plan's name and what else differs from plan to plan. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Sentences in place of ours, by key. */
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

  /** The same object as long as the address is the same; but tags have to learn that there is a token where there was none. */
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
