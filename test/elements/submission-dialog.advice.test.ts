import './page-guard.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {SubmissionDialog} from '../../src/elements/submission-dialog/submission-dialog.js';
import {WorkInProgress} from '../../src/state/practice/work-in-progress.js';
import {expectAccessible} from './axe.js';
import {engine, setViewport} from './engine.js';
import {adviceButton, buttonNames, quoted, toldBy, untilSeenIn} from './support/advice.js';
import {
  button,
  editContact,
  field,
  findButton,
  focusedName,
  frame,
  openSubmission,
  responseField,
  seen,
  untilSeen,
  write,
} from './support/dialogs.js';
import {closeFrames, expectFrameAccessible, openFrame} from './support/frame.js';
import {pressKeys} from './support/keys.js';
import {inLanguageOf} from './support/spanish.js';
import {settled, until} from './support/until.js';

const ISSUES = 'Frank, your surgery was late. Call us.';
const SAFER = 'Frank, your experience was late. Call us.';
/** The marked words in the field, or nothing where the browser cannot mark them. */
const markedIn = (name: 'dr-finding' | 'dr-surplus') => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

const findAdvice = (dialog: SubmissionDialog) => dialog.shadowRoot!.querySelector('dr-response-advice');

/** The advice in the dialog, once its code is loaded. */
const adviceIn = (dialog: SubmissionDialog) =>
  until(() => findAdvice(dialog)?.shadowRoot?.querySelector('[role=status]') && findAdvice(dialog)!, 'the advice');

/** Of the advice's visible part. */
const boxOf = (advice: HTMLElement) => advice.shadowRoot!.querySelector('section')!.getBoundingClientRect();

/** Work in progress that has this draft for the review. */
function workWith(text: string): WorkInProgress {
  const work = new WorkInProgress();
  work.drafts.put({
    reviewId: 'r1',
    kind: 'respond',
    text,
    contact: {name: 'Dana Reyes', phone: '303-555-0142', email: 'dana@juniper.example'},
  });
  return work;
}

/** Uses the keyboard shortcut where the driver can press it, otherwise the browser's command. */
async function undo(): Promise<void> {
  if (engine !== 'chromium') return void document.execCommand('undo');
  await pressKeys('Control+KeyZ');
}

const {loadAdvice} = SubmissionDialog;

afterEach(() => {
  SubmissionDialog.loadAdvice = loadAdvice;
  document.body.replaceChildren();
  closeFrames();
});

describe('<dr-submission-dialog> advice while a response is written', () => {
  it('is below the field and follows the text after a pause', async () => {
    const {dialog} = await openSubmission('respond');
    const advice = await adviceIn(dialog);
    const area = responseField(dialog);
    area.focus();
    await sendKeys({type: 'You idiot.'});
    await untilSeenIn(advice, '1 thing to check before you submit');
    expect(quoted(advice)).to.deep.equal(['idiot']);
    const {top, bottom} = boxOf(advice);
    expect(top).to.be.at.least(area.getBoundingClientRect().bottom);
    expect(bottom).to.be.at.most(button(dialog, 'Edit').getBoundingClientRect().top);
    expect([area.value, focusedName(dialog)]).to.deep.equal(['You idiot.', 'Your response']);
    await until(() => toldBy(advice).startsWith('1 thing to check before you submit'), 'the announcement');
    await expectAccessible(dialog);
  });

  it('appears at once for a draft, without an announcement, and does not move the field', async () => {
    // Held from the start, because the dialog asks for the code only when the browser is idle.
    let come!: () => void;
    const held = new Promise<void>((resolve) => (come = resolve));
    SubmissionDialog.loadAdvice = () => held.then(loadAdvice);
    const {dialog} = await openSubmission('respond', {work: workWith(ISSUES)});
    const top = () => responseField(dialog).getBoundingClientRect().top;
    await until(() => dialog.shadowRoot!.getAnimations().length === 0, 'a dialog in its place');
    const before = top();
    come();
    const advice = await adviceIn(dialog);
    expect(quoted(advice)).to.deep.equal(['Frank', 'your surgery']);
    await until(() => markedIn('dr-finding').join() === 'Frank,your surgery', 'the marks');
    expect(toldBy(advice)).to.equal('');
    expect(top()).to.equal(before);
    expect(focusedName(dialog)).to.equal('Respond to this review');
    await expectAccessible(dialog);
  });

  it('appears for an edited response, too', async () => {
    const {dialog} = await openSubmission('edit-response');
    const advice = await adviceIn(dialog);
    write(responseField(dialog), ISSUES);
    await untilSeenIn(advice, '2 things to check');
  });

  it('does not appear for a report, and its code is not loaded', async () => {
    let asked = 0;
    SubmissionDialog.loadAdvice = () => Promise.resolve(asked++);
    const {dialog} = await openSubmission('report');
    write(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?'), ISSUES);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect([findAdvice(dialog), asked]).to.deep.equal([null, 0]);
  });

  it('inserts safer words into text, count and draft, puts the caret after them, and can be undone', async () => {
    const {dialog, store} = await openSubmission('respond');
    const advice = await adviceIn(dialog);
    const area = responseField(dialog);
    area.focus();
    // Inserted as if typed, so that undo works; WebKit's driver drops repeated letters.
    document.execCommand('insertText', false, ISSUES);
    await untilSeenIn(advice, '2 things to check before you submit');
    adviceButton(advice, 'Use “your experience”').click();
    expect(area.value).to.equal(SAFER);
    expect(focusedName(dialog)).to.equal('Your response');
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([22, 22]);
    expect(store.state.text).to.equal(SAFER);
    await untilSeen(dialog, '259 characters left');
    await until(() => quoted(advice).length === 1, 'advice on the new text');
    await undo();
    expect(area.value).to.equal(ISSUES);
    await until(() => store.state.text === ISSUES, 'the store');
    await untilSeenIn(advice, '2 things to check before you submit');
  });

  it('inserts words even where the browser does not support execCommand', async () => {
    const {execCommand} = document;
    document.execCommand = () => false;
    try {
      const {dialog, store} = await openSubmission('respond', {work: workWith(ISSUES)});
      adviceButton(await adviceIn(dialog), 'Use “your experience”').click();
      expect([responseField(dialog).value, store.state.text]).to.deep.equal([SAFER, SAFER]);
      expect(responseField(dialog).selectionStart).to.equal(22);
    } finally {
      document.execCommand = execCommand;
    }
  });

  it('does not block submitting, hides its buttons meanwhile, and is not on the receipt', async () => {
    const {dialog, client} = await openSubmission('respond', {work: workWith(ISSUES)});
    const advice = await adviceIn(dialog);
    client.hold();
    button(dialog, 'Submit').click();
    await until(() => findButton(dialog, 'Submitting…'), 'sending');
    await advice.updateComplete;
    expect([quoted(advice).length, buttonNames(advice)]).to.deep.equal([2, []]);
    client.release();
    await untilSeen(dialog, 'Response submitted');
    expect(findAdvice(dialog)).to.equal(null);
    expect(seen(dialog)).to.contain(ISSUES);
  });

  it('keeps everything in the dialog: no event, no request', async () => {
    const {dialog} = await openSubmission('respond');
    const advice = await adviceIn(dialog);
    const requests = () => performance.getEntriesByType('resource').length;
    const before = requests();
    const heard: string[] = [];
    const hear = ({type}: Event) => heard.push(type);
    for (const type of ['dr-advice-taken', 'dr-draft-changed']) document.addEventListener(type, hear);
    write(responseField(dialog), ISSUES);
    await untilSeenIn(advice, '2 things to check before you submit');
    adviceButton(advice, 'Use “your experience”').click();
    await untilSeenIn(advice, '1 thing to check before you submit');
    for (const type of ['dr-advice-taken', 'dr-draft-changed']) document.removeEventListener(type, hear);
    expect([heard, requests()]).to.deep.equal([[], before]);
  });

  it('may fail to load without any effect on the dialog, and is loaded again on the next opening', async () => {
    let asked = 0;
    SubmissionDialog.loadAdvice = () => (asked++, Promise.reject(new TypeError('no network')));
    const {dialog} = await openSubmission('respond');
    await until(() => asked, 'the request for the code');
    write(responseField(dialog), 'Thank you.');
    await settled();
    expect([findAdvice(dialog), asked]).to.deep.equal([null, 1]);
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Response submitted');
    dialog.remove();
    SubmissionDialog.loadAdvice = loadAdvice;
    const again = await openSubmission('respond');
    await adviceIn(again.dialog);
  });
});

describe('<dr-submission-dialog> advice and the layout', () => {
  it('does not move the focused field below it when it appears and grows, where the dialog scrolls', async () => {
    await setViewport(800, 600);
    const {dialog} = await openSubmission('respond');
    const advice = await adviceIn(dialog);
    write(responseField(dialog), 'Hello.');
    await editContact(dialog);
    await until(() => dialog.shadowRoot!.getAnimations().length === 0, 'a dialog in its place');
    const email = field(dialog, 'Email');
    email.focus();
    await settled();
    write(responseField(dialog), `${ISSUES} You idiot.`);
    const {top} = email.getBoundingClientRect();
    await untilSeenIn(advice, '3 things to check before you submit');
    await settled();
    expect(boxOf(advice).height).to.be.above(100);
    expect(email.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(focusedName(dialog)).to.equal('Email');
  });

  for (const [width, percent, dir, locale] of [
    [320, 100, 'ltr', 'en-US'],
    [320, 200, 'rtl', 'es'],
  ] as const) {
    it(`cuts off nothing and has touch-sized buttons: ${width} px, text at ${percent}%, ${dir}, ${locale}`, async () => {
      const host = await openFrame({dir}, {width, height: 700});
      host.document.documentElement.style.setProperty('font-size', `${percent}%`);
      await host.load('/src/define/submission-dialog.ts');
      const {dialog} = await openSubmission('respond', {into: host.document.body, given: inLanguageOf(locale)});
      const advice = await adviceIn(dialog);
      const expectWhole = () => {
        for (const element of advice.shadowRoot!.querySelectorAll('*')) {
          if (element.closest('.hidden-text')) continue;
          const {left, right, height} = element.getBoundingClientRect();
          expect(left, `${element.localName} left`).to.be.at.least(-0.5);
          expect(right, `${element.localName} right`).to.be.at.most(width + 0.5);
          if (element.localName === 'button') expect(height).to.be.at.least(24);
        }
        const panel = frame(dialog)!.firstElementChild!;
        expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      };
      expectWhole();
      write(dialog.shadowRoot!.querySelector('textarea')!, `Your surgery, Frank. ${'x'.repeat(200)}`);
      await until(() => quoted(advice).length === 2, 'the advice');
      expectWhole();
      await expectFrameAccessible(host, dialog);
    });
  }
});
