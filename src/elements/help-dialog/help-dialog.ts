import {html} from 'lit';
import {property} from 'lit/decorators.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {helpMessages} from '../../i18n/practice/help.js';
import {localeOf, type Messages, wordsFor} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tokens} from '../../styles/tokens.generated.js';
import {dialogFrame} from '../../ui/dialog/dialog-frame.js';
import {frameStyles} from '../../ui/dialog/dialog-frame.styles.js';
import {DialogClosedEvent} from '../../ui/dialog/events.js';
import {Modal} from '../../ui/dialog/modal.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {helpLink} from '../../ui/text/contacts.js';
import {styles} from './help-dialog.styles.js';
import {phones, questions, statuses} from './questions.js';

/**
 * Practices' common questions about patient reviews, and the phone numbers for help.
 *
 * @element dr-help-dialog
 * @summary Help and questions.
 * @fires {DialogClosedEvent} dr-dialog-closed - The dialog was closed.
 */
export class HelpDialog extends EmbeddedElement {
  static override styles = [tokens, controls, icons, frameStyles, styles];

  readonly #modal: Modal = new Modal(this, '.frame', {requestClose: () => this.#close(), closed: () => this.#handleClosed()});

  /** The plan's name, days to decide, phone numbers and help page. */
  @property({attribute: false}) planProfile?: PlanProfile | undefined;

  /** Language and region for texts, numbers and dates. */
  @property() locale?: string | undefined;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  /** Opens the dialog over the page, with the focus on its title. */
  show(): void {
    this.#modal.show();
  }

  protected override render() {
    const words = wordsFor(helpMessages, this.locale ?? localeOf(this), this.messages);
    const plan = this.planProfile ?? {};
    return dialogFrame({
      words,
      title: words.say('helpTitle'),
      modal: this.#modal,
      onClose: this.#close,
      content: html`<div class="content">${questions(words, plan)} ${statuses(words)} ${phones(words, plan)} ${helpLink(words, plan)}</div>
        <div class="footer"><button type="button" @click=${this.#close}>${words.say('closeDialog')}</button></div>`,
    });
  }

  readonly #close = (): void => this.#modal.close();

  #handleClosed(): void {
    this.dispatchEvent(new DialogClosedEvent({submitted: false}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-help-dialog': HelpDialog;
  }
}
