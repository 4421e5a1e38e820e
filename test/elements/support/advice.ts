import '../../../src/define/response-advice.js';
import type {Replacement} from '../../../src/elements/response-advice/advice.js';
import type {ResponseAdvice} from '../../../src/elements/response-advice/response-advice.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/* Drives the advice on a response like its author, by visible text, roles and names. */

export interface Advised {
  readonly advice: ResponseAdvice;
  /** Each replacement chosen in it. */
  readonly taken: readonly Replacement[];
  /** The marked words of each text that was checked. */
  readonly marked: readonly string[][];
}

/** Shows the advice alone on a page, for this text. */
export async function adviseOn(text: string, given: Partial<ResponseAdvice> = {}, into: Element = document.body): Promise<Advised> {
  const advice = into.ownerDocument.createElement('dr-response-advice');
  const taken: Replacement[] = [];
  const marked: string[][] = [];
  advice.addEventListener('dr-advice-taken', ({detail}) => taken.push(detail));
  advice.addEventListener('dr-advice-found', ({detail}) => marked.push(detail.marks.map(({start, end}) => detail.text.slice(start, end))));
  Object.assign(advice, {text, locale: 'en-US', ...given});
  into.append(advice);
  await advice.updateComplete;
  return {advice, taken, marked};
}

/** The visible text, one line per block, without text for screen readers. */
export function seenIn(advice: ResponseAdvice): string {
  const heard = advice.shadowRoot!.querySelectorAll<HTMLElement>('.hidden-text');
  for (const each of heard) each.hidden = true;
  const text = visibleText(advice.shadowRoot!.firstElementChild as HTMLElement);
  for (const each of heard) each.hidden = false;
  // In Firefox, blocks have spaces around them.
  return text.replace(/\s*\n\s*/g, '\n');
}

export async function untilSeenIn(advice: ResponseAdvice, text: string): Promise<void> {
  await until(() => seenIn(advice).includes(text), `"${text}" in the advice`);
}

/** The quoted words, in order. */
export function quoted(advice: ResponseAdvice): string[] {
  return [...advice.shadowRoot!.querySelectorAll('q')].map(({textContent}) => textContent);
}

export function buttonNames(advice: ResponseAdvice): string[] {
  return [...advice.shadowRoot!.querySelectorAll('button')].map(nameOf);
}

export function adviceButton(advice: ResponseAdvice, name: string): HTMLButtonElement {
  const found = [...advice.shadowRoot!.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!found) throw new Error(`No button "${name}" in:\n${seenIn(advice)}`);
  return found;
}

/** The last announcement. */
export function toldBy(advice: ResponseAdvice): string {
  return advice.shadowRoot!.querySelector('[role=status]')!.textContent;
}
