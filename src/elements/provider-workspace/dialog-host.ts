import {nothing, type LitElement, type ReactiveController} from 'lit';
import type {CaseHistory, Practice, PracticeReview, ReviewedProvider} from '../../api/practice/schemas.js';
import type {PracticeAction} from '../../domain/feedback.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Contact} from '../../domain/submission.js';
import type {Messages} from '../../i18n/shared/words.js';
import type {SubmissionStore} from '../../state/practice/submission-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import type {WorkspaceStore} from '../../state/practice/workspace-store.js';
import type {DialogClosedEvent} from '../../ui/dialog/events.js';
import type {Parts} from './parts.js';

const TAGS = {submission: 'dr-submission-dialog', history: 'dr-case-history-dialog', help: 'dr-help-dialog'} as const;

export type DialogKind = keyof typeof TAGS;

/** What a dialog is about; help is about nothing in particular. */
export interface DialogSubject {
  readonly review?: PracticeReview;
  readonly provider?: ReviewedProvider;
  readonly practice?: Practice;
  /** Of a submission. */
  readonly store?: SubmissionStore;
  /** Of a case history. */
  readonly load?: () => Promise<CaseHistory>;
}

/** What every dialog is given beside it. */
export interface DialogContext {
  readonly planProfile: PlanProfile | undefined;
  readonly locale: string;
  readonly messages: Partial<Messages> | undefined;
  readonly sessionEnded: boolean;
}

type DialogElement = HTMLElement & {show(): void};

/** Keeps at most one dialog in its host's shadow root: opens it when its code is there, and brings the focus back. */
export class DialogHost implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #onSignIn: () => void;
  #dialog: DialogElement | undefined;
  #isNew = false;
  /** Of the dialog that was asked for last. */
  #opener: HTMLElement | undefined;
  #reviewId: string | undefined;
  #personId: string | undefined;

  constructor(host: LitElement, parts: Parts, onSignIn: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#onSignIn = onSignIn;
    host.addController(this);
  }

  /** Opens what an action on a review needs, for the provider that is chosen. */
  act(
    store: WorkspaceStore,
    review: PracticeReview,
    action: PracticeAction,
    contact: Partial<Contact> | undefined,
    opener: HTMLElement,
  ): void {
    const {practice, provider, inbox} = store.state;
    const about = {review, practice: practice!, provider: provider!};
    if (action === 'view-details') {
      this.open('history', () => ({...about, load: () => inbox!.history(review.id)}), opener);
    } else {
      this.open('submission', async () => ({...about, store: await store.submission(review, action, contact)}), opener);
    }
  }

  /** @param opener gets the focus back. */
  open(kind: DialogKind, subjectOf: () => DialogSubject | Promise<DialogSubject>, opener: HTMLElement): void {
    this.#opener = opener;
    const load = async () => (await Promise.all([subjectOf(), this.#parts.load(kind)]))[0];
    void this.#parts.use(load, (subject) => {
      if (this.#opener !== opener || this.#dialog) return;
      const dialog = document.createElement(TAGS[kind]) as HTMLElement as DialogElement;
      this.#dialog = Object.assign(dialog, subject);
      this.#reviewId = subject.review?.id;
      this.#isNew = true;
      dialog.addEventListener('dr-dialog-closed', this.#handleClosed);
      dialog.addEventListener('dr-sign-in-requested', this.#onSignIn);
      this.#host.requestUpdate();
    });
  }

  /** Nothing is to be open any more. */
  close(): void {
    this.#dialog = this.#opener = undefined;
    this.#parts.giveUp();
    this.#host.requestUpdate();
  }

  /** Closes what is not for the person who is here now. The help is for everybody. */
  follow({me, screen}: WorkspaceState): void {
    if (screen === 'no-access') this.#closeReview();
    if (!me || me.id === this.#personId) return;
    // What the person before was writing is not for this one.
    if (this.#personId) this.close();
    this.#personId = me.id;
  }

  /** The reviews are not this person's to see any more; what was typed is kept. */
  #closeReview(): void {
    if (!this.#dialog || !this.#reviewId) return;
    this.close();
    void this.#host.updateComplete.then(() => this.#focusHeading());
  }

  render(context: DialogContext): unknown {
    return this.#dialog ? Object.assign(this.#dialog, context) : nothing;
  }

  hostUpdated(): void {
    if (this.#isNew) this.#dialog?.show();
    this.#isNew = false;
  }

  readonly #handleClosed = ({detail}: DialogClosedEvent): void => {
    const opener = this.#opener!;
    this.close();
    // After the render, which may take the opener away, and after the browser's own return of the focus.
    void this.#host.updateComplete.then(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      const isBack = !detail.submitted && opener.isConnected && opener.checkVisibility();
      const target = isBack ? opener : root.getElementById(`review-${this.#reviewId}`);
      if (target) target.focus();
      else this.#focusHeading();
    });
  };

  #focusHeading(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }
}
