import './page-guard.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import {workspaceMessages} from '../../src/i18n/practice/workspace.js';
import {wordsFor} from '../../src/i18n/shared/words.js';
import {Combobox, type OptionChosenEvent} from '../../src/ui/combobox/combobox.js';
import type {ComboboxOption} from '../../src/ui/combobox/matching.js';
import {expectAccessible} from './axe.js';
import {engine} from './engine.js';
import {pressKeys} from './support/keys.js';
import {until} from './support/until.js';
import {inputOf, optionElements, optionsOf, typeInto} from './support/workspace.js';

const PRACTICES: readonly ComboboxOption[] = [
  {value: 'a', label: 'Juniper Family Medicine', hint: 'TIN 123456789'},
  {value: 'b', label: 'Cedar Clinic', hint: 'TIN 9876543210'},
  {value: 'c', label: 'Señora Lupe Pediatrics', hint: 'TIN 123999999'},
];

interface Placed {
  readonly box: Combobox;
  readonly chosen: string[];
}

/** A combobox whose host stores the chosen value, as the workspace does. */
async function place(options = PRACTICES, value?: string): Promise<Placed> {
  const box = document.createElement('dr-combobox');
  const chosen: string[] = [];
  Object.assign(box, {label: 'Practice', placeholder: 'Name or TIN', options, value, words: wordsFor(workspaceMessages, 'en-US')});
  box.addEventListener('dr-option-chosen', (event) => {
    box.value = (event as OptionChosenEvent).detail.value;
    chosen.push(box.value);
  });
  document.body.append(box);
  await box.updateComplete;
  return {box, chosen};
}

async function press(box: Combobox, ...keys: string[]): Promise<void> {
  await pressKeys(...keys);
  await box.updateComplete;
}

function clickOn(element: Element): Promise<unknown> {
  const {left, top} = element.getBoundingClientRect();
  return sendMouse({type: 'click', position: [Math.round(left + 20), Math.round(top + 10)]});
}

/** The option with visual focus, as exposed to assistive technology. */
function active(box: Combobox): string | undefined {
  const id = inputOf(box).getAttribute('aria-activedescendant');
  return id ? box.shadowRoot!.getElementById(id)!.querySelector('bdi')!.textContent : undefined;
}

const isOpen = (box: Combobox) => inputOf(box).ariaExpanded === 'true';
const said = (box: Combobox) => box.shadowRoot!.querySelector('[role=status]')!.textContent;

describe('<dr-combobox>: editable combobox with list autocomplete, manual selection (ARIA APG)', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a labeled combobox that controls a listbox, initially closed', async () => {
    const {box} = await place();
    const input = inputOf(box);
    expect([input.role, input.ariaAutoComplete, input.ariaExpanded]).to.deep.equal(['combobox', 'list', 'false']);
    expect(input.labels![0]!.textContent).to.equal('Practice');
    expect(box.shadowRoot!.getElementById(input.getAttribute('aria-controls')!)!.role).to.equal('listbox');
    await expectAccessible(box);
  });

  it('shows the hint of the chosen option beside its name while closed, and marks it in the list', async () => {
    const {box} = await place([{...PRACTICES[0]!, note: '3 to answer'}, ...PRACTICES.slice(1)], 'b');
    const hint = box.shadowRoot!.querySelector('.chosen .hint')!;
    expect([hint.textContent, getComputedStyle(hint).visibility]).to.deep.equal(['TIN 9876543210', 'visible']);
    await clickOn(inputOf(box));
    await until(() => isOpen(box));
    expect(getComputedStyle(hint).visibility).to.equal('hidden');
    expect(optionElements(box).map((option) => [!!option.querySelector('svg'), option.innerText.trim().split('\n')])).to.deep.equal([
      [false, ['Juniper Family Medicine', 'TIN 123456789', '3 to answer']],
      [true, ['Cedar Clinic', 'TIN 9876543210']],
      [false, ['Señora Lupe Pediatrics', 'TIN 123999999']],
    ]);
    await expectAccessible(box);
  });

  it('leaves the browser’s own list in its place while somebody uses it', async () => {
    const box = document.createElement('late-combobox') as Combobox;
    Object.assign(box, {label: 'Practice', options: PRACTICES, value: 'a', words: wordsFor(workspaceMessages, 'en-US')});
    const plain = document.createElement('select');
    box.append(plain);
    document.body.append(box);
    plain.focus();
    customElements.define('late-combobox', class extends Combobox {});
    await box.updateComplete;
    expect([plain.checkVisibility(), document.activeElement === plain]).to.deep.equal([true, true]);
    // As when an option was chosen in it.
    plain.remove();
    await until(() => box.shadowRoot!.activeElement?.matches('input'), 'the focus on the field');
    expect(inputOf(box).value).to.equal('Juniper Family Medicine');
  });

  it('opens with Down Arrow on the first option, and wraps from the last to the first', async () => {
    const {box} = await place();
    box.focus();
    await press(box, 'ArrowDown');
    expect([isOpen(box), active(box)]).to.deep.equal([true, 'Juniper Family Medicine']);
    await expectAccessible(box);
    await press(box, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(active(box)).to.equal('Juniper Family Medicine');
  });

  it('opens with Down Arrow on the chosen option', async () => {
    const {box} = await place(PRACTICES, 'b');
    box.focus();
    await press(box, 'ArrowDown');
    expect(active(box)).to.equal('Cedar Clinic');
    expect(optionElements(box).map(({ariaSelected}) => ariaSelected)).to.deep.equal(['false', 'true', 'false']);
  });

  it('opens with Up Arrow on the last option', async () => {
    const {box} = await place();
    box.focus();
    await press(box, 'ArrowUp');
    expect(active(box)).to.equal('Señora Lupe Pediatrics');
  });

  it('opens with Alt+Down Arrow without moving visual focus, and closes with Alt+Up Arrow', async () => {
    const {box} = await place();
    box.focus();
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true, bubbles: true}));
    await box.updateComplete;
    expect([isOpen(box), active(box)]).to.deep.equal([true, undefined]);
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowUp', altKey: true, bubbles: true}));
    await box.updateComplete;
    expect(isOpen(box)).to.equal(false);
  });

  it('chooses the option with visual focus on Enter and closes', async () => {
    const {box, chosen} = await place();
    box.focus();
    await press(box, 'ArrowDown', 'ArrowDown', 'Enter');
    expect([chosen, isOpen(box), inputOf(box).value]).to.deep.equal([['b'], false, 'Cedar Clinic']);
    await press(box, 'Enter');
    expect(chosen).to.deep.equal(['b']);
  });

  it('keeps the chosen option on Enter when only text was typed', async () => {
    const {box, chosen} = await place(PRACTICES, 'a');
    await typeInto(box, 'ced');
    await press(box, 'Enter');
    expect([chosen, isOpen(box), inputOf(box).value]).to.deep.equal([[], false, 'Juniper Family Medicine']);
  });

  it('closes on Escape, clears the field on another Escape, and restores the chosen name on blur', async () => {
    const {box} = await place(PRACTICES, 'a');
    box.focus();
    await press(box, 'ArrowDown', 'Escape');
    expect([isOpen(box), inputOf(box).value]).to.deep.equal([false, 'Juniper Family Medicine']);
    await press(box, 'Escape');
    expect(inputOf(box).value).to.equal('');
    inputOf(box).blur();
    expect(inputOf(box).value).to.equal('Juniper Family Medicine');
  });

  it('moves the text cursor with Home, End, Left and Right, and returns visual focus to the field', async () => {
    const {box} = await place(PRACTICES, 'a');
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      box.focus();
      await press(box, 'ArrowDown');
      expect(active(box)).to.equal('Juniper Family Medicine');
      await press(box, key);
      expect([isOpen(box), active(box)], key).to.deep.equal([true, undefined]);
      await press(box, 'Escape');
    }
  });

  it('closes on Tab without choosing', async () => {
    const {box, chosen} = await place();
    // A next tab stop: without one, Firefox would leave the page and break the following tests.
    const next = document.createElement('input');
    next.ariaLabel = 'Next';
    document.body.append(next);
    box.focus();
    await press(box, 'ArrowDown', 'Tab');
    expect([chosen, isOpen(box)]).to.deep.equal([[], false]);
    expect(document.activeElement === next).to.equal(true);
  });

  it('replaces the name on typing, and narrows the list from the first letter on', async () => {
    const {box} = await place(PRACTICES, 'a');
    await clickOn(inputOf(box));
    await until(
      () => inputOf(box).selectionEnd! - inputOf(box).selectionStart! === 'Juniper Family Medicine'.length,
      'the name to be selected',
    );
    // WebDriver's own typing would first move to the end of the field.
    if (engine === 'webkit') await typeInto(box, 'ce');
    else await sendKeys({type: 'ce'});
    await until(() => inputOf(box).value === 'ce' && optionsOf(box).length === 1, 'one option');
    expect([optionsOf(box), active(box), said(box)]).to.deep.equal([['Cedar Clinic'], undefined, '1 match']);
  });

  it('matches any word, ignores accents, and matches the digits of the hint in any format', async () => {
    const {box} = await place();
    for (const [typed, found] of [
      ['family jun', ['Juniper Family Medicine']],
      ['SENORA', ['Señora Lupe Pediatrics']],
      ['123', ['Juniper Family Medicine', 'Señora Lupe Pediatrics']],
      ['12-345 6789', ['Juniper Family Medicine']],
      ['43210', ['Cedar Clinic']],
      ['niper', []],
    ] as const) {
      await typeInto(box, typed);
      expect(optionsOf(box), typed).to.deep.equal(found);
    }
  });

  it('announces politely that nothing matches, and chooses nothing', async () => {
    const {box, chosen} = await place();
    await typeInto(box, 'zzz');
    await press(box, 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal([]);
    await typeInto(box, 'zzz');
    expect([isOpen(box), said(box)]).to.deep.equal([false, 'No matches. Try fewer letters.']);
    await expectAccessible(box);
  });

  it('works by pointer: a click opens the list, another closes it, a click on an option chooses it and keeps focus', async () => {
    const {box, chosen} = await place(PRACTICES, 'a');
    const click = () => clickOn(inputOf(box));
    await click();
    await until(() => optionsOf(box).length === 3);
    await click();
    await until(() => !isOpen(box));
    await click();
    await until(() => isOpen(box));
    await clickOn(optionElements(box)[1]!);
    await until(() => !isOpen(box));
    expect(chosen).to.deep.equal(['b']);
    expect(document.activeElement === box).to.equal(true);
  });

  it('ignores keys of an input method', async () => {
    const {box, chosen} = await place();
    box.focus();
    await press(box, 'ArrowDown');
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}));
    // The key that ends a composition in Safari.
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true}));
    expect(chosen).to.deep.equal([]);
  });

  it('shows 100 of 2,000 options, and says how to reach the others', async () => {
    const options = Array.from({length: 2000}, (_, i) => ({value: `v${i}`, label: `Provider ${i}`, hint: 'Pediatrics'}));
    const {box} = await place(options, 'v1500');
    box.focus();
    await press(box, 'ArrowDown');
    expect(optionElements(box)).to.have.length(100);
    expect(said(box)).to.equal('Showing 100 of 2,000. Type to narrow the list.');
    await typeInto(box, '1999');
    expect(optionsOf(box)).to.deep.equal(['Provider 1999']);
    await press(box, 'ArrowUp', 'ArrowUp');
    await expectAccessible(box);
  });
});
