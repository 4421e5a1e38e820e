import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {PracticeAccess} from '../../api/access/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {EXPECTED_LIMIT, type NamedEmail, pastedPeople} from '../../domain/pasted-people.js';
import {type RegisterMessage, registerMessages} from '../../i18n/access/register-people.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {styles} from './register-people.styles.js';

type Fault = 'registerNobody' | 'registerNowhere' | 'registerTooMany' | 'registerFailed';

/** A form in which an access manager registers people by email, for one or several practices. Loaded when it is opened. */
export class RegisterPeople extends EmbeddedElement {
  static override styles = [tokens, controls, textField, styles];

  /** Those that the person manages. */
  @property({attribute: false}) practices: readonly PracticeAccess[] = [];
  /** Registers people. Rejects if that may not have happened. */
  @property({attribute: false}) register: (practiceIds: readonly string[], people: readonly NamedEmail[]) => Promise<void> = () =>
    Promise.resolve();
  @property({attribute: false}) onClose: () => void = () => undefined;
  @property() locale?: string;
  @property({attribute: false}) messages?: Partial<Messages>;

  @state() private text = '';
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private fault: Fault | undefined;
  @state() private isSaving = false;
  /** How many people were registered last, and what could not be read. */
  @state() private outcome: {readonly count: number; readonly unread: readonly string[]} | undefined;

  protected override firstUpdated(): void {
    this.#field.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('outcome') && this.outcome) this.#field.focus();
    if (changed.has('fault') && this.fault) this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], [type=checkbox]')?.focus();
  }

  protected override render() {
    const words = wordsFor(registerMessages, this.locale ?? localeOf(this), this.messages);
    const {isSaving} = this;
    return html`<form novalidate @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      ${this.#emails(words)} ${this.practices.length > 1 ? this.#choices(words) : nothing}
      <p class="fault" role="alert" id="fault">${this.fault ? words.say(this.fault, {limit: EXPECTED_LIMIT}) : nothing}</p>
      <div class="buttons">
        <button type="submit" aria-disabled=${isSaving ? 'true' : 'false'}>${words.say(isSaving ? 'registerSaving' : 'registerSubmit')}</button>
        <button type="button" @click=${this.onClose}>${words.say('registerClose')}</button>
      </div>
      <div role="status">${this.outcome ? outcomeOf(this.outcome, words) : nothing}</div>
    </form>`;
  }

  get #field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!;
  }

  #emails(words: Words<RegisterMessage>) {
    const {text, fault, isSaving} = this;
    const count = pastedPeople(text).people.length;
    const isInvalid = !!fault && fault !== 'registerNowhere';
    return html`<div>
      <label class="label" for="emails">${words.say('registerEmails')}</label>
      <p class="muted" id="hint">${words.say('registerEmailsHint')}</p>
      <textarea
        id="emails"
        rows="5"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="hint fault"
        aria-invalid=${isInvalid ? 'true' : 'false'}
        ?readonly=${isSaving}
        .value=${text}
        @input=${this.#handleInput}
      ></textarea>
      ${count ? html`<p class="muted">${words.say('registerFound', {count})}</p>` : nothing}
    </div>`;
  }

  #choices(words: Words<RegisterMessage>) {
    return html`<fieldset aria-describedby="fault">
      <legend>${words.say('registerPractices')}</legend>
      ${this.practices.map(
        ({id, name}) => html`<label class="choice"
          ><input type="checkbox" .checked=${this.chosen.has(id)} @change=${() => this.#toggle(id)} /><bdi>${withoutDirections(name)}</bdi></label
        >`,
      )}
    </fieldset>`;
  }

  #toggle(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
    this.fault = undefined;
  }

  readonly #handleInput = ({target}: InputEvent): void => {
    this.text = (target as HTMLTextAreaElement).value;
    this.fault = undefined;
    this.outcome = undefined;
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.text) return;
    event.stopPropagation();
    this.onClose();
  };

  readonly #handleSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSaving) return;
    const {people, unread} = pastedPeople(this.text);
    const practiceIds = this.practices.length === 1 ? [this.practices[0]!.id] : [...this.chosen];
    this.outcome = undefined;
    this.fault = faultOf(practiceIds, people, unread);
    if (this.fault) return;
    if (people.length && !(await this.#saved(practiceIds, people))) return;
    this.text = unread.join('\n');
    this.outcome = {count: people.length, unread};
  };

  async #saved(practiceIds: readonly string[], people: readonly NamedEmail[]): Promise<boolean> {
    this.isSaving = true;
    try {
      await this.register(practiceIds, people);
      return true;
    } catch {
      this.fault = 'registerFailed';
      return false;
    } finally {
      this.isSaving = false;
    }
  }
}

function faultOf(practiceIds: readonly string[], people: readonly NamedEmail[], unread: readonly string[]): Fault | undefined {
  if (!people.length && !unread.length) return 'registerNobody';
  if (people.length > EXPECTED_LIMIT) return 'registerTooMany';
  return practiceIds.length ? undefined : 'registerNowhere';
}

function outcomeOf({count, unread}: {readonly count: number; readonly unread: readonly string[]}, words: Words<RegisterMessage>) {
  return html`${count ? html`<p class="told">${words.say('registerDone', {count})}</p>` : nothing}
  ${
    unread.length
      ? html`<p class="fault">${words.say('registerUnread', {count: unread.length})}</p>
          <ul>${unread.map((each) => html`<li><bdi>${withoutDirections(each)}</bdi></li>`)}</ul>`
      : nothing
  }`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-register-people': RegisterPeople;
  }
}
