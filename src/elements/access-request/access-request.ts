import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Practice} from '../../api/practice/schemas.js';
import {type LaterMessage, laterMessages} from '../../i18n/practice/later-screens.js';
import {momentIn} from '../../i18n/shared/moments.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {styles} from './access-request.styles.js';

/** Asks a practice's website access managers for access, and says how the request stands. Loaded with the screen for no access. */
export class AccessRequestElement extends EmbeddedElement {
  static override styles = [tokens, controls, styles];

  @property({attribute: false}) practice?: Practice;
  /** Sends the request. `practice` then says how it stands. */
  @property({attribute: false}) ask: () => Promise<void> = () => Promise.resolve();
  /** Of the plan. */
  @property() timeZone?: string;
  @property() locale?: string;
  @property({attribute: false}) messages?: Partial<Messages>;

  @state() private progress: 'ready' | 'sending' | 'failed' = 'ready';

  protected override update(changed: PropertyValues): void {
    const pressed = focusedIn(this.shadowRoot);
    super.update(changed);
    // The pressed button is gone once the request has arrived.
    if (pressed && !pressed.isConnected) this.renderRoot.querySelector<HTMLElement>('[role=status]')!.focus();
  }

  protected override render() {
    if (!this.practice) return nothing;
    const {practice, progress, timeZone} = this;
    const {name, accessRequest} = practice;
    const words = wordsFor(laterMessages, this.locale ?? localeOf(this), this.messages);
    const isSending = progress === 'sending';
    const label = words.say(isSending ? 'asking' : accessRequest ? 'askAgain' : 'askForAccess');
    const button = html`<button
      type="button"
      aria-label=${isSending ? nothing : words.say(accessRequest ? 'askAgainAt' : 'askForAccessAt', {practice: name})}
      aria-disabled=${isSending ? 'true' : 'false'}
      @click=${isSending ? nothing : this.#handleAsk}
    >${label}</button>`;
    return html`<div>
      <p role="status" tabindex="-1" ?hidden=${!accessRequest}>${standing(accessRequest, words, timeZone)}</p>
      ${accessRequest && !accessRequest.declinedAt ? nothing : button}
      ${progress === 'failed' ? html`<p class="fault" role="alert">${words.say('askFailed')}</p>` : nothing}
    </div>`;
  }

  readonly #handleAsk = async (): Promise<void> => {
    this.progress = 'sending';
    try {
      await this.ask();
      this.progress = 'ready';
    } catch {
      this.progress = 'failed';
    }
  };
}

/** When the person asked, and when the request was declined. */
function standing(request: Practice['accessRequest'], words: Words<LaterMessage>, timeZone: string | undefined) {
  if (!request) return nothing;
  const {date} = momentIn(words.locale, timeZone);
  const {askedAt, declinedAt} = request;
  return words.say(declinedAt ? 'askDeclined' : 'asked', {day: date(declinedAt ?? askedAt)});
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-access-request': AccessRequestElement;
  }
}
