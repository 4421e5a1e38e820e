import './page-guard.js';
import {expect} from 'chai';
import {WorkInProgress} from '../../src/state/practice/work-in-progress.js';
import {expectAccessible} from './axe.js';
import {engine, setViewport} from './engine.js';
import {
  button,
  chooseReason,
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
import {pressKeys} from './support/keys.js';
import {inLanguageOf} from './support/spanish.js';
import {nameOf} from './support/tab.js';
import {settled, until} from './support/until.js';

type Dialog = Awaited<ReturnType<typeof openSubmission>>['dialog'];

const chips = (dialog: Dialog) => [...dialog.shadowRoot!.querySelectorAll<HTMLButtonElement>('.chip')].map(nameOf);

/** Uses the keyboard shortcut where the driver can press it, otherwise the browser's command. */
async function undo(): Promise<void> {
  if (engine !== 'chromium') return void document.execCommand('undo');
  await pressKeys('Control+KeyZ');
}

afterEach(() => document.body.replaceChildren());

describe('<dr-submission-dialog> first sentences', () => {
  for (const [recommended, expected] of [
    [true, ['Thank them for the feedback', 'Thank them for the kind words']],
    [false, ['Thank them for the feedback', 'Apologize and invite a call']],
  ] as const) {
    it(`fit the review: ${recommended ? 'recommended' : 'not recommended'}`, async () => {
      const {dialog} = await openSubmission('respond', {review: {recommended}});
      expect(chips(dialog)).to.deep.equal(expected);
      expect(seen(dialog)).to.contain('Start with:');
      await expectAccessible(dialog);
    });
  }

  it('are written into the empty field, which gets the focus, and can be undone', async () => {
    const {dialog, store} = await openSubmission('respond', {review: {recommended: false}});
    button(dialog, 'Apologize and invite a call').click();
    const text = 'We are sorry to read this. Please call our office so that we can listen.';
    const area = responseField(dialog);
    expect([area.value, area.selectionStart, area.selectionEnd]).to.deep.equal([text, text.length, text.length]);
    expect([focusedName(dialog), store.state.text]).to.deep.equal(['Your response', text]);
    await until(() => !chips(dialog).length, 'no first sentences beside a text');
    await undo();
    await until(() => store.state.text === '' && chips(dialog).length === 2, 'first sentences again');
  });

  it('are offered only while the field is empty', async () => {
    const {dialog} = await openSubmission('respond');
    await until(() => dialog.shadowRoot!.getAnimations().length === 0, 'a dialog in its place');
    const top = () => responseField(dialog).getBoundingClientRect().top;
    const before = top();
    write(responseField(dialog), 'W');
    await until(() => !chips(dialog).length, 'no first sentences');
    expect(seen(dialog)).not.to.contain('Start with:');
    write(responseField(dialog), ' \n ');
    await until(() => chips(dialog).length === 2, 'first sentences again');
    expect(top()).to.equal(before);
  });

  it('of a report follow its reason until the reporter writes', async () => {
    const {dialog, store} = await openSubmission('report');
    expect(chips(dialog)).to.deep.equal(['Inaccurate', 'Offensive', 'About another office', 'Identifies someone']);
    chooseReason(dialog, 'Inaccurate');
    chooseReason(dialog, 'About another office');
    expect([store.state.reasonCode, store.state.text]).to.deep.equal(['other-office', 'This comment is about another office.']);
    write(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?'), 'We have no MRI.');
    chooseReason(dialog, 'Inaccurate');
    expect([store.state.reasonCode, store.state.text]).to.deep.equal(['inaccurate', 'We have no MRI.']);
    await settled();
    await expectAccessible(dialog);
  });

  it('are in the reader’s language', async () => {
    const {dialog, store} = await openSubmission('respond', {review: {recommended: true}, given: inLanguageOf('es-US')});
    expect(chips(dialog)).to.deep.equal(['Agradecer la opinión', 'Agradecer sus palabras']);
    button(dialog, 'Agradecer sus palabras').click();
    expect(store.state.text).to.equal('Gracias por sus amables palabras. Significan mucho para nuestro equipo.');
  });
});

describe('<dr-submission-dialog> the contact', () => {
  it('is folded to one line once it is known, with what members will see', async () => {
    const {dialog} = await openSubmission('respond');
    expect(seen(dialog)).to.match(/Dana Reyes\s303-555-0142 · dana@juniper\.example\sEdit\nMembers will see: Dana R\./);
    expect(dialog.shadowRoot!.querySelector('input')).to.equal(null);
    await expectAccessible(dialog);
    await editContact(dialog);
    expect(focusedName(dialog)).to.equal('First and last name');
    expect(seen(dialog)).to.contain('Members see just your first name and last initial. All fields are required.');
  });

  it('stays in fields while it is entered for the first time, and is folded the next time', async () => {
    const work = new WorkInProgress();
    const {dialog, client, store} = await openSubmission('respond', {contact: {name: 'Dana Reyes'}, work});
    write(responseField(dialog), 'Thank you.');
    write(field(dialog, 'Phone'), '303-555-0142');
    write(field(dialog, 'Email'), 'dana@juniper.example');
    await settled();
    expect(field(dialog, 'Email').value).to.equal('dana@juniper.example');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Response submitted');
    expect(store.state.phase).to.equal('sent');
    dialog.remove();
    const {dialog: next} = await openSubmission('report', {contact: {}, work, client});
    expect(findButton(next, 'Edit')).not.to.equal(undefined);
    expect(seen(next)).not.to.contain('Members will see');
  });

  it('is unfolded when the service refuses it', async () => {
    const {dialog, client} = await openSubmission('respond');
    const {SubmissionError} = await import('../../src/api/practice/client.js');
    client.failWith = new SubmissionError([{field: 'phone', fault: 'malformed'}]);
    write(responseField(dialog), 'Thank you.');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Fix 1 field to submit');
    expect(field(dialog, 'Phone').ariaInvalid).to.equal('true');
  });
});

describe('<dr-submission-dialog> on a screen', () => {
  afterEach(() => setViewport(800, 600));

  const panelOf = (dialog: Dialog) => frame(dialog)!.firstElementChild as HTMLElement;

  for (const [name, options, text] of [
    ['at the start', {}, ''],
    ['with the contact to fill in', {contact: {}}, ''],
    ['with three findings', {}, 'Hi Mrs. Smith, we are sorry about the wait last Tuesday for your diabetes checkup.'],
    ['over the limit', {}, 'We are sorry. '.repeat(24)],
    ['signed out', {given: {sessionEnded: true}}, 'Thank you for your feedback.'],
  ] as const) {
    it(`of 1280 × 800 px fits without scrolling: ${name}`, async () => {
      await setViewport(1280, 800);
      const {dialog} = await openSubmission('respond', {review: {recommended: false}, ...options});
      if (text) write(responseField(dialog), text);
      if (name === 'with three findings') {
        await until(
          () => dialog.shadowRoot!.querySelector('dr-response-advice')?.shadowRoot!.querySelectorAll('li').length === 3,
          'the findings',
        );
      }
      await settled();
      const {scrollHeight, clientHeight} = panelOf(dialog);
      expect(scrollHeight).to.be.at.most(clientHeight);
    });
  }

  it('keeps Back and Submit in view on a phone, however far it scrolls', async () => {
    await setViewport(460, 560);
    const {dialog} = await openSubmission('respond');
    const panel = panelOf(dialog);
    expect(panel.scrollHeight).to.be.above(panel.clientHeight);
    expect([panel.offsetWidth, panel.offsetHeight]).to.deep.equal([460, 560]);
    for (const top of [0, 150, panel.scrollHeight]) {
      panel.scrollTop = top;
      await settled();
      for (const name of ['Back', 'Submit', 'Close']) {
        const box = button(dialog, name).getBoundingClientRect();
        // The dialog itself always has one pixel to scroll.
        expect(box.top, name).to.be.at.least(-1);
        expect(box.bottom, name).to.be.at.most(560);
      }
    }
  });

  it('keeps "Sign in and submit" in view as well', async () => {
    await setViewport(460, 560);
    const {dialog} = await openSubmission('respond');
    write(responseField(dialog), 'Thank you.');
    panelOf(dialog).scrollTop = 400;
    dialog.sessionEnded = true;
    await untilSeen(dialog, 'signed out');
    const box = button(dialog, 'Sign in and submit').getBoundingClientRect();
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(300);
  });
});
