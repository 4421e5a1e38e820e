import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {SurveyClient} from '../../api/survey/client.js';
import {HttpSurveyClient} from '../../api/survey/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {surveyMessages} from '../../i18n/survey/survey.js';
import type {Messages} from '../../i18n/shared/words.js';
import {SurveyStore, type SurveyDraft} from '../../state/survey/survey-store.js';
import {controls} from '../../styles/controls.js';
import {recommendationIcon} from '../../styles/recommendation-icon.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {eventOf} from './events.js';
import {lengthSentence, type SurveyHandlers} from './question-form.js';
import {styles} from './review-survey.styles.js';
import {explanationOf, screenOf, skeleton, titleOf} from './screens.js';
import {SurveyFocus} from './survey-focus.js';
import {contentOf} from './survey-view.js';

/**
 * Asks a member the single question about a visit, would they recommend the provider, and takes an optional comment. Stands
 * on the page that the link in the email opens (`token`), or where members see their claims (`claim-id` and `getToken`).
 *
 * @element dr-review-survey
 * @summary The question after a visit, for the page of an invitation and for claims pages.
 * @fires {ReviewSubmittedEvent} dr-review-submitted - The service has confirmed the answer. The detail says what becomes of the comment.
 * @fires {SurveyDraftChangedEvent} dr-survey-draft-changed - What the member has chosen or typed has changed. Read `draft` to keep it in a native app.
 * @fires {SurveyFailedEvent} dr-survey-failed - There is no question to show, or the answer was not taken. The detail has a code, never text.
 * @fires {SignInRequiredEvent} dr-sign-in-required - There is no token that the service takes; told once, and again on each press of "Sign in". Call `resume` afterwards.
 * @csspart provider - Whom the question is about.
 * @csspart choice - One of the two answers.
 * @csspart submit - The button that submits the answer.
 * @csspart unsent - A comment that could not be submitted any more.
 * @csspart sign-in - The button shown to those who are signed out.
 * @csspart retry - The button shown after a failure.
 * @cssproperty [--dr-color-positive] - The thumb of "yes".
 * @cssproperty [--dr-color-negative] - The thumb of "no", and what needs a correction.
 * @cssproperty [--dr-color-accent] - The chosen answer, the button that submits, and the focus ring.
 * @cssproperty [--dr-color-on-accent] - Text of the button that submits.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-tint] - Background of the provider and of notices.
 * @cssproperty [--dr-radius=0.5rem] - Rounding of corners.
 * @cssproperty [--dr-gap=1rem] - Space between things.
 */
export class ReviewSurvey extends LitElement {
  static override styles = [tokens, controls, textField, recommendationIcon, styles];

  readonly #service = new ServiceController(this, {
    catalogs: surveyMessages,
    needs: 'token or claim-id, and api or client',
    connect: (config) => this.#connect(config),
    createStore: (client, tell) => client && this.#createStore(client, tell),
  });
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  readonly #focus = new SurveyFocus();
  /** `token` or `claim-id` is another since the store was made. */
  #isAnotherVisit = false;
  #takenDraft: SurveyDraft | undefined;

  /** Base address of the service, absolute or relative to the page; needless inside `<dr-config>`. */
  @property() api?: string;

  /** The one-time token of the invitation. It is sent in a header to the service, and nowhere else. */
  @property() token?: string;

  /** A claim of the signed-in member, in place of a token. */
  @property({attribute: 'claim-id'}) claimId?: string;

  /** Language and region for sentences, numbers and dates; without it the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading in your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** A client of the host's own, for this one visit, in place of `api`. */
  @property({attribute: false}) client?: SurveyClient;

  /** With a claim: the bearer token for requests to `api`; called again with the rejected token after a 401. Kept in memory only. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Sentences in place of ours, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** What a native host kept of an earlier visit to the page, from `draft`. */
  @property({attribute: false}) initialDraft?: SurveyDraft;

  @state() private announced = '';

  /** What has been chosen and typed and not submitted yet. */
  get draft(): SurveyDraft | undefined {
    const {store} = this.#service;
    return store ? store.draft : this.initialDraft;
  }

  /** After a sign-in: goes on with what was interrupted. */
  resume(): void {
    this.#service.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#isAnotherVisit = changed.has('token') || changed.has('claimId');
    if (this.#isAnotherVisit) this.#service.renew();
    this.#service.select();
    this.#takeDraft();
  }

  protected override update(changed: PropertyValues): void {
    this.#focus.remember(this.shadowRoot);
    super.update(changed);
  }

  protected override updated(): void {
    this.#focus.apply(this.shadowRoot!, this.#service.state);
  }

  protected override render() {
    const {state, words, planProfile} = this.#service;
    const {language, fallbackDirection} = words;
    const screen = state ? screenOf(state) : 'loading';
    const isByLink = this.token !== undefined;
    const explanation = state ? explanationOf(screen, state, isByLink, words) : '';
    const plan = planProfile?.brand ?? words.say('yourHealthPlan');
    return html`<div class="survey" lang=${language} dir=${fallbackDirection ?? nothing}>
      <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${titleOf(screen, isByLink, words)}</div>
      <p role="status" class=${explanation ? nothing : 'hidden-text'}>${explanation || this.announced}</p>
      ${state ? contentOf(screen, state, {plan, words, handlers: this.#handlers}) : skeleton(words)}
    </div>`;
  }

  /** A client is about one visit; there is none before it is said which. */
  #connect(config: ServiceConfig): SurveyClient | undefined {
    const {token, claimId} = this;
    return token === undefined && claimId === undefined ? undefined : new HttpSurveyClient(config, {token, claimId});
  }

  #createStore(client: SurveyClient, tell: Tell): SurveyStore {
    // What was written about one visit is not for another; the same visit by another way keeps it.
    const written = this.#isAnotherVisit ? undefined : this.#service.store?.draft;
    this.#focus.forget();
    this.announced = '';
    return new SurveyStore(client, written, (fact) => tell(() => eventOf(fact)));
  }

  /** Once: what the host kept of one visit is not for the next. */
  #takeDraft(): void {
    const {store} = this.#service;
    if (!store || this.initialDraft === this.#takenDraft) return;
    this.#takenDraft = this.initialDraft;
    if (this.initialDraft) store.restore(this.initialDraft);
  }

  readonly #handlers: SurveyHandlers = {
    onChoice: ({target}) => {
      this.#service.store!.choose((target as HTMLInputElement).value === 'true');
      // While the answer is being sent the choice stays as it is, and the button must say so.
      this.requestUpdate();
    },
    onComment: ({target}) => {
      this.#service.store!.writeComment((target as HTMLTextAreaElement).value);
      this.#announcer.afterQuiet(() => lengthSentence(this.#service.state!.comment, this.#service.words));
    },
    onSubmit: (event) => {
      event.preventDefault();
      this.#focus.submitted();
      void this.#service.store!.submit();
    },
    onWayOut: () => {
      const {loading, signIn} = this.#service.state!;
      if (loading) return;
      if (signIn) this.dispatchEvent(new SignInRequiredEvent({reason: signIn}));
      else this.#service.store!.retry();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-review-survey': ReviewSurvey;
  }
}
