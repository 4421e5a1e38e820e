import {html, nothing} from 'lit';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import {check} from '../../styles/icons/check.js';
import type {ComboboxOption} from './matching.js';

/** The most options shown at once. Typing finds the others. */
export const SHOWN = 100;

/**
 * @param value of the chosen option.
 * @param active index of the option with the visual focus.
 */
export function listbox(shown: readonly ComboboxOption[], value: string | undefined, active: number, onClick: (event: Event) => void) {
  const item = (option: ComboboxOption, i: number) => optionOf(option, i, option.value === value, i === active);
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are those of the field
  return html`<div id="list" role="listbox" aria-labelledby="label" ?hidden=${!shown.length} @click=${onClick}>${shown.map(item)}</div>`;
}

function optionOf({label, hint, note}: ComboboxOption, index: number, isChosen: boolean, isActive: boolean) {
  return html`<div
    id=${`option-${index}`}
    class=${isActive ? 'active' : ''}
    role="option"
    aria-selected=${isChosen ? 'true' : 'false'}
  >${isChosen ? check() : nothing}<bdi>${label}</bdi><span class="hint">${hint}</span>${note ? html`<span class="count">${note}</span>` : nothing}</div>`;
}

/** How many options there are. */
export function optionsSentence(count: number, words: Words<WorkspaceMessage>): string {
  if (!count) return words.say('optionsNone');
  return count > SHOWN ? words.say('optionsShown', {shown: SHOWN, count}) : words.say('optionsFound', {count});
}
