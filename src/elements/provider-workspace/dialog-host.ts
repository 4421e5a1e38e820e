import {html, nothing, type LitElement, type ReactiveController} from 'lit';
import type {CaseHistory, Practice, PracticeReview, ReviewedProvider} from '../../api/practice-schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Messages} from '../../i18n/wording.js';
import type {SubmissionStore} from '../../state/submission-store.js';

/** A dialog with what it is about. */
export type Dialog =
  | {
      readonly kind: 'submission';
      readonly store: SubmissionStore;
      readonly practice: Practice;
      readonly provider: ReviewedProvider;
    }
  | {
      readonly kind: 'history';
      readonly review: PracticeReview;
      readonly provider: ReviewedProvider;
      readonly load: () => Promise<CaseHistory>;
    }
  | {readonly kind: 'help'};

/** What every dialog is given beside it. */
export interface DialogContext {
  readonly planProfile: PlanProfile | undefined;
  readonly locale: string;
  readonly messages: Partial<Messages> | undefined;
  readonly sessionEnded: boolean;
  readonly onSignIn: () => void;
}

type DialogElement = HTMLElement & {show(): void};

/** Keeps at most one dialog in its host's shadow root: loads it when it is first needed, and brings the focus back. */
export class DialogHost implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: (kind: Dialog['kind']) => Promise<unknown>;
  readonly #loaded = new Map<Dialog['kind'], Promise<unknown>>();
  #dialog: Dialog | undefined;
  #isNew = false;
  #opener: HTMLElement | undefined;
  #failed: (() => void) | undefined;

  constructor(host: LitElement, load: (kind: Dialog['kind']) => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Tries again to open the dialog whose code could not be loaded; `undefined` when there is none. */
  get retry(): (() => void) | undefined {
    return this.#failed;
  }

  /** Loads the code before it is asked for. A failure is told when it matters. */
  preload(kind: Dialog['kind']): void {
    void this.#code(kind).catch(() => undefined);
  }

  /** @param opener gets the focus back. */
  async open(dialog: Dialog, opener: HTMLElement): Promise<void> {
    this.#opener = opener;
    this.#failed = undefined;
    try {
      await this.#code(dialog.kind);
      if (this.#opener !== opener || this.#dialog) return;
      this.#dialog = dialog;
      this.#isNew = true;
    } catch {
      this.#failed = () => void this.open(dialog, opener);
    }
    this.#host.requestUpdate();
  }

  /** Nothing is to be opened any more. */
  forget(): void {
    this.#failed = this.#dialog = undefined;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    this.#host.renderRoot.querySelector<DialogElement>('.dialog')!.show();
  }

  render({planProfile, locale, messages, sessionEnded, onSignIn}: DialogContext) {
    const dialog = this.#dialog;
    switch (dialog?.kind) {
      case undefined:
        return nothing;
      case 'submission':
        return html`<dr-submission-dialog
          class="dialog"
          .store=${dialog.store}
          .provider=${dialog.provider}
          .practice=${dialog.practice}
          .planProfile=${planProfile}
          .locale=${locale}
          .messages=${messages}
          .sessionEnded=${sessionEnded}
          @dr-dialog-closed=${this.#handleClosed}
          @dr-sign-in-requested=${onSignIn}
        ></dr-submission-dialog>`;
      case 'history':
        return html`<dr-case-history-dialog
          class="dialog"
          .review=${dialog.review}
          .load=${dialog.load}
          .provider=${dialog.provider}
          .planProfile=${planProfile}
          .locale=${locale}
          .messages=${messages}
          @dr-dialog-closed=${this.#handleClosed}
          @dr-sign-in-requested=${onSignIn}
        ></dr-case-history-dialog>`;
      case 'help':
        return html`<dr-help-dialog
          class="dialog"
          .planProfile=${planProfile}
          .locale=${locale}
          .messages=${messages}
          @dr-dialog-closed=${this.#handleClosed}
        ></dr-help-dialog>`;
    }
  }

  #code(kind: Dialog['kind']): Promise<unknown> {
    let code = this.#loaded.get(kind);
    if (!code) {
      this.#loaded.set(kind, (code = this.#load(kind)));
      code.catch(() => this.#loaded.delete(kind));
    }
    return code;
  }

  readonly #handleClosed = (event: Event): void => {
    const {submitted} = (event as Event & {detail: {submitted: boolean}}).detail;
    const opener = this.#opener!;
    const dialog = this.#dialog;
    this.#dialog = undefined;
    this.#host.requestUpdate();
    // After the render, which may take the opener away, and after the browser's own return of the focus.
    void this.#host.updateComplete.then(() => {
      const reviewId = dialog?.kind === 'submission' ? dialog.store.state.review.id : dialog?.kind === 'history' ? dialog.review.id : '';
      const root = this.#host.renderRoot as ShadowRoot;
      const isThere = opener.isConnected && opener.checkVisibility();
      const target = submitted || !isThere ? root.getElementById(`review-${reviewId}`) : opener;
      (target ?? root.querySelector<HTMLElement>('.heading'))?.focus();
    });
  };
}
