import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {SurveyClient} from '../../api/survey/client.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {COMMENT_LIMIT} from '../../domain/survey.js';
import {remainingInBrowser} from '../../domain/text-limit.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import {ownAnswerMessages, ownAnswerTranslations} from '../../i18n/survey/own-answer.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {type OwnAnswerFact, OwnAnswerStore} from '../../state/survey/own-answer-store.js';
import type {SurveyDraft} from '../../state/survey/survey-store.js';
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
import {styles as ownStyles} from './own-answer.styles.js';
import {SurveyAnswerChangedEvent, SurveyAnswerWithdrawnEvent} from './own-answer-events.js';
import {OwnAnswerFocus} from './own-answer-focus.js';
import {type OwnAnswerHandlers, ownAnswerView} from './own-answer-view.js';
import {styles} from './review-survey.styles.js';
import {smallPrint} from './small-print.styles.js';

/** What a member answered before, with what is possible: change it, withdraw it. Loaded when a question is already answered. */
export class OwnAnswerElement extends EmbeddedElement {
  static override styles = [tokens, controls, tag, textField, icons, styles, smallPrint, ownStyles];

  readonly #service = new ServiceController(this, {
    catalogs: ownAnswerMessages,
    translations: ownAnswerTranslations,
    needs: 'client',
    connect: (): SurveyClient | undefined => undefined,
    createStore: (client) => client && new OwnAnswerStore(client, this.unsent, (fact) => this.#hear(fact)),
  });
  readonly #advice = new LateAdvice(this, () => {
    const {own, form} = this.#service.state ?? {};
    return {text: form?.comment ?? '', provider: own?.provider.name ?? '', editorialCheck: this.planProfile?.editorialCheck};
  });
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  readonly #focus = new OwnAnswerFocus();

  @property({attribute: false}) client?: SurveyClient;
  /** An answer that the member wrote when there already was one. Read when the client is set. */
  @property({attribute: false}) unsent?: SurveyDraft;
  /** Dispatches an event of the survey. */
  @property({attribute: false}) tell: Tell = () => undefined;
  /** Called when there is no answer anymore. */
  @property({attribute: false}) onEnd: (code: string, comment: string) => void = () => undefined;
  /** Words of the survey, for what its form and this one share. */
  @property({attribute: false}) surveyWords?: Words<SurveyMessage>;
  @property({attribute: false}) messages?: Partial<Messages>;
  @property() locale?: string;
  @property({attribute: false}) planProfile?: PlanProfile;
  /** Of the headings. */
  @property({type: Number}) level = 3;

  @state() private announced = '';

  get draft(): SurveyDraft | undefined {
    return this.#service.store ? this.#service.store.draft : this.unsent;
  }

  resume(): void {
    this.#service.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  protected override willUpdate(): void {
    this.#service.select();
  }

  protected override update(changed: PropertyValues): void {
    this.#focus.remember(this.shadowRoot);
    super.update(changed);
  }

  protected override updated(): void {
    this.#focus.apply(this.shadowRoot!, this.#service.state);
  }

  protected override render() {
    const {state, words} = this.#service;
    const {surveyWords, planProfile, level, announced} = this;
    if (!surveyWords) return nothing;
    const {language, fallbackDirection} = words;
    return html`<div class="own" lang=${language} dir=${fallbackDirection ?? nothing}>
      ${ownAnswerView(state, {words, surveyWords, timeZone: planProfile?.timeZone, level, announced, advice: this.#advice, handlers: this.#handlers})}
    </div>`;
  }

  #hear(fact: OwnAnswerFact): void {
    switch (fact.kind) {
      case 'changed':
        return this.tell(() => new SurveyAnswerChangedEvent({comment: fact.comment}));
      case 'withdrawn':
        this.onEnd('answer-withdrawn', '');
        return this.tell(() => new SurveyAnswerWithdrawnEvent());
      case 'ended':
        return this.onEnd(fact.code, fact.comment);
      default:
        return this.tell(() => eventOf(fact));
    }
  }

  readonly #handlers: OwnAnswerHandlers = {
    onChoice: ({target}) => {
      this.#service.store!.choose((target as HTMLInputElement).value === 'true');
      // While the change is being sent, the choice does not change, and the radio button is set back.
      const {recommended} = this.#service.state!.form!;
      this.shadowRoot!.querySelector<HTMLInputElement>(`[value=${recommended}]`)!.checked = true;
    },
    onComment: ({target}) => {
      this.#service.store!.writeComment(repairedValue(target as HTMLTextAreaElement));
      void this.#advice.afterQuiet();
      this.#announcer.afterQuiet(() =>
        lengthSentence(remainingInBrowser(this.#service.state?.form?.comment ?? '', COMMENT_LIMIT), this.surveyWords!, COMMENT_LIMIT),
      );
    },
    onSubmit: (event) => {
      event.preventDefault();
      this.#focus.submitted();
      void this.#service.store!.submit();
    },
    onMeaning: ({currentTarget}) => {
      const {surveyWords: words, messages, planProfile} = this;
      const list = (currentTarget as HTMLElement).querySelector('ul')!;
      void loadMeaning(list, words!, messages, planProfile?.brand, words!.say('surveyFailedExplained'));
    },
    onChange: () => this.#service.store!.edit(),
    onAsk: () => this.#service.store!.ask(),
    onLeave: () => this.#service.store!.leave(),
    onWithdraw: () => void this.#service.store!.withdraw(),
    onSignInOrRetry: () => {
      const {loading, signIn, form} = this.#service.state!;
      const reason = form?.signIn ?? signIn;
      if (loading) return;
      // At once: a host may open a window.
      if (reason) this.dispatchEvent(new SignInRequiredEvent({reason}));
      else this.#service.store!.retry();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-own-answer': OwnAnswerElement;
  }
}
