import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {PracticeEmailChoice, PracticeEmails} from '../../api/practice/schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {type EmailsMessage, emailsMessages} from '../../i18n/practice/emails.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {asksForSignIn, type Failure, failureOf} from '../../state/shared/failure.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {dialogFrame} from '../../ui/dialog/dialog-frame.js';
import {frameStyles} from '../../ui/dialog/dialog-frame.styles.js';
import {DialogClosedEvent, SignInRequestedEvent} from '../../ui/dialog/events.js';
import {Modal} from '../../ui/dialog/modal.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {styles} from './emails-dialog.styles.js';

/** What a person can be told by email, with its message. A sentence for each says when. */
const KINDS = [
  ['newReviews', 'emailsNewReviews'],
  ['decisions', 'emailsDecisions'],
] as const satisfies readonly (readonly [keyof PracticeEmailChoice, EmailsMessage])[];

/**
 * A person's own choice of emails, and where they go. Each change is saved at once.
 *
 * @element dr-emails-dialog
 * @summary What the person is told by email.
 * @fires {DialogClosedEvent} dr-dialog-closed - The dialog was closed.
 * @fires {SignInRequestedEvent} dr-sign-in-requested - "Sign in" was pressed.
 */
export class EmailsDialog extends EmbeddedElement {
  static override styles = [tokens, controls, frameStyles, styles];

  readonly #modal: Modal = new Modal(this, '.frame', {requestClose: () => this.#close(), closed: () => this.#handleClosed()});

  /** Loads the choice, or saves another one and returns it. Rejects like `PracticeClient.chooseEmails`. */
  @property({attribute: false}) call!: (choice?: PracticeEmailChoice) => Promise<PracticeEmails>;

  /** The plan's phone numbers. */
  @property({attribute: false}) planProfile?: PlanProfile | undefined;

  /** Language and region for texts. */
  @property() locale?: string | undefined;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  /** As the service knows it; `undefined` until it has loaded. */
  @state() private emails: PracticeEmails | undefined;

  /** What is chosen here, and not saved yet. */
  @state() private choice: PracticeEmailChoice | undefined;

  @state() private progress: 'loading' | 'saving' | 'saved' | 'idle' = 'idle';

  @state() private failure: Failure | undefined;

  /** Opens the dialog over the page and loads the choice. */
  show(): void {
    this.#modal.show();
    void this.#ask();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    const pressed = focusedIn(this.shadowRoot);
    super.update(changed);
    // The pressed button is gone, so the focus moves to the start.
    if (pressed && !pressed.isConnected) this.#modal.focusStart();
  }

  protected override render() {
    const words = wordsFor(emailsMessages, this.locale ?? localeOf(this), this.messages);
    const {emails, progress, failure} = this;
    const status = {loading: 'emailsLoading', saving: 'emailsSaving', saved: 'emailsSaved', idle: undefined} as const;
    const said = status[progress];
    return dialogFrame({
      words,
      title: words.say('emailsTitle'),
      modal: this.#modal,
      onClose: this.#close,
      content: html`<div class="content" aria-busy=${progress === 'loading' ? 'true' : 'false'}>
          ${emails && (emails.address === null ? this.#withoutAddress(words) : this.#choices(emails.address, emails, words))}
          <div role="alert">${failure ? this.#failed(failure, words) : nothing}</div>
        </div>
        <div class="footer">
          <p role="status">${said ? words.say(said) : ''}</p>
          <button type="button" @click=${this.#close}>${words.say('closeDialog')}</button>
        </div>`,
    });
  }

  #choices(address: string, emails: PracticeEmails, words: Words<EmailsMessage>) {
    const {newReviews, decisions} = this.choice ?? emails;
    const chosen: PracticeEmailChoice = {newReviews, decisions};
    return html`<fieldset>
        <legend>${words.say('emailsAbout')}</legend>
        ${KINDS.map(
          ([kind, message]) =>
            html`<div class="kind">
              <input
                id=${kind}
                type="checkbox"
                aria-describedby="${kind}-hint"
                .checked=${chosen[kind]}
                @change=${({currentTarget}: Event) => this.#choose({...chosen, [kind]: (currentTarget as HTMLInputElement).checked})}
              />
              <label for=${kind}>${words.say(message)}</label>
              <p id="${kind}-hint" class="muted">${words.say(`${message}Hint`)}</p>
            </div>`,
        )}
      </fieldset>
      <p>${sayIsolated(words, 'emailsGoTo', {address})}</p>
      <p class="muted">${words.say('emailsContent')}</p>`;
  }

  #withoutAddress(words: Words<EmailsMessage>) {
    const phone = this.planProfile?.phones?.access;
    const [before, after] = words.say('emailsGetAddressCall', {phone: '\n'}).split('\n');
    return html`<div class="note">
      <p><strong>${words.say('emailsNoAddress')}</strong></p>
      <p>${words.say('emailsGetAddress')}</p>
      ${phone ? html`<p>${before}${phoneLink(phone)}${after}</p>` : nothing}
    </div>`;
  }

  #failed(failure: Failure, words: Words<EmailsMessage>) {
    const needsSignIn = asksForSignIn(failure);
    const sentence = this.emails ? 'emailsNotSaved' : 'emailsNotLoaded';
    return html`<div class="note failed">
      <p>${words.say(needsSignIn ? 'dialogSessionEnded' : failure.code === 'offline' ? 'dialogOffline' : sentence)}</p>
      <div class="buttons">
        ${needsSignIn ? html`<button type="button" @click=${this.#handleSignIn}>${words.say('dialogSignIn')}</button>` : nothing}
        <button type="button" aria-disabled=${this.#isBusy ? 'true' : 'false'} @click=${this.#handleRetry}>${words.say('dialogRetry')}</button>
      </div>
    </div>`;
  }

  get #isBusy(): boolean {
    return this.progress === 'loading' || this.progress === 'saving';
  }

  #choose(choice: PracticeEmailChoice): void {
    this.choice = choice;
    if (!this.#isBusy) void this.#ask();
  }

  /** Saves what is chosen, also what is chosen while an earlier choice is being saved; without a choice, loads. */
  async #ask(): Promise<void> {
    const {choice} = this;
    this.progress = choice ? 'saving' : 'loading';
    try {
      this.emails = await this.call(choice);
      this.failure = undefined;
    } catch (error) {
      this.failure = failureOf(error);
      this.progress = 'idle';
      return;
    }
    if (this.choice !== choice) return this.#ask();
    this.choice = undefined;
    this.progress = choice ? 'saved' : 'idle';
  }

  readonly #close = (): void => this.#modal.close();

  readonly #handleRetry = (): void => {
    if (!this.#isBusy) void this.#ask();
  };

  readonly #handleSignIn = (): void => {
    this.dispatchEvent(new SignInRequestedEvent());
  };

  #handleClosed(): void {
    this.dispatchEvent(new DialogClosedEvent({submitted: false}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-emails-dialog': EmailsDialog;
  }
}
