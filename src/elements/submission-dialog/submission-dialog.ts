import {html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Practice, Receipt, ReviewProvider} from '../../api/practice/schemas.js';
import {StoreController} from '../../context/store-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {type SubmissionMessage, submissionMessages} from '../../i18n/practice/submission.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import type {SubmissionState, SubmissionStore} from '../../state/practice/submission-store.js';
import {controls} from '../../styles/controls.js';
import {check} from '../../styles/icons/check.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {dialogFrame} from '../../ui/dialog/dialog-frame.js';
import {frameStyles} from '../../ui/dialog/dialog-frame.styles.js';
import {DialogClosedEvent, SignInRequestedEvent} from '../../ui/dialog/events.js';
import {Modal} from '../../ui/dialog/modal.js';
import {timelineStyles} from '../../ui/dialog/timeline.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {memberCardStyles} from '../../ui/review/member-card.styles.js';
import {canSubmit, needsSignIn, notice} from './failure.js';
import {FormController} from './form-controller.js';
import {leaveQuestion} from './leave-question.js';
import {receiptView} from './receipt.js';
import {styles} from './submission-dialog.styles.js';
import {SubmissionFocus} from './submission-focus.js';

/**
 * Where a practice writes a response, edits it or reports a review; then, in the same dialog, the receipt. What is typed
 * lives in the store and outlives the dialog.
 *
 * @element dr-submission-dialog
 * @summary Respond, edit, report, and the receipt.
 * @fires {DialogClosedEvent} dr-dialog-closed - The dialog is closed; the detail says whether something was submitted in it.
 * @fires {SignInRequestedEvent} dr-sign-in-requested - The reader pressed "Sign in".
 */
export class SubmissionDialog extends EmbeddedElement {
  static override styles = [tokens, controls, textField, memberCardStyles, frameStyles, timelineStyles, styles];

  /** Brings the code of the advice on a response. Registration sets it. */
  static loadAdvice: () => Promise<unknown> = () => Promise.resolve();

  readonly #watched = new StoreController<SubmissionState>(this);
  readonly #modal: Modal = new Modal(this, '.frame', {requestClose: () => this.#requestClose(), closed: () => this.#handleClosed()});
  readonly #question: Modal = new Modal(this, '.question', {requestClose: () => this.#question.close(), closed: () => undefined});
  readonly #form: FormController = new FormController(this);
  readonly #focus = new SubmissionFocus(this.#modal, this.#question);

  /** The submission to work on. With another one, call `show` again. */
  @property({attribute: false}) store!: SubmissionStore;

  /** Of the review. */
  @property({attribute: false}) provider!: ReviewProvider;

  /** On whose behalf it is submitted. */
  @property({attribute: false}) practice!: Practice;

  /** The plan's name, days to decide, phones and help. */
  @property({attribute: false}) planProfile?: PlanProfile | undefined;

  /** Language and region for sentences, numbers and dates. */
  @property() locale?: string | undefined;

  /** Sentences in place of ours, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  /** The service takes the token no longer: submitting waits for a sign-in. */
  @property({attribute: false}) sessionEnded = false;

  /** The case number is in the clipboard. */
  @state() private isCopied = false;

  /** Opens it over the page, with the focus on its title. */
  show(): void {
    this.#modal.show();
    if (this.store.state.kind !== 'report') this.#form.loadAdvice(() => SubmissionDialog.loadAdvice());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('store')) return;
    this.#watched.watch(this.store);
    this.#focus.reset();
    this.#form.reset(this.store);
    this.isCopied = false;
  }

  protected override update(changed: PropertyValues): void {
    this.#focus.remember(this.shadowRoot);
    super.update(changed);
    this.#focus.restore(this.renderRoot);
  }

  protected override updated(): void {
    this.#focus.follow(this.renderRoot, this.store.state);
  }

  protected override render() {
    const words = wordsFor(submissionMessages, this.locale ?? localeOf(this), this.messages);
    const current = this.store.state;
    const {kind, receipt, phase} = current;
    const frame = {words, modal: this.#modal, onClose: this.#requestClose};
    return html`${dialogFrame(
      receipt
        ? {
            ...frame,
            title: words.say(kind === 'report' ? 'reportReceived' : 'responseReceived'),
            picture: html`<span class="disc done">${check()}</span>`,
            subtitle: words.say('thankYou'),
            content: this.#renderReceipt(words, receipt),
          }
        : {
            ...frame,
            title: words.say(TITLES[kind]),
            describedBy: 'about',
            isWide: true,
            banner: notice(current, this.sessionEnded, words, this.#handleSignIn),
            content: this.#renderForm(words),
          },
    )}
    ${leaveQuestion(phase === 'sending', this.#question, words, {
      stay: () => this.#question.close(),
      leave: this.#leave,
      discard: this.#discard,
    })}`;
  }

  #renderReceipt(words: Words<SubmissionMessage>, receipt: Receipt) {
    const {store, provider, planProfile = {}, isCopied} = this;
    // Browsers have no clipboard in pages without HTTPS.
    const onCopy = navigator.clipboard ? () => void this.#copy(receipt.caseNumber) : undefined;
    return receiptView(store.state, receipt, {words, provider, planProfile, isCopied, onCopy, onClose: this.#requestClose});
  }

  #renderForm(words: Words<SubmissionMessage>) {
    const {store, provider, practice, planProfile = {}, messages, sessionEnded} = this;
    const onSubmit = this.#handleSubmit;
    const onBack = this.#requestClose;
    return this.#form.render(store, {words, provider, practice, planProfile, messages, sessionEnded, onSubmit, onBack});
  }

  async #copy(caseNumber: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(caseNumber);
      this.isCopied = true;
    } catch {
      // The page or the reader does not allow it. The number can still be selected.
    }
  }

  /** Every way out leads through here. */
  readonly #requestClose = (): void => {
    if (this.store.isDirty || this.store.state.phase === 'sending') this.#question.show();
    else this.#modal.close();
  };

  readonly #leave = (): void => {
    this.#question.close();
    this.#modal.close();
  };

  readonly #discard = (): void => {
    this.store.discard();
    this.#leave();
  };

  #handleClosed(): void {
    this.#form.stopAnnouncing();
    this.store.leave();
    this.dispatchEvent(new DialogClosedEvent({submitted: this.store.state.phase === 'sent'}));
  }

  readonly #handleSignIn = (): void => {
    this.store.submitAfterSignIn();
    this.dispatchEvent(new SignInRequestedEvent());
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!canSubmit(this.store.state) || needsSignIn(this.store.state, this.sessionEnded)) return;
    this.#focus.submitted();
    void this.store.submit();
  };
}

const TITLES = {respond: 'respondTitle', 'edit-response': 'editTitle', report: 'reportTitle'} as const;

declare global {
  interface HTMLElementTagNameMap {
    'dr-submission-dialog': SubmissionDialog;
  }
}
