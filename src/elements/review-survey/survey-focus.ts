import type {SurveyState} from '../../state/survey/survey-store.js';
import {screenOf} from './screens.js';

/** Brings the reader to what has come of a press on a button. */
export class SurveyFocus {
  #pressed: Element | null | undefined;
  #form: Element | null | undefined;
  #shown: SurveyState | undefined;
  /** Submit was pressed, and what came of it is not shown yet. */
  #isAsked = false;

  submitted(): void {
    this.#isAsked = true;
  }

  /** Another visit, or the same from another source. */
  forget(): void {
    this.#shown = undefined;
  }

  /** To be called before the render. */
  remember(root: ShadowRoot | null): void {
    this.#pressed = root?.activeElement;
    this.#form = this.#pressed?.closest('form');
  }

  /** To be called after it. */
  apply(root: ShadowRoot, now: SurveyState | undefined): void {
    const focus = (selector: string) => root.querySelector<HTMLElement>(selector)!.focus();
    // The button that helped is gone; its reader goes on with what it was needed for.
    if (this.#pressed && !this.#pressed.isConnected) focus(this.#form?.isConnected ? '[type=submit]' : '.heading');
    const before = this.#shown;
    this.#shown = now;
    if (!now || now.phase === 'sending' || !(this.#isAsked || before?.phase === 'sending')) return;
    this.#isAsked = false;
    const [fault] = now.faults;
    if (screenOf(now) !== 'question') focus('.heading');
    else if (fault) focus(fault === 'choice-missing' ? '[type=radio]' : 'textarea');
  }
}
