import './page-guard.js';
import {expect} from 'chai';
import {buildContact} from '../../src/testing/practice/builders.js';
import {Visit} from '../../src/state/practice/visit.js';
import {expectAccessible} from './axe.js';
import {
  button,
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

const draftOf = ({visit, store}: Writing) => visit.drafts.get('r1', store.state.kind)?.text;

/** Every way out of the dialog. */
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
    it(`${name}: with nothing typed it closes at once`, async () => {
      const writing = await openSubmission('respond');
      await leave(writing);
      await closed(writing);
      await until(() => writing.closed.length, 'the event');
      expect(writing.closed).to.deep.equal([{submitted: false}]);
      expect(draftOf(writing)).to.equal(undefined);
    });

    it(`${name}: with something typed it asks first, and goes on where it was`, async () => {
      const writing = await openSubmission('respond');
      const {dialog} = writing;
      write(responseField(dialog), TEXT);
      responseField(dialog).focus();
      await leave(writing);
      await until(() => question(dialog), 'the question');
      expect(visibleText(question(dialog)!)).to.match(/^Close without submitting\?\nYour draft stays here/);
      expect(focusedName(dialog)).to.equal('Keep editing');
      await expectAccessible(dialog);
      button(dialog, 'Keep editing').click();
      await until(() => !question(dialog), 'no question');
      expect([isOpen(dialog), responseField(dialog).value]).to.deep.equal([true, TEXT]);
      expect(writing.closed).to.have.length(0);
    });
  }

  it('Escape in the question goes back to the text, with the focus where it was', async () => {
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

  it('Escape many times never loses anything', async () => {
    const writing = await openSubmission('respond');
    write(responseField(writing.dialog), TEXT);
    for (let presses = 0; presses < 7; presses++) await pressKeys('Escape');
    await settled();
    expect(isOpen(writing.dialog)).to.equal(true);
    expect(draftOf(writing)).to.equal(TEXT);
  });

  it('close and keep: the draft is there when it is opened again, also the contact', async () => {
    const host = opener();
    const writing = await openSubmission('respond', {contact: {}});
    write(responseField(writing.dialog), TEXT);
    write(field(writing.dialog, 'Email'), 'dana@juniper.example');
    button(writing.dialog, 'Back').click();
    await until(() => question(writing.dialog), 'the question');
    button(writing.dialog, 'Close and keep the draft').click();
    await closed(writing);
    await until(() => document.activeElement === host, 'the focus where it was');
    const {dialog} = await openSubmission('respond', {contact: {}, visit: writing.visit});
    expect([responseField(dialog).value, field(dialog, 'Email').value]).to.deep.equal([TEXT, 'dana@juniper.example']);
  });

  it('discard: nothing of it is left', async () => {
    const host = opener();
    const writing = await openSubmission('respond');
    write(responseField(writing.dialog), TEXT);
    button(writing.dialog, 'Back').click();
    await until(() => question(writing.dialog), 'the question');
    button(writing.dialog, 'Discard the draft').click();
    await closed(writing);
    await until(() => writing.closed.length, 'the event');
    expect(draftOf(writing)).to.equal(undefined);
    expectSame(document.activeElement, host, 'what has the focus');
    const {dialog} = await openSubmission('respond', {visit: writing.visit});
    expect(responseField(dialog).value).to.equal('');
  });

  it('a draft belongs to its review and kind: that of a response is not in the report', async () => {
    const visit = new Visit();
    const {dialog: respond} = await openSubmission('respond', {visit});
    write(responseField(respond), TEXT);
    respond.remove();
    const {dialog} = await openSubmission('report', {visit});
    expect(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?').value).to.equal('');
  });

  it('an edit with nothing changed closes at once; a changed name asks', async () => {
    const unchanged = await openSubmission('edit-response');
    button(unchanged.dialog, 'Back').click();
    await closed(unchanged);
    const changed = await openSubmission('edit-response');
    write(field(changed.dialog, 'First and last name'), 'Lee Okafor');
    button(changed.dialog, 'Back').click();
    await until(() => question(changed.dialog), 'the question');
  });

  it('taken out of the page and put back, it is as it was', async () => {
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

  it('while it is sent it asks whether to wait; closed, the submission goes on', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client, store} = writing;
    client.hold();
    write(responseField(dialog), TEXT);
    button(dialog, 'Submit').click();
    await until(() => findButton(dialog, 'Submitting…'), 'sending');
    await pressKeys('Escape');
    await until(() => question(dialog), 'the question');
    expect(visibleText(question(dialog)!)).to.match(/^Still submitting\nIf you close this now, the submission goes on\./);
    await expectAccessible(dialog);
    button(dialog, 'Close').click();
    await closed(writing);
    client.release();
    await until(() => store.state.phase === 'sent', 'the receipt');
    expect(draftOf(writing)).to.equal(undefined);
  });

  it('while it is sent and the question stands, the receipt takes its place', async () => {
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
