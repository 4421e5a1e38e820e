import type {OwnAnswerState} from '../../state/survey/own-answer-store.js';
import {focusedIn} from '../../ui/focus/focused-in.js';

/** What has the focus first after a step, whose button is gone. */
const FIRST: Readonly<Record<OwnAnswerState['step'], string>> = {
  reading: '[part=change-answer], [part=withdraw-answer]',
  changing: '.heading',
  asking: '#why',
  withdrawing: '.danger',
};

/** Moves the focus to the result of a pressed button. */
export class OwnAnswerFocus {
  #pressed: Element | null | undefined;
  /** What the pressed button was in: it may still be there. */
  #form: Element | null | undefined;
  /** Submit was pressed, and its result is not shown yet. */
  #isAsked = false;
  #before: OwnAnswerState['step'] | undefined;

  submitted(): void {
    this.#isAsked = true;
  }

  /** Call before a render. */
  remember(root: ShadowRoot | null): void {
    this.#pressed = focusedIn(root);
    this.#form = this.#pressed?.closest('form, .question');
  }

  /** Call after a render. */
  apply(root: ShadowRoot, now: OwnAnswerState | undefined): void {
    if (!now) return;
    const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
    const before = this.#before;
    this.#before = now.step;
    if (this.#pressed && !this.#pressed.isConnected) {
      if (this.#form?.isConnected) focus('[type=submit], .danger');
      else if (now.news) focus('.news');
      else focus(before === 'asking' && now.step === 'reading' ? '[part=withdraw-answer]' : FIRST[now.step]);
    }
    if (!this.#isAsked || now.form?.phase === 'sending') return;
    this.#isAsked = false;
    const [fault] = now.form?.faults ?? [];
    if (fault) focus(fault === 'choice-missing' ? '[type=radio]' : 'textarea');
  }
}
