import {ContextProvider} from '@lit/context';
import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import type {PracticeClient} from '../../api/practice/client.js';
import type {ReviewsClient} from '../../api/reviews/client.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {AddressClient} from '../../context/address-client.js';
import {configContext} from '../../context/config.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Messages} from '../../i18n/shared/words.js';
import {ConfigStore} from '../../state/shared/config-store.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';

/**
 * Provides client, plan profile, locale and messages to every tag inside it, at any depth. A tag's own attributes and
 * properties take precedence. It renders nothing itself and does not affect the layout of its content.
 *
 * @element dr-config
 * @slot - The page, or the part of it, that contains the tags.
 * @summary One place to configure all tags on a page.
 */
export class ConfigElement extends EmbeddedElement {
  static override styles = css`
    :host(:not([hidden])) {
      display: contents;
    }
  `;

  readonly #services = new AddressClient(withAddress, () => this.#publishSignIn());
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
    const {client, practiceClient, planProfile, locale, messages} = this;
    this.#service = this.#serviceNow();
    this.#store.set({client, practiceClient, service: this.#service, planProfile, locale, messages});
  }

  #publishSignIn(): void {
    this.#service = undefined;
    this.#publish();
  }

  /** Keeps the same object for the same address, except after a first `getToken` and a sign-in, which the tags must notice. */
  #serviceNow(): ServiceConfig | undefined {
    const service = this.#services.at(this.api, this.getToken);
    const getToken = this.getToken && service?.getToken;
    const isSame = this.#service?.api === service?.api && this.#service?.getToken === getToken;
    return isSame ? this.#service : service && {...service, getToken};
  }
}

function withAddress(service: ServiceConfig): ServiceConfig {
  if (!URL.canParse(service.api, document.baseURI)) throw new TypeError(service.api);
  return service;
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-config': ConfigElement;
  }
}
