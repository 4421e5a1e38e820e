import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CaseHistory, PracticeReview, ReviewedProvider} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {SubmissionKind} from '../../domain/submission.js';
import {type CaseHistoryMessage, caseHistoryMessages} from '../../i18n/practice/case-history.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {asksForSignIn, type Failure, failureOf} from '../../state/shared/failure.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {dialogFrame} from '../../ui/dialog/dialog-frame.js';
import {frameStyles} from '../../ui/dialog/dialog-frame.styles.js';
import {DialogClosedEvent, SignInRequestedEvent} from '../../ui/dialog/events.js';
import {Modal} from '../../ui/dialog/modal.js';
import {timelineStyles} from '../../ui/dialog/timeline.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {memberCard} from '../../ui/review/member-card.js';
import {memberCardStyles} from '../../ui/review/member-card.styles.js';
import {helpLink, phoneLink} from '../../ui/text/contacts.js';
import {styles} from './case-history-dialog.styles.js';
import {caseSteps, nextStep} from './case-steps.js';
import {statusStrip} from './status-strip.js';

/**
 * "View details": a review's status with the actions allowed now, and every step that led to it.
 *
 * @element dr-case-history-dialog
 * @summary The case history of a review.
 * @fires {DialogClosedEvent} dr-dialog-closed - The dialog was closed.
 * @fires {SignInRequestedEvent} dr-sign-in-requested - "Sign in" was pressed.
 */
export class CaseHistoryDialog extends EmbeddedElement {
  static override styles = [tokens, controls, memberCardStyles, frameStyles, timelineStyles, styles];

  readonly #modal: Modal = new Modal(this, '.frame', {requestClose: () => this.#close(), closed: () => this.#handleClosed()});

  /** The review from the list, shown until the history provides the latest version. */
  @property({attribute: false}) review!: PracticeReview;

  /** Loads the history of `review`. Rejects like `PracticeClient.history`. */
  @property({attribute: false}) load!: () => Promise<CaseHistory>;

  /** Called with the latest review when an action is chosen. Opens another dialog in place of this one. */
  @property({attribute: false}) act!: (review: PracticeReview, action: SubmissionKind) => void;

  /** The provider the review is about. */
  @property({attribute: false}) provider!: ReviewedProvider;

  /** The plan's phone numbers and help page. */
  @property({attribute: false}) planProfile?: PlanProfile | undefined;

  /** Language and region for texts, numbers and dates. */
  @property() locale?: string | undefined;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages> | undefined;

  @state() private history: CaseHistory | undefined;

  @state() private failure: Failure | undefined;

  @state() private loading = false;

  /** Opens the dialog over the page and loads the latest history. */
  show(): void {
    this.history = undefined;
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
    const words = wordsFor(caseHistoryMessages, this.locale ?? localeOf(this), this.messages);
    const {history, planProfile = {}} = this;
    const review = history?.review ?? this.review;
    const next = history && nextStep(history, words);
    return dialogFrame({
      words,
      title: words.say('historyTitle'),
      modal: this.#modal,
      banner: statusStrip(review, next, words, (action) => this.act(review, action)),
      content: html`<div class="content">${this.#content(review, words, planProfile)}</div>
        <div class="footer"><button type="button" @click=${this.#close}>${words.say('closeDialog')}</button></div>`,
      onClose: this.#close,
    });
  }

  #content(review: PracticeReview, words: Words<CaseHistoryMessage>, planProfile: PlanProfile) {
    const {history, messages} = this;
    const {name, credentials} = this.provider;
    const phone = planProfile.phones?.providerReviews;
    return html`<div class="subject">
        <p class="muted"><bdi>${withoutDirections(credentials ? `${name}, ${credentials}` : name)}</bdi></p>
        ${memberCard(review, {id: 'subject', words, messages})}
      </div>
      <section aria-busy=${this.loading ? 'true' : 'false'}>
        <h3 id="steps">${words.say('historySteps')}</h3>
        <p class="muted" role="status">${this.loading ? words.say('historyLoading') : ''}</p>
        <div role="alert">${this.failure ? this.#failed(this.failure, words) : nothing}</div>
        ${history ? caseSteps(history, words, planProfile) : nothing}
      </section>
      <div class="contacts">
        ${phone ? html`<p><strong>${words.say('reviewsTeam')}</strong> ${phoneLink(phone)}</p>` : nothing}
        ${helpLink(words, planProfile)}
      </div>`;
  }

  #failed(failure: Failure, words: Words<CaseHistoryMessage>) {
    const needsSignIn = asksForSignIn(failure);
    const sentence = needsSignIn ? 'dialogSessionEnded' : failure.code === 'offline' ? 'dialogOffline' : 'historyFailed';
    return html`<div class="note failed">
      <p>${words.say(sentence)}</p>
      <div class="buttons">
        ${needsSignIn ? html`<button type="button" @click=${this.#handleSignIn}>${words.say('dialogSignIn')}</button>` : nothing}
        <button type="button" aria-disabled=${this.loading ? 'true' : 'false'} @click=${this.#handleRetry}>${words.say('dialogRetry')}</button>
      </div>
    </div>`;
  }

  /** Uses only the latest response, because the dialog may show another review by then. */
  async #ask(): Promise<void> {
    const {load} = this;
    this.loading = true;
    try {
      const history = await load();
      if (load !== this.load) return;
      this.history = history;
      this.failure = undefined;
    } catch (error) {
      if (load !== this.load) return;
      this.failure = failureOf(error);
    }
    this.loading = false;
  }

  readonly #close = (): void => this.#modal.close();

  readonly #handleRetry = (): void => {
    if (!this.loading) void this.#ask();
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
    'dr-case-history-dialog': CaseHistoryDialog;
  }
}
