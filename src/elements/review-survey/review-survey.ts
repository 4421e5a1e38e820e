import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import type {SurveyClient} from '../../api/survey/client.js';
import {HttpSurveyClient} from '../../api/survey/http.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import {isUnsafeLink} from '../../domain/link.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {COMMENT_LIMIT} from '../../domain/survey.js';
import {remainingInBrowser} from '../../domain/text-limit.js';
import type {Messages} from '../../i18n/shared/words.js';
import {surveyMessages, surveyTranslations} from '../../i18n/survey/survey.js';
import {type SurveyDraft, SurveyStore} from '../../state/survey/survey-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {loadMeaning} from '../../ui/review/load-meaning.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {repairedValue} from '../../ui/text/repaired-value.js';
import {eventOf} from './events.js';
import {LateAdvice} from './late-advice.js';
import type {OwnAnswerElement} from './own-answer.js';
import type {ownAnswerIn} from './own-answer-part.js';
import type {SurveyContext, SurveyHandlers} from './question-form.js';
import {styles} from './review-survey.styles.js';
import {explanationOf, screenOf, skeleton, titleOf} from './screens.js';
import {smallPrint} from './small-print.styles.js';
import {SurveyFocus} from './survey-focus.js';
import {aboveHeading, contentOf} from './survey-view.js';

interface OwnAnswerFile {
  readonly ownAnswerIn: typeof ownAnswerIn;
}

/**
 * Asks a member a single question about a visit, whether they would recommend the provider, and accepts an optional comment. For
 * the page that the link in the email opens (`token`), or the page with a member's claims (`claim-id` and `getToken`).
 *
 * @element dr-review-survey
 * @summary The question after a visit, for invitation pages and claims pages.
 * @fires {ReviewSubmittedEvent} dr-review-submitted - The service has confirmed the answer. The detail says what happens to the comment.
 * @fires {SurveyDraftChangedEvent} dr-survey-draft-changed - The member's choice or comment has changed. Read `draft` to store it in a native app.
 * @fires {SurveyFailedEvent} dr-survey-failed - There is no question to show, or the answer was not accepted. The detail has a code, never text.
 * @fires {SurveyAnswerChangedEvent} dr-survey-answer-changed - The service has confirmed that the member has changed an answer given before.
 * @fires {SurveyAnswerWithdrawnEvent} dr-survey-answer-withdrawn - The service has confirmed that the member has withdrawn an answer given before.
 * @fires {SignInRequiredEvent} dr-sign-in-required - The service has not received a valid token. Dispatched once, and again each time "Sign in" is pressed. Sign the person in, then call `resume`.
 * @csspart provider - The provider the question is about.
 * @csspart choice - One of the two answers.
 * @csspart tip - The note on what would hold the comment back.
 * @csspart receipt - The choice of a receipt by email.
 * @csspart terms - What the member agrees to, below the question and after the answer.
 * @csspart checked - That comments are checked, with what that means on demand.
 * @csspart answer - What the member answered.
 * @csspart change-answer - The button that opens the form for a change of the answer.
 * @csspart withdraw-answer - The button that asks whether to withdraw the answer.
 * @csspart question - That question.
 * @csspart reviews - The link to the provider's reviews, after the answer was submitted.
 * @csspart submit - The button that submits the answer.
 * @csspart unsent - A comment that was not submitted.
 * @csspart sign-in - The "Sign in" button, shown when the person is signed out.
 * @csspart retry - The button that retries, shown after a failure.
 * @cssproperty [--dr-color-positive] - The thumb for "yes".
 * @cssproperty [--dr-color-negative] - The thumb for "no", and errors.
 * @cssproperty [--dr-color-accent] - The chosen answer, the submit button, and the focus ring.
 * @cssproperty [--dr-color-on-accent] - Text of the submit button.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-line] - Edge of the box and dividers.
 * @cssproperty [--dr-color-surface] - Background of the box.
 * @cssproperty [--dr-color-caution] - The icon of the note on what would hold the comment back, and the lines of its marks.
 * @cssproperty [--dr-color-mark] - Background of that note and of its marks in the comment.
 * @cssproperty [--dr-color-tint] - Background of notices.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 */
export class ReviewSurvey extends EmbeddedElement {
  /** Loads what shows an answer given before. @internal */
  static loadOwnAnswer: () => Promise<OwnAnswerFile>;

  static override styles = [tokens, controls, tag, textField, icons, styles, smallPrint];

  readonly #service = new ServiceController(this, {
    catalogs: surveyMessages,
    translations: surveyTranslations,
    needs: 'token or claim-id, and api or client',
    connect: (config) => this.#connect(config),
    createStore: (client, tell) => client && this.#createStore(client, tell),
  });
  readonly #advice = new LateAdvice(this, () => {
    const {state, planProfile} = this.#service;
    return {text: state?.comment ?? '', provider: state?.survey?.provider.name ?? '', editorialCheck: planProfile?.editorialCheck};
  });
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  readonly #focus = new SurveyFocus();
  /** `token` or `claim-id` has changed since the store was created. */
  #isAnotherVisit = false;
  #takenDraft: SurveyDraft | undefined;
  #client: SurveyClient | undefined;

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** The one-time token of the invitation. It is sent only to the service, in a header. */
  @property() token?: string;

  /** Id of a claim of the signed-in member, used instead of a token. */
  @property({attribute: 'claim-id'}) claimId?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** Your own client for this visit, used instead of `api`. */
  @property({attribute: false}) client?: SurveyClient;

  /** For claims: returns the bearer token for requests to `api`. Called again with the rejected token after a 401. Kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** The draft that a native app stored from `draft` during an earlier visit to the page. */
  @property({attribute: false}) initialDraft?: SurveyDraft;

  /** Address of a provider's reviews on your site, with `{providerId}`, for the link after the answer. Without it, there is no link. */
  @property({attribute: 'reviews-link'}) reviewsLink?: string;

  @state() private announced = '';
  /** What shows an answer given before. */
  @state() private ownAnswer: OwnAnswerFile | 'loading' | 'failed' | undefined;

  /** The choice and comment that have not been submitted yet. */
  get draft(): SurveyDraft | undefined {
    const {store} = this.#service;
    return store ? (this.#own ?? store).draft : this.initialDraft;
  }

  /** Call after a sign-in to continue what was interrupted. */
  resume(): void {
    (this.#own ?? this.#service).resume();
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
    const {end} = this.#service.state ?? {};
    if (!this.ownAnswer && (end === 'answered' || end === 'earlier-arrived')) void this.#loadOwnAnswer();
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
    const explanation = state ? explanationOf(screen, state, isByLink, this.ownAnswer === 'failed', words) : '';
    const plan = planProfile?.brand ?? words.say('yourHealthPlan');
    return html`<div class="survey" lang=${language} dir=${fallbackDirection ?? nothing}>
      ${aboveHeading(screen, state, plan, words)}
      <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${titleOf(screen, state?.survey, isByLink, words)}</div>
      <p role="status" class=${explanation ? nothing : 'hidden-text'}>${explanation || this.announced}</p>
      ${state ? contentOf(screen, state, this.#context(words)) : skeleton(words)}
    </div>`;
  }

  #context(words: SurveyContext['words']): SurveyContext {
    const reviewsLink = isUnsafeLink(this.reviewsLink) ? undefined : this.reviewsLink;
    return {advice: this.#advice, reviewsLink, words, ownAnswer: this.#ownAnswer(words), handlers: this.#handlers};
  }

  get #own(): OwnAnswerElement | null {
    return this.shadowRoot!.querySelector('dr-own-answer');
  }

  async #loadOwnAnswer(): Promise<void> {
    this.ownAnswer = 'loading';
    try {
      this.ownAnswer = await ReviewSurvey.loadOwnAnswer();
    } catch {
      this.ownAnswer = 'failed';
    }
  }

  #ownAnswer(words: SurveyContext['words']) {
    const {store, planProfile, messages, tell} = this.#service;
    if (typeof this.ownAnswer !== 'object') return undefined;
    const given = {client: this.#client!, unsent: store!.draft, tell, onEnd: this.#handleEnd};
    return this.ownAnswer.ownAnswerIn({...given, words, messages, planProfile, level: Math.min(this.headingLevel + 1, 6)});
  }

  /** A client is for one visit, so there is none until `token` or `claim-id` is set. */
  #connect(config: ServiceConfig): SurveyClient | undefined {
    const {token, claimId} = this;
    return token === undefined && claimId === undefined ? undefined : new HttpSurveyClient(config, {token, claimId});
  }

  #createStore(client: SurveyClient, tell: Tell): SurveyStore {
    // A draft belongs to one visit. It is kept if the same visit gets a different client.
    const written = this.#isAnotherVisit ? undefined : this.#service.store?.draft;
    this.#focus.forget();
    this.announced = '';
    this.#client = client;
    return new SurveyStore(client, written, (fact) => tell(() => eventOf(fact)));
  }

  /** Uses the host's draft only once, because it belongs to one visit. */
  #takeDraft(): void {
    const {store} = this.#service;
    if (!store || this.initialDraft === this.#takenDraft) return;
    this.#takenDraft = this.initialDraft;
    if (this.initialDraft) store.restore(this.initialDraft);
  }

  readonly #handleEnd = (code: string, comment: string): void => this.#service.store!.close(code, comment);

  readonly #handlers: SurveyHandlers = {
    onChoice: ({target}) => {
      this.#service.store!.choose((target as HTMLInputElement).value === 'true');
      // While the answer is being sent, the choice does not change, and the radio button is set back.
      const {recommended} = this.#service.state!;
      this.shadowRoot!.querySelector<HTMLInputElement>(`[value=${recommended}]`)!.checked = true;
    },
    onComment: ({target}) => {
      this.#service.store!.writeComment(repairedValue(target as HTMLTextAreaElement));
      void this.#advice.afterQuiet();
      this.#announcer.afterQuiet(() =>
        lengthSentence(remainingInBrowser(this.#service.state!.comment, COMMENT_LIMIT), this.#service.words, COMMENT_LIMIT),
      );
    },
    onReceipt: ({target}) => {
      const box = target as HTMLInputElement;
      this.#service.store!.wantReceipt(box.checked);
      // While the answer is being sent, the wish does not change, and the box is set back.
      box.checked = this.#service.state!.wantsReceipt;
    },
    onSubmit: (event) => {
      event.preventDefault();
      this.#focus.submitted();
      void this.#service.store!.submit();
    },
    onMeaning: ({currentTarget}) => {
      const {words, messages, planProfile} = this.#service;
      const list = (currentTarget as HTMLElement).querySelector('ul')!;
      void loadMeaning(list, words, messages, planProfile?.brand, words.say('surveyFailedExplained'));
    },
    onSignInOrRetry: () => {
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
