import {html, LitElement, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import {StoreController} from '../../context/store-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Contact, SubmissionField} from '../../domain/submission.js';
import {remainingCharacters} from '../../domain/text-limit.js';
import {submissionMessages, type SubmissionMessage} from '../../i18n/practice/submission.js';
import {localeOf, wordsFor, type Messages, type Words} from '../../i18n/shared/words.js';
import type {SubmissionState, SubmissionStore} from '../../state/practice/submission-store.js';
import {controls} from '../../styles/controls.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {dialogFrame} from '../../ui/dialog/dialog-frame.js';
import {frameStyles} from '../../ui/dialog/dialog-frame.styles.js';
import {DialogClosedEvent, SignInRequestedEvent} from '../../ui/dialog/events.js';
import {memberCardStyles} from '../../ui/review/member-card.styles.js';
import {Modal} from '../../ui/dialog/modal.js';
import type {AdviceTakenEvent} from '../response-advice/events.js';
import {idOf, lengthSentence} from './fields.js';
import {canSubmit} from './failure.js';
import {leaveQuestion} from './leave-question.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {receiptOf} from './receipt.js';
import {replaceWords} from './replace-words.js';
import {submissionForm} from './submission-form.js';
import {styles} from './submission-dialog.styles.js';

/**
 * Where a practice writes a response, edits it or reports a review; then, in the same dialog, the receipt. What is typed
 * lives in the store and outlives the dialog.
 *
 * @element dr-submission-dialog
 * @summary Respond, edit, report, and the receipt.
 * @fires {DialogClosedEvent} dr-dialog-closed - The dialog is closed; the detail says whether something was submitted in it.
 * @fires {SignInRequestedEvent} dr-sign-in-requested - The reader pressed "Sign in".
 */
export class SubmissionDialog extends LitElement {
  static override styles = [tokens, controls, textField, memberCardStyles, frameStyles, styles];

  /** Brings the code of the advice on a response. Registration sets it. */
  static loadAdvice: () => Promise<unknown> = () => Promise.resolve();

  readonly #watched = new StoreController<SubmissionState>(this);
  readonly #modal: Modal = new Modal(this, '.frame', {requestClose: () => this.#requestClose(), closed: () => this.#handleClosed()});
  readonly #question: Modal = new Modal(this, '.question', {requestClose: () => this.#question.close(), closed: () => undefined});
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  #shown: SubmissionState | undefined;
  /** Submit was pressed, and what came of it is not shown yet. */
  #isAsked = false;

  /** The submission to work on. With another one, call `show` again. */
  @property({attribute: false}) store!: SubmissionStore;

  /** Of the review. */
  @property({attribute: false}) provider!: ReviewedProvider;

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

  @state() private isPreviewed = false;

  @state() private hasAdvice = false;

  @state() private announced = '';

  @state() private isWriting = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  /** Opens it over the page, with the focus on its title. */
  show(): void {
    this.#modal.show();
    // Safari does not tell when it is idle.
    if (this.store.state.kind !== 'report') (window.requestIdleCallback ?? setTimeout)(() => void this.#advise());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('store')) return;
    this.#watched.watch(this.store);
    this.#shown = undefined;
    this.isPreviewed = this.hasAdvice = this.isWriting = false;
    this.announced = '';
  }

  protected override update(changed: PropertyValues): void {
    const pressed = this.shadowRoot?.activeElement;
    super.update(changed);
    // "Sign in" has helped and is gone; what it was needed for stands beside it.
    if (pressed && !pressed.isConnected) this.renderRoot.querySelector<HTMLElement>('[type=submit]')?.focus();
  }

  protected override updated(): void {
    const before = this.#shown;
    const now = this.store.state;
    this.#shown = now;
    if (now.phase === 'sending' || !(this.#isAsked || before?.phase === 'sending')) return;
    this.#isAsked = false;
    // The answer has come: whether to wait for it is no question any more.
    this.#question.close();
    if (now.phase === 'sent') this.#modal.focusStart();
    else if (now.faults.length) this.renderRoot.querySelector<HTMLElement>('.faults')!.focus();
  }

  protected override render() {
    const words = this.#words();
    const current = this.store.state;
    const {kind, receipt} = current;
    const close = this.#requestClose;
    const title = receipt ? (kind === 'report' ? 'reportReceived' : 'responseReceived') : TITLES[kind];
    return html`${dialogFrame({
      words,
      title: words.say(title),
      modal: this.#modal,
      describedBy: receipt ? undefined : 'about',
      onClose: close,
      content: receipt ? receiptOf(current, receipt, words, this.planProfile ?? {}, close) : this.#form(current, words),
    })}
    ${leaveQuestion(current.phase === 'sending', this.#question, words, {
      stay: () => this.#question.close(),
      leave: this.#leave,
      discard: this.#discard,
    })}`;
  }

  #form(current: SubmissionState, words: Words<SubmissionMessage>) {
    const {provider, practice, planProfile = {}, messages, sessionEnded, isPreviewed, hasAdvice, isWriting} = this;
    return html`${submissionForm(current, {
      words,
      provider,
      practice,
      planProfile,
      messages,
      sessionEnded,
      isPreviewed,
      hasAdvice,
      isWriting,
      onText: this.#handleText,
      onTextLeft: this.#handleTextLeft,
      onAdvice: this.#handleAdvice,
      onContact: this.#handleContact,
      onChooseFault: this.#handleChooseFault,
      onPreview: this.#handlePreview,
      onSignIn: this.#handleSignIn,
      onSubmit: this.#handleSubmit,
      onBack: this.#requestClose,
    })}
      <p class="hidden-text" role="status">${this.announced}</p>`;
  }

  #words(): Words<SubmissionMessage> {
    return wordsFor(submissionMessages, this.locale ?? localeOf(this), this.messages);
  }

  async #advise(): Promise<void> {
    try {
      await SubmissionDialog.loadAdvice();
      this.hasAdvice = true;
    } catch {
      // Nobody has asked for it; whoever opens the dialog again may have more luck.
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
    this.#announcer.stop();
    this.store.leave();
    this.dispatchEvent(new DialogClosedEvent({submitted: this.store.state.phase === 'sent'}));
  }

  readonly #handleText = (event: InputEvent): void => {
    const field = event.target as HTMLTextAreaElement;
    this.isWriting = this.shadowRoot!.activeElement === field;
    this.store.writeText(field.value);
    this.#announcer.afterQuiet(() => lengthSentence(remainingCharacters(this.store.state.text), this.#words()));
  };

  readonly #handleTextLeft = (): void => {
    this.isWriting = false;
  };

  readonly #handleAdvice = ({detail}: AdviceTakenEvent): void => {
    replaceWords(this.shadowRoot!.getElementById(idOf('text')) as HTMLTextAreaElement, detail);
  };

  readonly #handleContact = (event: InputEvent): void => {
    const {name, value} = event.target as HTMLInputElement;
    this.store.writeContact(name as keyof Contact, value);
  };

  readonly #handlePreview = (): void => {
    this.isPreviewed = !this.isPreviewed;
  };

  readonly #handleSignIn = (): void => {
    this.dispatchEvent(new SignInRequestedEvent());
  };

  readonly #handleChooseFault = (field: SubmissionField): void => {
    this.shadowRoot!.getElementById(idOf(field))!.focus();
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!canSubmit(this.store.state)) return;
    this.#isAsked = true;
    void this.store.submit();
  };
}

const TITLES = {respond: 'respondTitle', 'edit-response': 'editTitle', report: 'reportTitle'} as const;

declare global {
  interface HTMLElementTagNameMap {
    'dr-submission-dialog': SubmissionDialog;
  }
}
