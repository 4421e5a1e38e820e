import './page-guard.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import {buildPracticeReview} from '../../src/testing/practice/builders.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing, engine, setViewport} from './engine.js';
import {
  button,
  descriptionOf,
  focused,
  frame,
  isOpen,
  openDialog,
  opener,
  openSubmission,
  PLAN,
  PROVIDER,
  question,
  responseField,
  titleOf,
  write,
} from './support/dialogs.js';
import {pressKeys} from './support/keys.js';
import {expectSame, settled, until} from './support/until.js';

const review = buildPracticeReview({id: 'r1', status: 'response-pending'});

const DIALOGS = {
  'dr-submission-dialog': async () => (await openSubmission('respond')).dialog,
  'dr-case-history-dialog': () => {
    const load = () => Promise.resolve({review, steps: [], nextAction: 'none' as const});
    return openDialog(Object.assign(document.createElement('dr-case-history-dialog'), {review, load, provider: PROVIDER}));
  },
  'dr-emails-dialog': () => {
    const call = () => Promise.resolve({address: 'dana.reyes@practice.example', newReviews: true, decisions: false});
    return openDialog(Object.assign(document.createElement('dr-emails-dialog'), {call}));
  },
  'dr-help-dialog': () => openDialog(Object.assign(document.createElement('dr-help-dialog'), {planProfile: PLAN})),
} as const;

/** Checks the page itself: no element of the host may get focus while a dialog is open. */
function expectFocusInside(dialog: HTMLElement): void {
  const {activeElement} = document;
  // Between the last and the first element, browsers move focus to their own controls.
  if (activeElement === document.body) return;
  expectSame(activeElement, dialog, 'focused element');
}

afterEach(() => {
  document.body.replaceChildren();
  document.body.style.removeProperty('zoom');
});

// https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
for (const [tag, open] of Object.entries(DIALOGS)) {
  describe(`<${tag}> as an ARIA dialog (modal)`, () => {
    it('moves focus to its title on opening, so that reading starts there', async () => {
      opener();
      const dialog = await open();
      expectSame(focused(dialog), dialog.shadowRoot!.querySelector('h2'), 'focused element');
    });

    it('is modal and labeled by its title', async () => {
      const dialog = await open();
      const label = frame(dialog)!.getAttribute('aria-labelledby')!;
      expect(dialog.shadowRoot!.getElementById(label)!.textContent).to.equal(titleOf(dialog)).and.not.equal('');
      expect(frame(dialog)!.matches('dialog:modal')).to.equal(true);
      await expectAccessible(dialog);
    });

    it('keeps Tab and Shift+Tab inside, in a circle', async () => {
      opener();
      const dialog = await open();
      opener();
      // More than there are stops, the browser's own included.
      const all = 5 + dialog.shadowRoot!.querySelectorAll('a, button, input, summary, textarea').length;
      const reached = new Set<Element>();
      const press = async () => {
        await sendKeys({press: 'Tab'});
        expectFocusInside(dialog);
        if (focused(dialog)) reached.add(focused(dialog)!);
      };
      for (let presses = 0; presses < all; presses++) await press();
      expect(reached.size).to.be.at.least(2);
      // WebKit's driver cannot hold a key down.
      if (engine === 'webkit') return;
      await sendKeys({down: 'Shift'});
      for (let presses = 0; presses < all; presses++) await press();
      await sendKeys({up: 'Shift'});
      // Firefox cycles through its own window, which would keep focus from the following tests.
      for (let presses = 0; presses < all && !document.hasFocus(); presses++) await press();
      expect(document.hasFocus()).to.equal(true);
    });

    it('closes on Escape', async () => {
      const dialog = await open();
      await pressKeys('Escape');
      await until(() => !isOpen(dialog), 'a closed dialog');
    });

    it('closes with a button', async () => {
      const dialog = await open();
      button(dialog, 'Close').click();
      await until(() => !isOpen(dialog), 'a closed dialog');
    });

    it('returns focus to its opener on closing, and fires one event', async () => {
      const host = opener();
      const dialog = await open();
      let told = 0;
      dialog.addEventListener('dr-dialog-closed', ({detail, bubbles}) => {
        told++;
        expect([detail.submitted, bubbles]).to.deep.equal([false, false]);
        expectSame(document.activeElement, host, 'focused element');
      });
      await pressKeys('Escape');
      await until(() => told === 1, 'the event');
      await settled();
      expect(told).to.equal(1);
    });

    it('opens again', async () => {
      const dialog = await open();
      await pressKeys('Escape');
      await until(() => !isOpen(dialog), 'a closed dialog');
      dialog.show();
      await until(() => isOpen(dialog), 'an open dialog');
      expectSame(focused(dialog), dialog.shadowRoot!.querySelector('h2'), 'focused element');
    });

    it('ignores a click outside the panel', async () => {
      const dialog = await open();
      await sendMouse({type: 'click', position: [2, 2]});
      await settled();
      expect(isOpen(dialog)).to.equal(true);
    });
  });
}

describe('A dialog in a page', () => {
  afterEach(() => setViewport(800, 600));

  it('is described by its explanatory sentence', async () => {
    const {dialog} = await openSubmission('respond');
    expect(descriptionOf(frame(dialog)!)).to.match(/^A representative reads every response/);
  });

  it('hides Escape from the host’s page', async () => {
    const dialog = await DIALOGS['dr-help-dialog']();
    let heard = 0;
    const listener = () => heard++;
    document.addEventListener('keydown', listener);
    await pressKeys('Escape');
    await until(() => !isOpen(dialog), 'a closed dialog');
    document.removeEventListener('keydown', listener);
    expect(heard).to.equal(0);
  });

  it('stays open on an Escape that ends a composition', async () => {
    const {dialog} = await openSubmission('respond');
    const composing = {key: 'Escape', bubbles: true, composed: true, cancelable: true};
    responseField(dialog).dispatchEvent(new KeyboardEvent('keydown', {...composing, isComposing: true}));
    // Safari's keydown at the end of a composition.
    const last = new KeyboardEvent('keydown', composing);
    Object.defineProperty(last, 'keyCode', {value: 229});
    responseField(dialog).dispatchEvent(last);
    await settled();
    expect(isOpen(dialog)).to.equal(true);
  });

  it('asks on a phone’s back gesture, as on Escape', async () => {
    const {dialog} = await openSubmission('respond');
    write(responseField(dialog), 'Thank you.');
    // Browsers dispatch this before they would close the dialog.
    const cancel = new Event('cancel', {cancelable: true});
    frame(dialog)!.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    await until(() => question(dialog), 'the question');
  });

  it('does not let the page behind it scroll', async () => {
    const long = document.createElement('div');
    long.style.setProperty('height', '5000px');
    document.body.append(long);
    const dialog = await DIALOGS['dr-help-dialog']();
    await pressKeys('PageDown', 'PageDown', 'PageDown', 'ArrowDown', 'End', ' ');
    const panel = frame(dialog)!.firstElementChild!;
    await until(() => panel.scrollTop > 0, 'the keys to scroll the dialog');
    expect(scrollY).to.equal(0);
  });

  it('stays open, with the typed text, when the element moves in the page', async () => {
    const {dialog} = await openSubmission('respond');
    write(responseField(dialog), 'Thank you for your words.');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(dialog);
    await until(() => frame(dialog)!.matches(':modal'), 'a modal dialog');
    expect(responseField(dialog).value).to.equal('Thank you for your words.');
  });

  it('fills a phone’s screen, and is a panel with space around it on a desktop', async () => {
    await setViewport(1000, 700);
    const dialog = await DIALOGS['dr-help-dialog']();
    const panel = () => frame(dialog)!.firstElementChild!.getBoundingClientRect();
    expect(panel().width).to.be.below(700);
    await until(() => panel().top >= 15, 'room above it');
    await setViewport(460, 700);
    await until(() => panel().width === document.documentElement.clientWidth, 'a panel as wide as the page');
    expect(panel().height).to.be.at.least(699);
  });

  for (const zoom of ['0.8', '2']) {
    it(`is as large as the window on a page with zoom: ${zoom}`, async () => {
      await setViewport(1000, 700);
      document.body.style.setProperty('zoom', zoom);
      const {dialog} = await openSubmission('respond');
      const {top, height} = frame(dialog)!.getBoundingClientRect();
      expect([Math.round(top), Math.round(height)]).to.deep.equal([0, 700]);
      const submit = button(dialog, 'Submit');
      submit.scrollIntoView({block: 'nearest'});
      expect(submit.getBoundingClientRect().bottom).to.be.at.most(700);
    });
  }

  it('slides in briefly, or appears at once under reduced motion', async () => {
    await setViewport(1000, 700);
    const dialog = await DIALOGS['dr-help-dialog']();
    const style = getComputedStyle(frame(dialog)!.firstElementChild!);
    expect([style.transitionProperty, style.transitionDuration]).to.deep.equal(['translate', '0.16s']);
    await until(() => style.translate === 'none', 'the panel in its place');
    if (!canEmulateMedia) return;
    await emulateMedia({reducedMotion: 'reduce'});
    expect(style.transitionDuration).to.equal('0s');
    await emulateNothing();
  });

  it('stays above an on-screen keyboard, with the focused field in view', async () => {
    await setViewport(460, 700);
    const {dialog} = await openSubmission('respond');
    responseField(dialog).focus();
    const restore = showKeyboard({height: 320, offsetTop: 40});
    await until(() => Math.round(frame(dialog)!.getBoundingClientRect().height) === 320, 'a dialog above the keyboard');
    expect(frame(dialog)!.getBoundingClientRect().top).to.equal(40);
    const {top, bottom} = responseField(dialog).getBoundingClientRect();
    expect(top).to.be.at.least(39);
    expect(bottom).to.be.at.most(361);
    restore();
    await until(() => Math.round(frame(dialog)!.getBoundingClientRect().height) === 700, 'the whole page again');
  });

  it('keeps its size when the reader zooms in', async () => {
    await setViewport(460, 700);
    const {dialog} = await openSubmission('respond');
    const restore = showKeyboard({height: 320, offsetTop: 40, scale: 2});
    await settled();
    expect(Math.round(frame(dialog)!.getBoundingClientRect().height)).to.equal(700);
    restore();
  });
});

/** Simulates `visualViewport` while a keyboard covers part of the page. Returns a function that undoes it. */
function showKeyboard(covered: {height: number; offsetTop: number; scale?: number}): () => void {
  const viewport = visualViewport!;
  for (const [name, value] of Object.entries(covered)) Object.defineProperty(viewport, name, {value, configurable: true});
  viewport.dispatchEvent(new Event('resize'));
  return () => {
    for (const name of Object.keys(covered)) delete (viewport as unknown as Record<string, unknown>)[name];
    viewport.dispatchEvent(new Event('resize'));
  };
}
