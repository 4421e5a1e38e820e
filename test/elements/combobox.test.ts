import './page-guard.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Combobox, OptionChosenEvent} from '../../src/ui/combobox/combobox.js';
import type {ComboboxOption} from '../../src/ui/combobox/matching.js';
import {wordsFor} from '../../src/i18n/shared/words.js';
import {workspaceMessages} from '../../src/i18n/practice/workspace.js';
import {expectAccessible} from './axe.js';
import {engine} from './engine.js';
import {pressKeys} from './support/keys.js';
import {inputOf, optionElements, optionsOf, typeInto} from './support/workspace.js';
import {until} from './support/until.js';

const PRACTICES: readonly ComboboxOption[] = [
  {value: 'a', label: 'Juniper Family Medicine', hint: 'TIN 123456789'},
  {value: 'b', label: 'Cedar Clinic', hint: 'TIN 9876543210'},
  {value: 'c', label: 'Señora Lupe Pediatrics', hint: 'TIN 123999999'},
];

interface Placed {
  readonly box: Combobox;
  readonly chosen: string[];
}

/** A combobox whose host keeps what is chosen, as the workspace does. */
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

/** The option that has the visual focus, as assistive technology learns of it. */
function active(box: Combobox): string | undefined {
  const id = inputOf(box).getAttribute('aria-activedescendant');
  return id ? box.shadowRoot!.getElementById(id)!.querySelector('bdi')!.textContent : undefined;
}

const isOpen = (box: Combobox) => inputOf(box).ariaExpanded === 'true';
const said = (box: Combobox) => box.shadowRoot!.querySelector('[role=status]')!.textContent;

describe('<dr-combobox>: editable combobox with list autocomplete, manual selection (ARIA APG)', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a labelled combobox that owns a listbox, closed at first', async () => {
    const {box} = await place();
    const input = inputOf(box);
    expect([input.role, input.ariaAutoComplete, input.ariaExpanded]).to.deep.equal(['combobox', 'list', 'false']);
    expect(input.labels![0]!.textContent).to.equal('Practice');
    expect(box.shadowRoot!.getElementById(input.getAttribute('aria-controls')!)!.role).to.equal('listbox');
    await expectAccessible(box);
  });

  it('Down Arrow opens and goes to the first option, on from the last to the first', async () => {
    const {box} = await place();
    box.focus();
    await press(box, 'ArrowDown');
    expect([isOpen(box), active(box)]).to.deep.equal([true, 'Juniper Family Medicine']);
    await expectAccessible(box);
    await press(box, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(active(box)).to.equal('Juniper Family Medicine');
  });

  it('Down Arrow opens at the option that is chosen', async () => {
    const {box} = await place(PRACTICES, 'b');
    box.focus();
    await press(box, 'ArrowDown');
    expect(active(box)).to.equal('Cedar Clinic');
    expect(optionElements(box).map(({ariaSelected}) => ariaSelected)).to.deep.equal(['false', 'true', 'false']);
  });

  it('Up Arrow opens and goes to the last option', async () => {
    const {box} = await place();
    box.focus();
    await press(box, 'ArrowUp');
    expect(active(box)).to.equal('Señora Lupe Pediatrics');
  });

  it('Alt+Down Arrow opens without moving the visual focus, Alt+Up Arrow closes', async () => {
    const {box} = await place();
    box.focus();
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true, bubbles: true}));
    await box.updateComplete;
    expect([isOpen(box), active(box)]).to.deep.equal([true, undefined]);
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowUp', altKey: true, bubbles: true}));
    await box.updateComplete;
    expect(isOpen(box)).to.equal(false);
  });

  it('Enter chooses the option with the visual focus and closes', async () => {
    const {box, chosen} = await place();
    box.focus();
    await press(box, 'ArrowDown', 'ArrowDown', 'Enter');
    expect([chosen, isOpen(box), inputOf(box).value]).to.deep.equal([['b'], false, 'Cedar Clinic']);
    await press(box, 'Enter');
    expect(chosen).to.deep.equal(['b']);
  });

  it('Enter on what was typed alone chooses nothing: what is chosen stays', async () => {
    const {box, chosen} = await place(PRACTICES, 'a');
    await typeInto(box, 'ced');
    await press(box, 'Enter');
    expect([chosen, isOpen(box), inputOf(box).value]).to.deep.equal([[], false, 'Juniper Family Medicine']);
  });

  it('Escape closes the list, and clears the field when it is closed; leaving brings the chosen name back', async () => {
    const {box} = await place(PRACTICES, 'a');
    box.focus();
    await press(box, 'ArrowDown', 'Escape');
    expect([isOpen(box), inputOf(box).value]).to.deep.equal([false, 'Juniper Family Medicine']);
    await press(box, 'Escape');
    expect(inputOf(box).value).to.equal('');
    inputOf(box).blur();
    expect(inputOf(box).value).to.equal('Juniper Family Medicine');
  });

  it('Home, End, Left and Right move the text cursor, and the visual focus back to the field', async () => {
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

  it('Tab closes and chooses nothing', async () => {
    const {box, chosen} = await place();
    // Something to go to: Firefox would leave the page, and the tests after this one with it.
    const next = document.createElement('input');
    next.ariaLabel = 'Next';
    document.body.append(next);
    box.focus();
    await press(box, 'ArrowDown', 'Tab');
    expect([chosen, isOpen(box)]).to.deep.equal([[], false]);
    expect(document.activeElement === next).to.equal(true);
  });

  it('typing replaces the name and narrows the list, from the first letter on', async () => {
    const {box} = await place(PRACTICES, 'a');
    await clickOn(inputOf(box));
    await until(() => inputOf(box).selectionEnd! - inputOf(box).selectionStart! === 'Juniper Family Medicine'.length, 'the name, selected');
    // WebDriver's own typing would first go to the end of the field.
    if (engine === 'webkit') await typeInto(box, 'ce');
    else await sendKeys({type: 'ce'});
    await until(() => inputOf(box).value === 'ce' && optionsOf(box).length === 1, 'one option');
    expect([optionsOf(box), active(box), said(box)]).to.deep.equal([['Cedar Clinic'], undefined, '1 match']);
  });

  it('finds by any word, without accents, and by the digits of the hint however they are written', async () => {
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

  it('nothing matches: said politely, nothing is chosen', async () => {
    const {box, chosen} = await place();
    await typeInto(box, 'zzz');
    await press(box, 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal([]);
    await typeInto(box, 'zzz');
    expect([isOpen(box), said(box)]).to.deep.equal([false, 'Nothing matches. Try fewer letters.']);
    await expectAccessible(box);
  });

  it('by pointer: a click opens all, another closes, a click on an option chooses it and keeps the focus', async () => {
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

  it('keys of an input method do not choose', async () => {
    const {box, chosen} = await place();
    box.focus();
    await press(box, 'ArrowDown');
    inputOf(box).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}));
    expect(chosen).to.deep.equal([]);
  });

  it('2,000 options: a hundred are shown, and how to get to the others is said', async () => {
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
