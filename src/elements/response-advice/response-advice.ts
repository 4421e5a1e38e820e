import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {showsText} from '../../domain/shown-text.js';
import {type AdviceMessage, adviceMessages} from '../../i18n/practice/advice.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import type {ScreeningContext} from '../../screening/index.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {type Advice, adviceOn} from './advice.js';
import {findings, placesSentence} from './advice-view.js';
import {AdviceFoundEvent, AdviceTakenEvent} from './events.js';
import {keepingInPlace} from './keep-in-place.js';
import {styles} from './response-advice.styles.js';

/** Milliseconds without a keystroke before the text is checked. */
const QUIET = 600;

/**
 * Shows what a representative is likely to object to in a response while it is being written; nothing if there is nothing. It is only
 * advice: it never blocks a submission, and the text is not sent anywhere.
 *
 * @element dr-response-advice
 * @summary Advice on a response while it is being written.
 * @fires {AdviceFoundEvent} dr-advice-found - The text was checked. The detail has the places of the findings.
 * @fires {AdviceTakenEvent} dr-advice-taken - The writer accepted advice. The detail has the replacement words and their range.
 */
export class ResponseAdvice extends EmbeddedElement {
  static override styles = [tokens, controls, icons, styles];

  /** The text as typed. */
  @property({attribute: false}) text = '';

  /** What is the practice's own and may be in the text, and what the plan has changed in the check. */
  @property({attribute: false}) own: ScreeningContext = {};

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
    keepingInPlace(this, () => super.update(changed));
  }

  protected override render() {
    const words = this.#words();
    const {text, advice} = this.checked;
    return html`<div lang=${words.language} dir=${words.fallbackDirection ?? nothing}>
      ${advice.length ? findings(text, advice, words, this.readonly ? undefined : this.#use) : nothing}
      <p class="hidden-text" role="status">${this.announced}</p>
    </div>`;
  }

  get #isEmpty(): boolean {
    return !showsText(this.text);
  }

  #check(): void {
    const {text} = this;
    const advice = this.#isEmpty ? [] : adviceOn(text, this.own);
    this.checked = {text, advice};
    this.dispatchEvent(new AdviceFoundEvent({text, marks: advice.map(({start, end}) => ({start, end}))}));
  }

  /** Announces the number of places if it has changed. */
  #checkAndTell(): void {
    const words = this.#words();
    const before = placesSentence(this.checked.advice, words);
    this.#check();
    const now = placesSentence(this.checked.advice, words);
    if (now !== before) this.announced = now;
  }

  #words(): Words<AdviceMessage> {
    return wordsFor(adviceMessages, this.locale ?? localeOf(this), this.messages);
  }

  readonly #use = ({words, reason}: Advice): void => {
    // The text may have changed since these places were found.
    if (this.checked.text !== this.text) this.#checkAndTell();
    const now = this.checked.advice.find((each) => each.words === words && each.reason === reason);
    const end = this.text.length;
    this.#isTaken = !!now;
    // If the words are gone, only the focus moves to the field, because the button is gone as well.
    this.dispatchEvent(new AdviceTakenEvent(now ? {start: now.start, end: now.end, words: now.suggestion!} : {start: end, end, words: ''}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-response-advice': ResponseAdvice;
  }
}
