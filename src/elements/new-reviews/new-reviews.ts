import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {HttpNewReviews} from '../../api/practice/new-reviews.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController} from '../../context/service-controller.js';
import {isUnsafeLink} from '../../domain/link.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {type NewReviewsMessage, newReviewsMessages, newReviewsTranslations} from '../../i18n/practice/new-reviews.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import {type NewReviewsSource, type NewReviewsState, NewReviewsStore} from '../../state/practice/new-reviews-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {signInOrRetry} from '../../ui/states/sign-in-or-retry.js';
import {eventOf} from './events.js';
import {styles} from './new-reviews.styles.js';
import {practiceList} from './practice-list.js';
import {noAccess, panelStatus, skeleton} from './states.js';

/**
 * A panel for the home page of a provider portal. For each practice whose reviews the signed-in person may see, it shows how many
 * reviews are new and how many need a response.
 *
 * @element dr-new-reviews
 * @summary New and unanswered reviews, for a portal's home page.
 * @fires {NewReviewsLoadedEvent} dr-new-reviews-loaded - The counts are shown. The detail has both totals over all practices, for example for a label in your menu.
 * @fires {NewReviewsFailedEvent} dr-new-reviews-failed - Loading failed after all retries. The detail has a code, never text.
 * @fires {SignInRequiredEvent} dr-sign-in-required - The service has not received a valid token. Dispatched once, and again each time "Sign in" is pressed. Sign the person in, then call `resume`.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field.
 * @csspart list - The list of practices.
 * @csspart practice - One practice with its counts.
 * @csspart notice - The message shown when the person has no access.
 * @csspart sign-in - The "Sign in" button, shown when the person is signed out.
 * @csspart retry - The button that retries, shown after a failure.
 * @cssproperty [--dr-color-accent] - Links, the marker of new reviews, and the focus ring.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-line] - Dividers between practices.
 * @cssproperty [--dr-color-edge] - Edges of buttons.
 * @cssproperty [--dr-color-surface] - Background of notices.
 * @cssproperty [--dr-color-tint] - Background of placeholders.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 */
export class NewReviewsPanel extends EmbeddedElement {
  static override styles = [tokens, controls, tag, icons, styles];

  readonly #service = new ServiceController(this, {
    catalogs: newReviewsMessages,
    translations: newReviewsTranslations,
    needs: 'api or client',
    // The full practice client would be larger than the panel.
    connect: (config): NewReviewsSource => new HttpNewReviews(config),
    clientAround: ({practiceClient}) => practiceClient,
    createStore: (client, tell) => client && new NewReviewsStore(client, (fact) => tell(() => eventOf(fact))),
  });

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the panel's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** URL pattern of your workspace page, such as `/portal?practice={practiceId}`. Turns each practice's name into a link. */
  @property({attribute: 'workspace-link'}) workspaceLink?: string;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: NewReviewsSource;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's phone numbers and other plan-specific settings. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** Call after a sign-in, or when the counts may have changed, to reload. Content stays visible meanwhile. */
  resume(): void {
    this.#service.resume();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#service.select();
    if (changed.has('workspaceLink') && isUnsafeLink(this.workspaceLink)) {
      this.#service.tell(() => new ContractDriftEvent({providerId: undefined, field: 'workspaceLink'}));
    }
  }

  protected override update(changed: PropertyValues): void {
    const pressed = focusedIn(this.shadowRoot);
    super.update(changed);
    // The pressed button is gone, so the focus moves to the heading above what has loaded.
    if (pressed && !pressed.isConnected) this.renderRoot.querySelector<HTMLElement>('.heading')!.focus();
  }

  protected override render() {
    const {state, words} = this.#service;
    const {language, fallbackDirection} = words;
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}>
      <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${words.say('newReviewsHeading')}</div>
      ${this.#content(state, words)}
    </div>`;
  }

  #content(state: NewReviewsState | undefined, words: Words<NewReviewsMessage>) {
    const {news, failure} = state ?? {};
    if (failure?.status === 403 || news?.practices.length === 0) {
      return noAccess(words, this.#service.planProfile?.phones?.access);
    }
    return html`
      <div class=${failure && !news ? 'notice' : nothing}>
        <p role="status">${state ? panelStatus(state, words) : ''}</p>
        ${failure ? signInOrRetry(state!, words, words.say('loading'), this.#handleSignInOrRetry) : nothing}
      </div>
      ${news ? practiceList(news, words, isUnsafeLink(this.workspaceLink) ? undefined : this.workspaceLink) : failure ? nothing : skeleton(words)}
    `;
  }

  readonly #handleSignInOrRetry = (): void => {
    const {loading, signIn} = this.#service.state!;
    if (loading) return;
    if (signIn) this.dispatchEvent(new SignInRequiredEvent({reason: signIn}));
    else this.resume();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-new-reviews': NewReviewsPanel;
  }
}
