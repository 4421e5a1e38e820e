import type {SurveyState} from '../../state/survey/survey-store.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {screenOf} from './screens.js';

/** Moves the focus to the result of a pressed button. */
export class SurveyFocus {
  #pressed: Element | null | undefined;
  #form: Element | null | undefined;
  #shown: SurveyState | undefined;
  /** Submit was pressed, and its result is not shown yet. */
  #isAsked = false;

  submitted(): void {
    this.#isAsked = true;
  }

  /** Call for another visit, or for the same visit from another source. */
  forget(): void {
    this.#shown = undefined;
  }

  /** Call before a render. */
  remember(root: ShadowRoot | null): void {
    this.#pressed = focusedIn(root);
    this.#form = this.#pressed?.closest('form');
  }

  /** Call after a render. */
  apply(root: ShadowRoot, now: SurveyState | undefined): void {
    const focus = (selector: string) => root.querySelector<HTMLElement>(selector)!.focus();
    // The pressed button is gone, so the focus moves to what it was needed for.
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
