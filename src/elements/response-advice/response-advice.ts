import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {showsText} from '../../domain/shown-text.js';
import {type AdviceMessage, adviceMessages} from '../../i18n/practice/advice.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {type Advice, adviceOn, type Replacement, replacementOf} from './advice.js';
import {findings, placesSentence, starters} from './advice-view.js';
import {AdviceTakenEvent} from './events.js';
import {keepingInPlace} from './keep-in-place.js';
import {styles} from './response-advice.styles.js';

/** Milliseconds without a keystroke before the text is checked. */
const QUIET = 600;

/**
 * Shows what a representative is likely to object to in a response while it is being written, and offers opening sentences for
 * an empty one. It is only advice: it never blocks a submission, and the text is not sent anywhere.
 *
 * @element dr-response-advice
 * @summary Advice on a response while it is being written.
 * @fires {AdviceTakenEvent} dr-advice-taken - The writer accepted advice. The detail has the replacement words and their range.
 */
export class ResponseAdvice extends EmbeddedElement {
  static override styles = [tokens, controls, styles];

  /** The text as typed. */
  @property({attribute: false}) text = '';

  /** The provider's name, which may be in the text. */
  @property({attribute: false}) providerName = '';

  /** Shows the advice without buttons, because the text cannot be changed now. */
  @property({type: Boolean}) readonly = false;

  /** Language and region for texts and numbers. */
  @property() locale?: string | undefined;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  /** The findings, and the text they belong to. */
  @state() private checked: {readonly text: string; readonly advice: readonly Advice[]} = {text: '', advice: []};

  @state() private announced = '';

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The next text results from accepted advice, so it is checked without a pause. */
  #isTaken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // A move within the page cancels the timer, so the check runs at once.
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
    // Safari does not support `requestIdleCallback`.
    else this.#timer = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => this.#checkAndTell()), QUIET);
    this.#isTaken = false;
  }

  protected override update(changed: PropertyValues): void {
    const pressed = focusedIn(this.shadowRoot);
    keepingInPlace(this, () => super.update(changed));
    // The pressed button is gone along with its finding.
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
    return !showsText(this.text);
  }

  #check(): void {
    this.checked = {text: this.#isEmpty ? '' : this.text, advice: adviceOn(this.text, this.providerName)};
  }

  /** Announces the number of places if it has changed. */
  #checkAndTell(): void {
    const words = this.#words();
    const before = placesSentence(this.checked.advice, words);
    this.#check();
    const now = placesSentence(this.checked.advice, words);
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
    // The text may have changed since these places were found.
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
