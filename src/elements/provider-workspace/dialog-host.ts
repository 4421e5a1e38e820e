import {type LitElement, nothing, type ReactiveController} from 'lit';
import type {
  CaseHistory,
  Practice,
  PracticeEmailChoice,
  PracticeEmails,
  PracticeReview,
  ReviewProvider,
} from '../../api/practice/schemas.js';
import type {PracticeAction} from '../../domain/feedback.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Contact} from '../../domain/submission.js';
import type {Messages} from '../../i18n/shared/words.js';
import type {SubmissionStore} from '../../state/practice/submission-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import type {WorkspaceStore} from '../../state/practice/workspace-store.js';
import type {DialogClosedEvent} from '../../ui/dialog/events.js';
import {idle, tellsIdle} from '../../ui/embedding/idle.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import type {Parts} from './parts.js';

const TAGS = {
  submission: 'dr-submission-dialog',
  history: 'dr-case-history-dialog',
  help: 'dr-help-dialog',
  emails: 'dr-emails-dialog',
} as const;

export type DialogKind = keyof typeof TAGS;

/** The subject of a dialog. Those about no review have none. */
export interface DialogSubject {
  readonly review?: PracticeReview;
  readonly provider?: ReviewProvider;
  readonly practice?: Practice;
  /** For a submission. */
  readonly store?: SubmissionStore;
  /** For a case history. */
  readonly load?: () => Promise<CaseHistory>;
  readonly act?: (review: PracticeReview, action: PracticeAction) => void;
  /** For the choice of emails. */
  readonly call?: (choice?: PracticeEmailChoice) => Promise<PracticeEmails>;
}

/** What every dialog gets in addition. */
export interface DialogContext {
  planProfile: PlanProfile | undefined;
  locale: string;
  messages: Partial<Messages> | undefined;
  sessionEnded: boolean;
}

type DialogElement = HTMLElement & DialogContext & {show(): void};

/**
 * Keeps at most one dialog open in its host's shadow root. Opens it once its code has loaded, and restores the focus after it. A dialog for
 * the next submission is there in advance, and the one before it stays until then: whenever fields come or go, Chromium's autofill looks
 * for more through the whole page, which takes longer than opening a dialog over a thousand reviews.
 */
export class DialogHost implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #onSignIn: () => void;
  #dialog: DialogElement | undefined;
  #context!: Readonly<DialogContext>;
  #isNew = false;
  #isPrepared = false;
  #spare: DialogElement | undefined;
  #used: DialogElement | undefined;
  /** All of these. Each keeps its place in the page, because fields that move have come and gone. */
  #places: (DialogElement | undefined)[] = [];
  /** The opener of the latest requested dialog. */
  #opener: HTMLElement | undefined;
  #reviewId: string | undefined;
  #personId: string | undefined;

  constructor(host: LitElement, parts: Parts, onSignIn: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#onSignIn = onSignIn;
    host.addController(this);
  }

  /** Renders a closed dialog for the next submission when the browser says that it is idle. If it cannot be loaded, the press tries again. */
  async prepare(store: WorkspaceStore, contact: Partial<Contact> | undefined): Promise<void> {
    const {practice, provider, inbox} = store.state;
    const review = inbox?.state.reviews?.find((each): each is PracticeReview => 'comment' in each);
    if (!review || this.#isPrepared || this.#dialog || !tellsIdle()) return;
    this.#isPrepared = true;
    try {
      await idle();
      const [sample] = await Promise.all([store.sample(review, contact), this.#parts.load('submission')]);
      await idle();
      if (this.#dialog || !this.#host.isConnected) return void (this.#isPrepared = false);
      this.#spare = this.#create('submission', {practice: practice!, provider: (provider ?? review.provider)!, store: sample});
    } catch {
      // Then that press takes longer.
    }
    this.#used = undefined;
    this.#host.requestUpdate();
  }

  /** Opens the dialog for an action on a review. */
  act(
    store: WorkspaceStore,
    review: PracticeReview,
    action: PracticeAction,
    contact: Partial<Contact> | undefined,
    opener: HTMLElement,
  ): void {
    const {practice, provider, inbox} = store.state;
    const about = {review, practice: practice!, provider: (provider ?? review.provider)!};
    if (action === 'view-details') {
      const actInstead = (latest: PracticeReview, next: PracticeAction) => {
        this.#dismiss();
        this.act(store, latest, next, contact, opener);
      };
      this.open('history', () => ({...about, load: () => inbox!.history(review.id), act: actInstead}), opener);
    } else {
      this.open('submission', async () => ({...about, store: await store.submission(review, action, contact)}), opener);
    }
  }

  /** @param opener Element that gets the focus back. */
  open(kind: DialogKind, subjectOf: () => DialogSubject | Promise<DialogSubject>, opener: HTMLElement): void {
    this.#opener = opener;
    const load = async () => (await Promise.all([subjectOf(), this.#parts.load(kind)]))[0];
    void this.#parts.use(load, (subject) => {
      if (this.#opener !== opener || this.#dialog) return;
      // Never one that was typed in, whose fields could undo to a text about another patient.
      const spare = kind === 'submission' ? this.#spare : undefined;
      this.#dialog = spare ? Object.assign(spare, subject) : this.#create(kind, subject);
      if (spare) this.#spare = undefined;
      this.#reviewId = subject.review?.id;
      this.#isNew = true;
      this.#host.requestUpdate();
    });
  }

  #create(kind: DialogKind, subject: DialogSubject): DialogElement {
    const dialog = Object.assign(document.createElement(TAGS[kind]) as HTMLElement as DialogElement, subject, this.#context);
    dialog.addEventListener('dr-dialog-closed', this.#handleClosed);
    dialog.addEventListener('dr-sign-in-requested', this.#onSignIn);
    return dialog;
  }

  /** Whether the dialog itself says that the session has ended. */
  get saysSessionEnded(): boolean {
    return this.#dialog?.localName === TAGS.submission;
  }

  /** Removes the dialog, and cancels one that is about to open. */
  #dismiss(): void {
    this.#dialog = this.#opener = undefined;
    this.#parts.giveUp();
    this.#host.requestUpdate();
  }

  /** Removes also what is there in advance. */
  #clear(): void {
    this.#spare = this.#used = undefined;
    this.#isPrepared = false;
    this.#dismiss();
  }

  /** Closes a dialog that is not meant for the current person. The help dialog is for everyone. */
  follow({me, screen}: WorkspaceState): void {
    if (screen === 'no-access') this.#closeReview();
    if (!me || me.id === this.#personId) return;
    // This person must not see what the previous person was writing.
    if (this.#personId) this.#clear();
    this.#personId = me.id;
  }

  /** Closes a dialog about a review, because the person may no longer see the reviews. What was typed is kept. */
  #closeReview(): void {
    this.#spare = this.#used = undefined;
    this.#isPrepared = false;
    if (!this.#dialog || !this.#reviewId) return;
    this.#clear();
    void this.#host.updateComplete.then(() => this.#focusHeading());
  }

  render(context: Readonly<DialogContext>): unknown {
    this.#context = context;
    const all = [this.#used, this.#spare, this.#dialog];
    this.#places = this.#places.map((dialog) => (all.includes(dialog) ? dialog : undefined));
    for (const dialog of all) {
      if (!dialog || this.#places.includes(dialog)) continue;
      const free = this.#places.indexOf(undefined);
      this.#places[free < 0 ? this.#places.length : free] = dialog;
    }
    for (const dialog of this.#places) if (dialog) dialog.hidden = dialog !== this.#dialog;
    return this.#places.map((dialog) => dialog ?? nothing);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    Object.assign(dialog, this.#context);
    if (this.#isNew) dialog.show();
    this.#isNew = false;
  }

  readonly #handleClosed = ({detail}: DialogClosedEvent): void => {
    const opener = this.#opener!;
    if (this.#dialog?.localName === TAGS.submission && !this.#spare && tellsIdle()) this.#used = this.#dialog;
    this.#isPrepared = !!this.#spare;
    this.#dismiss();
    // Waits for the render, which may remove the opener, and for the browser to restore the focus itself.
    void this.#host.updateComplete.then(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      if (!detail.submitted) {
        // Does nothing if the opener is gone or hidden.
        opener.focus();
        if (focusedIn(root) === opener) return;
      }
      const card = root.getElementById(`review-${this.#reviewId}`);
      if (card) {
        // Some screen readers go on from the caret, which was in the dialog.
        getSelection()?.collapse(card);
        card.focus();
      } else this.#focusHeading();
    });
  };

  #focusHeading(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }
}
