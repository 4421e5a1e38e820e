import type {SubmissionState} from '../../state/practice/submission-store.js';
import type {Modal} from '../../ui/dialog/modal.js';
import {focusedIn} from '../../ui/focus/focused-in.js';

/** Moves the focus to what came of pressing "Submit" or "Sign in". */
export class SubmissionFocus {
  readonly #dialog: Modal;
  readonly #question: Modal;
  #pressed: Element | null | undefined;
  #shown: SubmissionState | undefined;
  /** Submit was pressed, and what came of it is not shown yet. */
  #isAsked = false;

  /** @param question asks whether to leave while something is being sent. */
  constructor(dialog: Modal, question: Modal) {
    this.#dialog = dialog;
    this.#question = question;
  }

  submitted(): void {
    this.#isAsked = true;
  }

  /** The dialog shows another submission. */
  reset(): void {
    this.#shown = undefined;
  }

  /** Call before a render. */
  remember(root: ShadowRoot | null): void {
    this.#pressed = focusedIn(root);
  }

  /** Call after the render: if "Sign in" is gone, the submit button beside it gets the focus. */
  restore(root: ParentNode): void {
    if (this.#pressed && !this.#pressed.isConnected) root.querySelector<HTMLElement>('[type=submit]')?.focus();
  }

  /** Call when the update is complete: the receipt gets the focus, or the list of faults. */
  follow(root: ParentNode, now: SubmissionState): void {
    const before = this.#shown;
    this.#shown = now;
    if (now.phase === 'sending' || !(this.#isAsked || before?.phase === 'sending')) return;
    this.#isAsked = false;
    // There is an answer, so whether to wait for it is no longer a question.
    this.#question.close();
    if (now.phase === 'sent') this.#dialog.focusStart();
    else if (now.faults.length) root.querySelector<HTMLElement>('.faults')!.focus();
  }
}
