import type {QueueCaseState} from '../../state/queue/case-store.js';

/** What was on the desk when it was rendered last. */
interface Shown {
  readonly caseNumber: string | undefined;
  readonly state: QueueCaseState | undefined;
}

/** Brings the reader along: to the case that opens, back to its place in the queue, and to what a press of a button has brought. */
export class DeskFocus {
  #shown: Shown = {caseNumber: undefined, state: undefined};
  /** The reader's focus before the render, where what had it is gone after. */
  #lost: Element | null = null;

  /** To be called before a render. */
  remember(root: ShadowRoot | null): void {
    this.#lost = root?.activeElement ?? null;
  }

  /** To be called after it. */
  apply(root: ShadowRoot, caseNumber: string | undefined, state: QueueCaseState | undefined): void {
    const before = this.#shown;
    this.#shown = {caseNumber, state};
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    if (caseNumber !== before.caseNumber) {
      const place = caseNumber ? find('#case') : find(`[data-case="${before.caseNumber}"]`);
      return (place ?? find('.heading'))?.focus();
    }
    if (state?.revising && !before.state?.revising) find('#reason')?.focus();
    else if (before.state?.revising && !state?.revising) find('[value=require-revisions]')?.focus();
    // What had the focus is gone; its reader goes on from where the case begins, or the desk.
    if (this.#lost && !this.#lost.isConnected && !root.activeElement) (find('#case') ?? find('.heading'))?.focus();
  }
}
