import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {SubmissionKind} from '../../src/domain/submission.js';
import type {SubmissionDialog} from '../../src/elements/submission-dialog/submission-dialog.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing, engine} from './engine.js';
import {button, frame, openSubmission, question, responseField, seen, untilSeen, write, type WritingOptions} from './support/dialogs.js';
import {closeFrames, expectFrameAccessible, type Frame, openFrame} from './support/frame.js';
import {inLanguageOf} from './support/spanish.js';
import {until} from './support/until.js';

const LONG = {
  comment: `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} ${'A long story. '.repeat(30)}`,
  city: 'Rancho Santa Margarita',
};

async function openIn(host: Frame, kind: SubmissionKind, options: WritingOptions = {}): Promise<SubmissionDialog> {
  await host.load('/src/define/submission-dialog.ts');
  return (await openSubmission(kind, {...options, into: host.document.body})).dialog;
}

/** Nothing in the dialog extends beyond the sides of the page, and nothing scrolls sideways. */
function expectNoOverflow({document, window}: Frame, dialog: SubmissionDialog): void {
  const {clientWidth} = document.documentElement;
  const panel = (question(dialog) ?? frame(dialog)!).firstElementChild!;
  expect(panel.scrollWidth, 'width of the panel’s content').to.be.at.most(panel.clientWidth);
  for (const element of panel.querySelectorAll('*')) {
    if (window.getComputedStyle(element).position === 'absolute') continue;
    const {left, right} = element.getBoundingClientRect();
    expect(left, `${element.localName}.${element.className} left`).to.be.at.least(-0.5);
    expect(right, `${element.localName}.${element.className} right`).to.be.at.most(clientWidth + 0.5);
  }
}

describe('<dr-submission-dialog> in pages of every width', () => {
  afterEach(closeFrames);

  for (const [width, percent, dir, locale] of [
    [320, 100, 'ltr', 'en-US'],
    [320, 200, 'ltr', 'es'],
    [320, 200, 'rtl', 'en-US'],
    [900, 200, 'rtl', 'es'],
  ] as const) {
    it(`cuts off nothing and does not scroll sideways: ${width} px, text at ${percent}%, ${dir}, ${locale}`, async () => {
      const host = await openFrame({dir}, {width, height: 700});
      host.document.documentElement.style.setProperty('font-size', `${percent}%`);
      const dialog = await openIn(host, 'respond', {review: LONG, contact: {}, given: inLanguageOf(locale)});
      expectNoOverflow(host, dialog);
      const [preview] = dialog.shadowRoot!.querySelectorAll<HTMLElement>('.start > button');
      preview!.click();
      dialog.shadowRoot!.querySelector('form')!.requestSubmit();
      await until(() => dialog.shadowRoot!.getElementById('preview') && dialog.shadowRoot!.querySelector('.faults'), 'the full content');
      expectNoOverflow(host, dialog);
      await expectFrameAccessible(host, dialog);
      write(dialog.shadowRoot!.querySelector('textarea')!, 'x'.repeat(400));
      dialog.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
      await until(() => question(dialog), 'the question');
      expectNoOverflow(host, dialog);
      await expectFrameAccessible(host, dialog);
    });
  }

  it('makes everything reachable in a window of a few lines, as at 400% zoom', async () => {
    const host = await openFrame({}, {width: 320, height: 256});
    const dialog = await openIn(host, 'respond');
    const submit = button(dialog, 'Submit');
    submit.focus();
    await until(() => submit.getBoundingClientRect().bottom <= 256, 'the button on the screen');
    expect(submit.getBoundingClientRect().top).to.be.at.least(0);
    expectNoOverflow(host, dialog);
  });

  it('scrolls only the panel: text for screen readers adds no space around it', async () => {
    const host = await openFrame({}, {width: 320, height: 500});
    await host.load('/src/define/submission-dialog.ts');
    const {dialog, client, store} = await openSubmission('respond', {into: host.document.body});
    client.lostAnswers = 1;
    for (const text of ['Thank you.', 'Thank you. Come again.']) {
      store.writeText(text);
      await store.submit();
    }
    await untilSeen(dialog, 'We got your earlier submission');
    // The dialog itself adds one pixel.
    expect(frame(dialog)!.scrollHeight - frame(dialog)!.clientHeight).to.be.at.most(1);
  });

  it('has touch-sized targets', async () => {
    const host = await openFrame({}, {width: 320, height: 700});
    const dialog = await openIn(host, 'respond', {review: LONG, contact: {}});
    dialog.shadowRoot!.querySelector('form')!.requestSubmit();
    await until(() => dialog.shadowRoot!.querySelector('.faults'), 'the summary');
    for (const target of dialog.shadowRoot!.querySelectorAll('button, input, textarea')) {
      if (!target.checkVisibility()) continue;
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
  });

  it('has a font size in fields that does not make phones zoom in', async () => {
    const host = await openFrame({}, {width: 320, height: 700});
    host.document.documentElement.style.setProperty('font-size', '80%');
    const dialog = await openIn(host, 'respond');
    expect(parseFloat(host.window.getComputedStyle(responseField(dialog)).fontSize)).to.be.at.least(16);
  });
});

describe('<dr-submission-dialog> in other languages', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows every message of the form, a failure and the receipt in Spanish', async () => {
    const {dialog, client} = await openSubmission('respond', {given: inLanguageOf('es-US')});
    const english = /\b(response|review|submit|members|provider|characters|name|phone|back|answer|business)\b/i;
    expect(frame(dialog)!.lang).to.equal('es-US');
    expect(seen(dialog)).to.contain('Responder a esta reseña').and.to.contain('Quedan 300 caracteres');
    expect(seen(dialog)).not.to.match(english);
    client.failWith = new ReviewsError('timeout');
    write(dialog.shadowRoot!.querySelector('textarea')!, 'Gracias.');
    button(dialog, 'Enviar').click();
    await untilSeen(dialog, 'No pudimos confirmar que se envió.');
    expect(seen(dialog)).not.to.match(english);
    client.failWith = undefined;
    button(dialog, 'Enviar').click();
    await untilSeen(dialog, 'Respuesta enviada');
    expect(seen(dialog)).to.contain('de 3 a 4 días hábiles, o más');
    expect(seen(dialog)).not.to.match(english);
    await expectAccessible(dialog);
  });

  it('uses the host’s messages in the form and in the preview', async () => {
    const messages = {submit: 'Send it', response: 'The office says'};
    const {dialog} = await openSubmission('respond', {given: {messages}});
    button(dialog, 'Preview').click();
    await untilSeen(dialog, 'The office says');
    expect(button(dialog, 'Send it').type).to.equal('submit');
  });
});

const otherwise = canEmulateMedia ? '' : ` (only checks that nothing is active by default: the driver of ${engine} cannot emulate media)`;

describe(`<dr-submission-dialog> in other media${otherwise}`, () => {
  afterEach(async () => {
    document.body.replaceChildren();
    if (canEmulateMedia) await emulateNothing();
  });

  it('has a visible edge around the panel in forced colors', async () => {
    const {dialog} = await openSubmission('respond');
    const panel = frame(dialog)!.firstElementChild!;
    const edge = () => getComputedStyle(panel).borderTopColor;
    const before = edge();
    if (canEmulateMedia) await emulateMedia({forcedColors: 'active'});
    expect(edge() !== before).to.equal(canEmulateMedia);
    await expectAccessible(dialog);
  });

  it('is dark on a dark page, with enough contrast', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { color-scheme: light dark; }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const {dialog} = await openSubmission('respond', {contact: {}});
      const background = () => getComputedStyle(frame(dialog)!.firstElementChild!).backgroundColor;
      const light = background();
      if (canEmulateMedia) await emulateMedia({colorScheme: 'dark'});
      expect(background() !== light).to.equal(canEmulateMedia);
      button(dialog, 'Submit').click();
      await untilSeen(dialog, 'Enter your response.');
      await expectAccessible(dialog);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('has no animation during submission', async () => {
    const {dialog, client} = await openSubmission('respond');
    await until(() => dialog.shadowRoot!.getAnimations().length === 0, 'a dialog in its place');
    client.hold();
    write(responseField(dialog), 'Thank you.');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Submitting…');
    expect(dialog.shadowRoot!.getAnimations()).to.have.length(0);
    client.release();
  });
});
