import type {QueueCaseState} from '../../state/queue/case-store.js';
import {focusedIn} from '../../ui/focus/focused-in.js';

/** What the last render showed. */
interface Shown {
  readonly caseNumber: string | undefined;
  readonly state: QueueCaseState | undefined;
  /** Whether the desk asks before a removal. */
  readonly isAsking: boolean;
}

/** Moves the focus to an opened case, back to its place in the queue, and to the result of a pressed button. */
export class DeskFocus {
  #shown: Shown = {caseNumber: undefined, state: undefined, isAsking: false};
  /** The focused element before the render, which may remove it. */
  #lost: Element | null | undefined;

  /** Call before a render. */
  remember(root: ShadowRoot | null): void {
    this.#lost = focusedIn(root);
  }

  /** Call after a render. */
  apply(root: ShadowRoot, now: Shown): void {
    const before = this.#shown;
    const {caseNumber, state, isAsking} = now;
    this.#shown = now;
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    if (caseNumber !== before.caseNumber) {
      const place = caseNumber ? find('#case') : find(`[data-case="${before.caseNumber}"]`);
      return (place ?? find('.heading'))?.focus();
    }
    if (state?.revising && !before.state?.revising) find('#reason')?.focus();
    else if (before.state?.revising && !state?.revising) find('[value=require-revisions]')?.focus();
    else if (isAsking && !before.isAsking) find('.question button')?.focus();
    else if (before.isAsking && !isAsking) find('[value=remove-feedback]')?.focus();
    // The focused element is gone, so the focus moves to the start of the case or of the desk.
    if (this.#lost && !this.#lost.isConnected && !focusedIn(root)) (find('#case') ?? find('.heading'))?.focus();
  }
}
