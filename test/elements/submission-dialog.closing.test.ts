import './page-guard.js';
import {expect} from 'chai';
import {WorkInProgress} from '../../src/state/practice/work-in-progress.js';
import {buildContact} from '../../src/testing/practice/builders.js';
import {expectAccessible} from './axe.js';
import {
  button,
  editContact,
  field,
  findButton,
  focusedName,
  isOpen,
  opener,
  openSubmission,
  question,
  responseField,
  seen,
  titleOf,
  untilSeen,
  write,
  type Writing,
} from './support/dialogs.js';
import {pressKeys} from './support/keys.js';
import {visibleText} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';

const TEXT = 'Thank you for your words.';

const draftOf = ({work, store}: Writing) => work.drafts.get('r1', store.state.kind)?.text;

/** Every way to close the dialog. */
const WAYS = {
  'the close button': ({dialog}: Writing) => button(dialog, 'Close').click(),
  Back: ({dialog}: Writing) => button(dialog, 'Back').click(),
  Escape: () => pressKeys('Escape'),
};

async function closed({dialog}: Writing): Promise<void> {
  await until(() => !isOpen(dialog), 'a closed dialog');
}

afterEach(() => document.body.replaceChildren());

describe('<dr-submission-dialog> closing', () => {
  for (const [name, leave] of Object.entries(WAYS)) {
    it(`by ${name}: closes at once when nothing was typed`, async () => {
      const writing = await openSubmission('respond');
      await leave(writing);
      await closed(writing);
      await until(() => writing.closed.length, 'the event');
      expect(writing.closed).to.deep.equal([{submitted: false}]);
      expect(draftOf(writing)).to.equal(undefined);
    });

    it(`by ${name}: asks first when something was typed, and returns to it`, async () => {
      const writing = await openSubmission('respond');
      const {dialog} = writing;
      write(responseField(dialog), TEXT);
      responseField(dialog).focus();
      await leave(writing);
      await until(() => question(dialog), 'the question');
      expect(visibleText(question(dialog)!)).to.match(/^Close without submitting\?\nWe’ll keep your draft while this page is open/);
      expect(focusedName(dialog)).to.equal('Keep editing');
      await expectAccessible(dialog);
      button(dialog, 'Keep editing').click();
      await until(() => !question(dialog), 'no question');
      expect([isOpen(dialog), responseField(dialog).value]).to.deep.equal([true, TEXT]);
      expect(writing.closed).to.have.length(0);
    });
  }

  it('returns to the text on Escape in the question, and restores focus', async () => {
    const writing = await openSubmission('respond');
    const {dialog} = writing;
    write(responseField(dialog), TEXT);
    responseField(dialog).focus();
    await pressKeys('Escape');
    await until(() => question(dialog), 'the question');
    await pressKeys('Escape');
    await until(() => !question(dialog), 'no question');
    expect([isOpen(dialog), focusedName(dialog)]).to.deep.equal([true, 'Your response']);
  });

  it('loses nothing on repeated Escape', async () => {
    const writing = await openSubmission('respond');
    write(responseField(writing.dialog), TEXT);
    for (let presses = 0; presses < 7; presses++) await pressKeys('Escape');
    await settled();
    expect(isOpen(writing.dialog)).to.equal(true);
    expect(draftOf(writing)).to.equal(TEXT);
  });

  it('keeps the draft and the contact on request, for the next opening', async () => {
    const host = opener();
    const writing = await openSubmission('respond', {contact: {}});
    write(responseField(writing.dialog), TEXT);
    write(field(writing.dialog, 'Email'), 'dana@juniper.example');
    button(writing.dialog, 'Back').click();
    await until(() => question(writing.dialog), 'the question');
    button(writing.dialog, 'Close and keep draft').click();
    await closed(writing);
    await until(() => document.activeElement === host, 'the focus where it was');
    const {dialog} = await openSubmission('respond', {contact: {}, work: writing.work});
    expect([responseField(dialog).value, field(dialog, 'Email').value]).to.deep.equal([TEXT, 'dana@juniper.example']);
  });

  it('deletes a discarded draft completely', async () => {
    const host = opener();
    const writing = await openSubmission('respond');
    write(responseField(writing.dialog), TEXT);
    button(writing.dialog, 'Back').click();
    await until(() => question(writing.dialog), 'the question');
    button(writing.dialog, 'Discard draft').click();
    await closed(writing);
    await until(() => writing.closed.length, 'the event');
    expect(draftOf(writing)).to.equal(undefined);
    expectSame(document.activeElement, host, 'focused element');
    const {dialog} = await openSubmission('respond', {work: writing.work});
    expect(responseField(dialog).value).to.equal('');
  });

  it('keeps drafts by review and kind: a response is not in the report', async () => {
    const work = new WorkInProgress();
    const {dialog: respond} = await openSubmission('respond', {work});
    write(responseField(respond), TEXT);
    respond.remove();
    const {dialog} = await openSubmission('report', {work});
    expect(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?').value).to.equal('');
  });

  it('closes at once for an unchanged edit, and asks after a changed name', async () => {
    const unchanged = await openSubmission('edit-response');
    button(unchanged.dialog, 'Back').click();
    await closed(unchanged);
    const changed = await openSubmission('edit-response');
    await editContact(changed.dialog);
    write(field(changed.dialog, 'First and last name'), 'Lee Okafor');
    button(changed.dialog, 'Back').click();
    await until(() => question(changed.dialog), 'the question');
  });

  it('keeps its state when removed from the page and put back', async () => {
    const writing = await openSubmission('respond');
    const {dialog} = writing;
    write(responseField(dialog), TEXT);
    dialog.remove();
    await settled();
    expect(draftOf(writing)).to.equal(TEXT);
    document.body.append(dialog);
    await until(() => isOpen(dialog), 'an open dialog');
    expect(responseField(dialog).value).to.equal(TEXT);
  });

  it('asks whether to wait during submission, which continues after closing', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client, store} = writing;
    client.hold();
    write(responseField(dialog), TEXT);
    button(dialog, 'Submit').click();
    await until(() => findButton(dialog, 'Submitting…'), 'sending');
    await pressKeys('Escape');
    await until(() => question(dialog), 'the question');
    expect(visibleText(question(dialog)!)).to.match(/^Still submitting\nYou can close this\./);
    await expectAccessible(dialog);
    button(dialog, 'Close').click();
    await closed(writing);
    client.release();
    await until(() => store.state.phase === 'sent', 'the receipt');
    expect(draftOf(writing)).to.equal(undefined);
  });

  it('replaces the question with the receipt when the submission ends', async () => {
    const {dialog, client} = await openSubmission('respond', {contact: buildContact()});
    client.hold();
    write(responseField(dialog), TEXT);
    button(dialog, 'Submit').click();
    await until(() => findButton(dialog, 'Submitting…'), 'sending');
    await pressKeys('Escape');
    await until(() => question(dialog), 'the question');
    client.release();
    await until(() => !question(dialog), 'no question');
    await untilSeen(dialog, 'Case number');
    expect(titleOf(dialog)).to.equal('Response submitted');
    expect(focusedName(dialog)).to.equal('Response submitted');
    expect(seen(dialog)).to.contain(TEXT);
  });
});
