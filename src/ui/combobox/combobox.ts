import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../embedding/embedded-element.js';
import {styles} from './combobox.styles.js';
import {type ComboboxKeys, handleKey} from './keyboard.js';
import {listbox, optionsSentence, SHOWN} from './listbox.js';
import {type ComboboxOption, optionSearch} from './matching.js';

/** Another option was chosen. */
export class OptionChosenEvent extends Event {
  constructor(readonly detail: {readonly value: string}) {
    super('dr-option-chosen');
  }
}

/**
 * Chooses one of many options by typing part of its name. Follows the editable combobox with list autocomplete and manual
 * selection of the ARIA Authoring Practices Guide. Typing only searches, and the value stays until another option is chosen.
 */
export class Combobox extends EmbeddedElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = [tokens, controls, icons, styles];

  #search = optionSearch([]);

  @property({attribute: false}) label = '';
  @property({attribute: false}) placeholder = '';
  @property({attribute: false}) options: readonly ComboboxOption[] = [];
  /** The value of the chosen option. */
  @property({attribute: false}) value?: string;
  @property({attribute: false}) words!: Words<WorkspaceMessage>;

  @state() private open = false;
  /** The text typed since the list was opened. While `undefined`, all options are shown. */
  @state() private typed: string | undefined;
  /** Index of the option with the visual focus. */
  @state() private active = -1;
  /** Until this code has loaded, the browser's own list is inside. It stays while somebody uses it. */
  @state() private isUsedInside = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.isUsedInside = this.matches(':focus-within');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('options')) this.#search = optionSearch(this.options);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isUsedInside) return;
    // While the list is open, the field holds the reader's text.
    if (!this.open && (changed.has('open') || changed.has('value') || changed.has('options') || changed.has('isUsedInside')))
      this.#input.value = this.#chosen?.label ?? '';
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView?.({block: 'nearest'});
  }

  protected override render() {
    if (this.isUsedInside) return html`<slot @focusout=${this.#handleUsed} @slotchange=${this.#handleSlotChange}></slot>`;
    const {label, placeholder, value, words, open, active} = this;
    const chosen = this.#chosen;
    const found = open ? this.#found : [];
    const shown = found.slice(0, SHOWN);
    const isListed = shown.length > 0;
    const isComplete = isListed && found.length === shown.length;
    return html`<div class=${open ? 'combobox open' : 'combobox'}>
      <label id="label" for="input">${label}</label>
      <div class="field">
        <input
          id="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${placeholder}
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-expanded=${isListed ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${isListed && active >= 0 ? `option-${active}` : nothing}
          @input=${this.#handleInput}
          @keydown=${this.#handleKey}
          @mouseup=${this.#handleMouseUp}
          @click=${this.#handleClick}
          @focus=${this.#handleFocus}
          @blur=${this.#handleBlur}
        />
        ${chosen ? html`<p class="chosen" aria-hidden="true"><span>${chosen.label}</span><span class="hint">${chosen.hint}</span></p>` : nothing}
        ${chevronDown()}
      </div>
      <div class=${open ? 'popup' : 'hidden-text'} @mousedown=${keepFocus}>
        ${listbox(shown, value, active, this.#handleOptionClick)}
        <span class=${isComplete ? 'hidden-text' : 'note'} role="status">${open ? optionsSentence(found.length, words) : ''}</span>
      </div>
    </div>`;
  }

  get #input(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  get #chosen(): ComboboxOption | undefined {
    return this.options.find(({value}) => value === this.value);
  }

  get #found(): readonly ComboboxOption[] {
    return this.typed === undefined ? this.options : this.#search(this.typed);
  }

  #openList(active = -1): void {
    this.open = true;
    this.active = active;
  }

  #close(): void {
    this.open = false;
    this.typed = undefined;
    this.active = -1;
  }

  #choose(value: string): void {
    this.#close();
    if (value !== this.value) this.dispatchEvent(new OptionChosenEvent({value}));
  }

  /** Down and Up wrap around. A closed list opens at the chosen option, or at its start or end. */
  #move(by: 1 | -1): void {
    const count = Math.min(this.#found.length, SHOWN);
    const chosen = this.open ? -1 : this.options.findIndex(({value}) => value === this.value);
    if (chosen >= 0 && chosen < count) return this.#openList(chosen);
    const from = this.active < 0 && by < 0 ? 0 : this.active;
    this.#openList(count ? (from + by + count) % count : -1);
  }

  readonly #keys: ComboboxKeys = {
    move: (by) => this.#move(by),
    open: () => this.#openList(),
    close: () => this.#close(),
    choose: () => {
      const option = this.open ? this.#found[this.active] : undefined;
      if (option) this.#choose(option.value);
      else this.#close();
    },
    cancel: () => {
      if (this.open) this.#close();
      else this.#input.value = '';
    },
    leaveList: () => {
      this.active = -1;
    },
  };

  readonly #handleUsed = (): void => {
    this.isUsedInside = false;
  };

  /** The list inside is gone once an option is chosen in it; the focus moves to the field. */
  readonly #handleSlotChange = (): void => {
    if (this.firstElementChild) return;
    this.isUsedInside = false;
    void this.updateComplete.then(() => this.focus());
  };

  readonly #handleInput = (): void => {
    this.typed = this.#input.value;
    this.#openList();
  };

  readonly #handleKey = (event: KeyboardEvent): void => handleKey(event, this.#keys);

  /** Safari would otherwise clear the selection made by the click. */
  readonly #handleMouseUp = (event: Event): void => {
    if (!this.open) event.preventDefault();
  };

  readonly #handleClick = (): void => {
    if (this.open) return this.#close();
    this.#openList();
    this.#handleFocus();
  };

  readonly #handleOptionClick = (event: Event): void => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) this.#choose(this.#found[Number(option.id.replace('option-', ''))]!.value);
  };

  /** Typing then replaces the current name. */
  readonly #handleFocus = (): void => this.#input.select();

  readonly #handleBlur = (): void => {
    this.#close();
    this.#input.value = this.#chosen?.label ?? '';
  };
}

/** Keeps the focus in the field when the list is clicked. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-combobox': Combobox;
  }
}
