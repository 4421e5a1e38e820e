import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {HttpNewReviews} from '../../api/practice/new-reviews.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController} from '../../context/service-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {newReviewsMessages, type NewReviewsMessage} from '../../i18n/practice/new-reviews.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import {NewReviewsStore, type NewReviewsSource, type NewReviewsState} from '../../state/practice/new-reviews-store.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {eventOf} from './events.js';
import {styles} from './new-reviews.styles.js';
import {practiceList} from './practice-list.js';
import {noAccess, skeleton, panelStatus, wayOut} from './states.js';

/**
 * A panel for the home page of a provider portal: how many reviews are new and how many need a response, for each practice
 * whose reviews the signed-in person may see.
 *
 * @element dr-new-reviews
 * @summary New and unanswered reviews, for a portal's home page.
 * @fires {NewReviewsLoadedEvent} dr-new-reviews-loaded - The counts are shown. The detail has both, over all practices: label your menu with them.
 * @fires {NewReviewsFailedEvent} dr-new-reviews-failed - Loading failed for good. The detail has a code, never text.
 * @fires {SignInRequiredEvent} dr-sign-in-required - There is no token that the service takes; told once, and again on each press of "Sign in". Call `resume` afterwards.
 * @fires {ContractDriftEvent} dr-contract-drift - The service sent something the contract does not allow; the detail names the field.
 * @csspart list - The practices.
 * @csspart practice - One practice with its counts.
 * @csspart notice - What is said when there is no access.
 * @csspart sign-in - The button shown to those who are signed out.
 * @csspart retry - The button shown after a failure.
 * @cssproperty [--dr-color-accent] - Links, the mark of what is new, and the focus ring.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-line] - Lines between practices.
 * @cssproperty [--dr-color-edge] - Edges of buttons.
 * @cssproperty [--dr-color-tint] - Background of notices.
 * @cssproperty [--dr-radius=0.5rem] - Rounding of corners.
 * @cssproperty [--dr-gap=1rem] - Space between things.
 */
export class NewReviewsPanel extends LitElement {
  static override styles = [tokens, controls, styles];

  readonly #service = new ServiceController(this, {
    catalogs: newReviewsMessages,
    needs: 'api or client',
    // The practice's whole client would weigh more than the panel.
    connect: (config): NewReviewsSource => new HttpNewReviews(config),
    clientAround: ({practiceClient}) => practiceClient,
    createStore: (client, tell) => client && new NewReviewsStore(client, (fact) => tell(() => eventOf(fact))),
  });

  /** Base address of the service, absolute or relative to the page; needless inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for sentences, numbers and dates; without it the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the panel's heading in your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** Address pattern of your page with the workspace, `/portal?practice={practiceId}`: each practice's name becomes that link. */
  @property({attribute: 'workspace-link'}) workspaceLink?: string;

  /** A client of the host's own in place of `api`. */
  @property({attribute: false}) client?: NewReviewsSource;

  /** The bearer token for requests to `api`; called again with the rejected token after a 401. Kept in memory only. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** Whom to call, and what else differs from plan to plan. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Sentences in place of ours, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** Asks the service again: after a sign-in, or when the counts may have changed. What is shown stays meanwhile. */
  resume(): void {
    this.#service.resume();
  }

  protected override willUpdate(): void {
    this.#service.select();
  }

  protected override update(changed: PropertyValues): void {
    const pressed = this.shadowRoot?.activeElement;
    super.update(changed);
    // The button that helped is gone; its reader goes on with what it brought.
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
      <p role="status">${state ? panelStatus(state, words) : ''}</p>
      ${failure ? wayOut(state!, words, this.#handleWayOut) : nothing}
      ${news ? practiceList(news, words, this.workspaceLink) : failure ? nothing : skeleton(words)}
    `;
  }

  readonly #handleWayOut = (): void => {
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
