import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {adviceMessages, type AdviceMessage} from '../../i18n/practice/advice.js';
import {localeOf, wordsFor, type Messages, type Words} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {adviceOn, replacementOf, type Advice, type Replacement} from './advice.js';
import {countSentence, findings, starters} from './advice-view.js';
import {AdviceTakenEvent} from './events.js';
import {keepingInPlace} from './keep-in-place.js';
import {styles} from './response-advice.styles.js';

/** Milliseconds without a keystroke before the text is looked at. */
const QUIET = 600;

/**
 * Says what a representative is likely to ask to change in a response, while it is written; for an empty one it offers
 * first sentences. It is advice: it holds nothing back, and the text goes nowhere.
 *
 * @element dr-response-advice
 * @summary Advice on a response while it is written.
 * @fires {AdviceTakenEvent} dr-advice-taken - The reader wants other words in the text; the detail says which and where.
 */
export class ResponseAdvice extends LitElement {
  static override styles = [tokens, controls, styles];

  /** As typed. */
  @property({attribute: false}) text = '';

  /** Nothing can be changed now: advice without buttons. */
  @property({type: Boolean}) readonly = false;

  /** Language and region for sentences and numbers. */
  @property() locale?: string | undefined;

  /** Sentences in place of ours, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  /** What was found, and in which text. */
  @state() private checked: {readonly text: string; readonly advice: readonly Advice[]} = {text: '', advice: []};

  @state() private announced = '';

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was chosen here comes back as the text; it needs no pause. */
  #isTaken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // A pause that a move in the page has ended is not waited for again.
    if (this.hasUpdated) this.#check();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    clearTimeout(this.#timer);
    if (!this.hasUpdated) this.#check();
    else if (this.#isTaken || this.#isEmpty) this.#checkAndTell();
    // Safari does not tell when it is idle.
    else this.#timer = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => this.#checkAndTell()), QUIET);
    this.#isTaken = false;
  }

  protected override update(changed: PropertyValues): void {
    const pressed = this.shadowRoot?.activeElement;
    keepingInPlace(this, () => super.update(changed));
    // What it was for is not in the text any more.
    if (pressed && !pressed.isConnected) this.renderRoot.querySelector('h3')!.focus();
  }

  protected override render() {
    const words = this.#words();
    const {text, advice} = this.checked;
    return html`<section aria-labelledby="title" lang=${words.language} dir=${words.fallbackDirection ?? nothing}>
      <h3 id="title" tabindex="-1">${words.say('adviceTitle')}</h3>
      <p class="muted">${words.say('aboutAdvice')}</p>
      <div class="found">${
        this.#isEmpty
          ? this.readonly
            ? nothing
            : starters(words, this.#begin)
          : text && findings(text, advice, words, this.readonly ? undefined : this.#use)
      }</div>
      <p class="hidden-text" role="status">${this.announced}</p>
    </section>`;
  }

  get #isEmpty(): boolean {
    return !this.text.trim();
  }

  #check(): void {
    this.checked = {text: this.#isEmpty ? '' : this.text, advice: adviceOn(this.text)};
  }

  /** Says how many places there are when that has changed. */
  #checkAndTell(): void {
    const words = this.#words();
    const before = countSentence(this.checked.advice, words);
    this.#check();
    const now = countSentence(this.checked.advice, words);
    if (this.#isEmpty) this.announced = '';
    else if (now !== before) this.announced = now;
  }

  #words(): Words<AdviceMessage> {
    return wordsFor(adviceMessages, this.locale ?? localeOf(this), this.messages);
  }

  readonly #begin = (starter: string): void => {
    this.#take({start: 0, end: this.text.length, words: starter});
  };

  readonly #use = ({words}: Advice): void => {
    // Places belong to the text they were found in, and somebody may have typed since.
    if (this.checked.text !== this.text) this.#checkAndTell();
    const advice = this.checked.advice.find((each) => each.words === words);
    if (advice) this.#take(replacementOf(this.text, advice));
  };

  #take(replacement: Replacement): void {
    this.#isTaken = true;
    this.dispatchEvent(new AdviceTakenEvent(replacement));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-response-advice': ResponseAdvice;
  }
}
