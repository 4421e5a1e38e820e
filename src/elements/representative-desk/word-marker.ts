import {html, type LitElement, nothing} from 'lit';
import {wordsOf} from '../../domain/marked-text.js';
import type {Mark} from '../../domain/queue.js';
import type {CaseMessage} from '../../i18n/queue/case.js';
import type {Words} from '../../i18n/shared/words.js';
import type {Written} from './found-text.js';
import {Roving} from './roving.js';

/** A drag with the pointer from one word to another, which marks or unmarks the words. */
interface Pull {
  readonly from: number;
  readonly to: number;
  readonly marks: boolean;
}

export interface Markable extends Written {
  readonly marks: readonly Mark[];
  readonly onMark: (range: Mark, marked: boolean) => void;
}

/**
 * The words of a text as toggle buttons in a toolbar. With a pointer, press a word or drag over several; with a keyboard, the
 * arrow keys move and Space toggles.
 */
export class WordMarker {
  readonly #host: LitElement;
  readonly #keys = new Roving('.word', 'horizontal');
  #markable: Markable | undefined;
  #pull: Pull | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({hostUpdated: () => this.#keys.apply(host.renderRoot), hostDisconnected: () => this.#end()});
  }

  render(markable: Markable, words: Words<CaseMessage>) {
    this.#markable = markable;
    const {text, language} = markable;
    const isMarked = (word: Mark, index: number) => {
      const pull = this.#pull;
      if (pull && index >= Math.min(pull.from, pull.to) && index <= Math.max(pull.from, pull.to)) return pull.marks;
      return markable.marks.some(({start, end}) => start <= word.start && word.end <= end);
    };
    const button = (word: Mark, index: number) => html`<button
      type="button"
      class="word"
      lang=${language ?? nothing}
      value=${index}
      aria-pressed=${isMarked(word, index) ? 'true' : 'false'}
    >${text.slice(word.start, word.end)}</button> `;
    return html`<div
      role="toolbar"
      class="words"
      part="words"
      dir="auto"
      aria-label=${words.say('wordsToMark')}
      aria-describedby="words-about"
      @keydown=${this.#keys.handleKey}
      @focusin=${this.#keys.handleFocus}
      @click=${this.#handleClick}
      @pointerdown=${this.#handleDown}
      @pointerover=${this.#handleOver}
    >
      ${wordsOf(text).map(button)}
    </div>`;
  }

  #mark({from, to, marks}: Pull): void {
    const {text, onMark} = this.#markable!;
    const words = wordsOf(text);
    onMark({start: words[Math.min(from, to)]!.start, end: words[Math.max(from, to)]!.end}, marks);
  }

  #end(): void {
    this.#pull = undefined;
    removeEventListener('pointerup', this.#handleUp);
    removeEventListener('pointercancel', this.#handleCancel);
  }

  readonly #handleClick = (event: Event): void => {
    const word = wordAt(event);
    if (word) this.#mark({from: word.index, to: word.index, marks: !word.isMarked});
  };

  readonly #handleDown = (event: PointerEvent): void => {
    const word = wordAt(event);
    if (!word || event.pointerType === 'touch' || event.button) return;
    this.#pull = {from: word.index, to: word.index, marks: !word.isMarked};
    addEventListener('pointerup', this.#handleUp);
    addEventListener('pointercancel', this.#handleCancel);
  };

  readonly #handleOver = (event: PointerEvent): void => {
    const word = wordAt(event);
    if (!this.#pull || !word) return;
    this.#pull = {...this.#pull, to: word.index};
    this.#host.requestUpdate();
  };

  /** A drag that ends on its first word is a press, which the following click handles. */
  readonly #handleUp = (): void => {
    const pull = this.#pull!;
    this.#end();
    if (pull.from !== pull.to) this.#mark(pull);
    else this.#host.requestUpdate();
  };

  readonly #handleCancel = (): void => {
    this.#end();
    this.#host.requestUpdate();
  };
}

function wordAt({target}: Event): {readonly index: number; readonly isMarked: boolean} | undefined {
  const button = (target as Element).closest<HTMLButtonElement>('.word');
  return button ? {index: Number(button.value), isMarked: button.matches('[aria-pressed=true]')} : undefined;
}
