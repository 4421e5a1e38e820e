import type {QueueCaseState} from '../../state/queue/case-store.js';
import {focusedIn} from '../../ui/focus/focused-in.js';

/** The first field of the reason for a decision. */
export const REASON = '#reason, .question input';

/** What the last render showed. */
interface Shown {
  readonly caseNumber: string | undefined;
  readonly state: QueueCaseState | undefined;
}

/** Moves the focus to an opened case, back to its place in the queue, and to the result of a pressed button. */
export class DeskFocus {
  #shown: Shown = {caseNumber: undefined, state: undefined};
  /** The focused element before the render, which may remove it. */
  #lost: Element | null | undefined;

  /** Call before a render. */
  remember(root: ShadowRoot | null): void {
    this.#lost = focusedIn(root);
  }

  /** Call after a render. */
  apply(root: ShadowRoot, now: Shown): void {
    const before = this.#shown;
    const {caseNumber, state} = now;
    const [preparing, prepared] = [state?.preparing, before.state?.preparing];
    this.#shown = now;
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    if (caseNumber !== before.caseNumber) {
      const place = caseNumber ? find('#case') : find(`[data-case="${before.caseNumber}"]`);
      return (place ?? find('.heading'))?.focus();
    }
    if (preparing !== prepared) find(preparing ? REASON : `[value=${prepared}]`)?.focus();
    // The focused element is gone, so the focus moves to the start of the case or of the desk.
    if (this.#lost && !this.#lost.isConnected && !focusedIn(root)) (find('#case') ?? find('.heading'))?.focus();
  }
}
