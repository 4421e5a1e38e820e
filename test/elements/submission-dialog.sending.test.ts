import './page-guard.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {buildContact} from '../../src/testing/practice/builders.js';
import {expectAccessible} from './axe.js';
import {
  button,
  chooseReason,
  editContact,
  field,
  findButton,
  focused,
  focusedName,
  isOpen,
  opener,
  openSubmission,
  responseField,
  seen,
  titleOf,
  untilSeen,
  write,
  writeReport,
  type Writing,
} from './support/dialogs.js';
import {pressKeys} from './support/keys.js';
import {expectSame, settled, until} from './support/until.js';

const TEXT = 'Thank you for your words.';

/** The region that is announced at once. */
const alert = ({dialog}: Writing) => dialog.shadowRoot!.querySelector('[role=alert]')!;

async function submit(writing: Writing, text = TEXT): Promise<void> {
  write(responseField(writing.dialog), text);
  button(writing.dialog, 'Submit').click();
  await settled();
}

async function untilReceipt({dialog}: Writing): Promise<void> {
  await until(() => titleOf(dialog) === 'Response submitted', 'the receipt');
}

afterEach(() => document.body.replaceChildren());

describe('<dr-submission-dialog> sending', () => {
  it('shows progress on the button, which keeps focus, and locks the fields', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    client.hold();
    write(responseField(dialog), TEXT);
    button(dialog, 'Submit').focus();
    button(dialog, 'Submit').click();
    const working = await until(() => findButton(dialog, 'Submitting…'), 'sending');
    expect([working.ariaDisabled, working.disabled]).to.deep.equal(['true', false]);
    expect(focusedName(dialog)).to.equal('Submitting…');
    expect([responseField(dialog).readOnly, findButton(dialog, 'Edit')]).to.deep.equal([true, undefined]);
    await expectAccessible(dialog);
    client.release();
    await untilReceipt(writing);
  });

  it('submits once on a double click, and on Enter plus a click', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    client.hold();
    await editContact(dialog);
    write(responseField(dialog), TEXT);
    button(dialog, 'Submit').click();
    button(dialog, 'Submit').click();
    field(dialog, 'Email').focus();
    await pressKeys('Enter');
    button(dialog, 'Submitting…').click();
    client.release();
    await untilReceipt(writing);
    expect(client.calls).to.deep.equal(['respond']);
  });

  it('submits on Enter in a field, and breaks the line in the text', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    responseField(dialog).focus();
    await sendKeys({type: 'Hi'});
    await pressKeys('Enter');
    await until(() => responseField(dialog).value === 'Hi\n', 'the line break');
    await settled();
    expect(client.calls).to.deep.equal([]);
    await editContact(dialog);
    field(dialog, 'Phone').focus();
    await pressKeys('Enter');
    await untilReceipt(writing);
  });
});

describe('<dr-submission-dialog> the receipt', () => {
  it('of a response shows the text, the case number, the time to decide, the next steps, where to look and whom to call', async () => {
    const host = opener();
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    await submit(writing);
    await untilReceipt(writing);
    const {caseNumber} = client.review('r1').response!;
    expectSame(focused(dialog), dialog.shadowRoot!.querySelector('h2'), 'focused element');
    expect(seen(dialog))
      .to.contain(`Case number\n${caseNumber}`)
      .and.to.contain(`Your response to a review of Maya Lindqvist, MD\n${TEXT}\nMembers will see: Dana R.`)
      .and.to.contain('Please allow at least 3 to 4 business days.')
      .and.to.contain('A response that doesn’t meet our guidelines must be revised before it is published on Maya Lindqvist’s profile.')
      .and.to.contain('View details')
      .and.to.contain('Provider reviews team 888.555.0173')
      .and.to.match(/A representative reads it\nBy \d\d\/\d\d\/\d{4}\nPlease allow/);
    const [phone, help] = dialog.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.content a');
    expect([phone!.href, help!.href, help!.rel]).to.deep.equal(['tel:+18885550173', 'https://plan.example/help', 'noreferrer']);
    await expectAccessible(dialog);
    button(dialog, 'Close').click();
    await until(() => writing.closed.length, 'the event');
    expect(writing.closed).to.deep.equal([{submitted: true}]);
    expectSame(document.activeElement, host, 'focused element');
  });

  it('has a case number that can be copied as a whole and is read letter by letter', async () => {
    const writing = await openSubmission('respond');
    await submit(writing);
    await untilReceipt(writing);
    const number = writing.store.state.receipt!.caseNumber;
    const shown = writing.dialog.shadowRoot!.querySelector<HTMLElement>('.case-number')!;
    const [seenPart, readPart] = shown.children as unknown as [HTMLElement, HTMLElement];
    expect([seenPart.textContent, seenPart.ariaHidden]).to.deep.equal([number, 'true']);
    expect(readPart.textContent).to.equal([...number].join(' '));
    const {userSelect, webkitUserSelect} = getComputedStyle(readPart);
    expect(userSelect || webkitUserSelect).to.equal('none');
  });

  it('copies the case number, and says so', async () => {
    const writing = await openSubmission('respond');
    await submit(writing);
    await untilReceipt(writing);
    const {dialog, store} = writing;
    const copied: string[] = [];
    const {writeText} = navigator.clipboard;
    navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    try {
      button(dialog, 'Copy').click();
      await until(() => findButton(dialog, 'Copied'), 'the confirmation');
    } finally {
      navigator.clipboard.writeText = writeText;
    }
    expect(copied).to.deep.equal([store.state.receipt!.caseNumber]);
    expect(dialog.shadowRoot!.querySelector('.case [role=status]')!.textContent).to.equal('Copied');
    await expectAccessible(dialog);
  });

  it('of a report says that the practice can still respond if the review stays', async () => {
    const writing = await openSubmission('report', {
      given: {planProfile: {daysToDecide: {from: 1, to: 1}, phones: {}}},
    });
    const {dialog} = writing;
    writeReport(dialog, 'This was at another office.');
    button(dialog, 'Submit').click();
    await until(() => titleOf(dialog) === 'Report submitted', 'the receipt');
    expect(seen(dialog))
      .to.contain('Your report about a review of Maya Lindqvist, MD\nAbout another office\nThis was at another office.')
      .and.to.contain(
        'Please allow at least 1 business day.\nWe keep the review, or remove it\nIf the review stays, you can still respond to it.',
      );
    expect(dialog.shadowRoot!.querySelector('.content a'), 'no phone, no help').to.equal(null);
    await expectAccessible(dialog);
  });
});

describe('<dr-submission-dialog> failures', () => {
  for (const [code, status, sentence] of [
    ['offline', 0, 'You are offline. Try again when you are back online.'],
    ['timeout', 0, 'We couldn’t confirm it went through. Submit again; it won’t be sent twice.'],
    ['unreachable', 0, 'We couldn’t confirm it went through.'],
    ['internal', 500, 'We couldn’t confirm it went through.'],
    ['submission-in-progress', 409, 'We couldn’t confirm it went through.'],
    ['some-code-of-a-later-release', 400, 'Something went wrong.'],
    ['entitlement-missing', 403, 'You no longer have access to this practice’s reviews.'],
    ['practice-not-found', 404, 'You no longer have access to this practice’s reviews.'],
    ['review-not-found', 404, 'This review is no longer listed.'],
  ] as const) {
    it(`are explained in our words, keep the text, and allow another attempt: ${code}`, async () => {
      const writing = await openSubmission('respond');
      const {dialog, client} = writing;
      client.failWith = new ReviewsError(code, status, {detail: 'DETAIL OF THE SERVICE'});
      await submit(writing);
      await untilSeen(dialog, sentence);
      expect(alert(writing).textContent).to.contain('Not submitted').and.to.contain('Your text is saved here.');
      expect(seen(dialog)).not.to.contain('DETAIL');
      expect(responseField(dialog).value).to.equal(TEXT);
      expect(responseField(dialog).readOnly).to.equal(false);
      await expectAccessible(dialog);
      client.failWith = undefined;
      button(dialog, 'Submit').click();
      await untilReceipt(writing);
    });
  }

  it('lead to a single case when a timed-out submission had reached the service', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    client.lostAnswers = 1;
    await submit(writing);
    await untilSeen(dialog, 'We couldn’t confirm it went through.');
    button(dialog, 'Submit').click();
    await untilReceipt(writing);
    const {steps} = await client.history('practice-1', 'r1');
    expect(steps).to.have.length(1);
  });

  it('show the case number of a timed-out submission that had reached the service when the text has changed since', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    client.lostAnswers = 1;
    await submit(writing);
    await untilSeen(dialog, 'We couldn’t confirm it went through.');
    await submit(writing, 'Thank you. Come again.');
    const {caseNumber} = client.review('r1').response!;
    await untilSeen(dialog, 'We got your earlier submission. Case number:');
    expect(seen(dialog)).to.contain(caseNumber);
    expect(button(dialog, 'Submit').ariaDisabled).to.equal('true');
    expect(responseField(dialog).value).to.equal('Thank you. Come again.');
    await expectAccessible(dialog);
    const calls = client.calls.length;
    button(dialog, 'Submit').click();
    await settled();
    expect(client.calls).to.have.length(calls);
  });

  for (const [kind, label] of [
    ['respond', 'Your response'],
    ['edit-response', 'Your response'],
    ['report', 'Why are you reporting this comment?'],
  ] as const) {
    it(`show after an unreadable answer (${kind}) and another text that the first submission was received`, async () => {
      const writing = await openSubmission(kind);
      const {dialog, client} = writing;
      const text = () => field<HTMLTextAreaElement>(dialog, label);
      if (kind === 'report') chooseReason(dialog, 'Offensive');
      client.garble = (answer, call) => (call === 'history' ? answer : {});
      write(text(), 'Thank you.');
      button(dialog, 'Submit').click();
      await untilSeen(dialog, 'We couldn’t confirm it went through.');
      write(text(), 'Thank you. Come again.');
      button(dialog, 'Submit').click();
      await untilSeen(dialog, 'We got your earlier submission. Case number:');
      const {response, report} = client.review('r1');
      expect(seen(dialog))
        .to.contain((kind === 'report' ? report : response)!.caseNumber)
        .and.not.to.contain('while you were writing');
      expect(text().value).to.equal('Thank you. Come again.');
    });
  }

  it('show the case number of a timed-out report that had reached the service when the person responds instead', async () => {
    const reporting = await openSubmission('report');
    const {client, work} = reporting;
    client.lostAnswers = 1;
    writeReport(reporting.dialog, 'Not ours.');
    const responding = await openSubmission('respond', {client, work});
    button(reporting.dialog, 'Submit').click();
    await untilSeen(reporting.dialog, 'We couldn’t confirm it went through.');
    await submit(responding);
    await untilSeen(responding.dialog, 'You reported this review. Case number:');
    expect(seen(responding.dialog))
      .to.contain(client.review('r1').report!.caseNumber)
      .and.to.contain('You can respond after we decide on your report.')
      .and.not.to.contain('while you were writing');
    expect(button(responding.dialog, 'Submit').ariaDisabled).to.equal('true');
    expect(responseField(responding.dialog).value).to.equal(TEXT);
    await expectAccessible(responding.dialog);
  });

  it('say that it is one’s own report when its answer comes while the person responds', async () => {
    const reporting = await openSubmission('report');
    const {client, work} = reporting;
    client.hold();
    writeReport(reporting.dialog, 'Not ours.');
    button(reporting.dialog, 'Submit').click();
    await until(() => findButton(reporting.dialog, 'Submitting…'), 'sending');
    const responding = await openSubmission('respond', {client, work});
    client.release();
    await until(() => titleOf(reporting.dialog) === 'Report submitted', 'the receipt');
    await submit(responding);
    await untilSeen(responding.dialog, 'You reported this review. Case number:');
    expect(seen(responding.dialog)).to.contain(client.review('r1').report!.caseNumber).and.not.to.contain('Dana R. reported');
    expect(responseField(responding.dialog).value).to.equal(TEXT);
  });

  it('show the response of a faster colleague, and send nothing', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    const contact = buildContact({name: 'Lee Okafor'});
    await client.respond('practice-1', 'r1', {text: 'From a colleague.', contact}, {idempotencyKey: 'colleague-0000001'});
    await submit(writing);
    await untilSeen(dialog, 'Lee O. responded to this review while you were writing:\nFrom a colleague.');
    expect(button(dialog, 'Submit').ariaDisabled).to.equal('true');
    await expectAccessible(dialog);
  });

  it('explain that a colleague reported the review or a representative removed it', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    const contact = buildContact({name: 'Lee Okafor'});
    await client.report(
      'practice-1',
      'r1',
      {text: 'Not ours.', contact, reasonCode: 'other-office'},
      {idempotencyKey: 'colleague-0000001'},
    );
    await submit(writing);
    await untilSeen(dialog, 'Lee O. reported this review while you were writing.');
    client.decide(client.review('r1').report!.caseNumber, 'remove-feedback');
    const other = await openSubmission('report', {client, review: {}});
    writeReport(other.dialog, 'Not ours.');
    button(other.dialog, 'Submit').click();
    await untilSeen(other.dialog, 'This review was removed while you were writing.');
    expect(seen(other.dialog)).to.contain('Comment removed');
    await expectAccessible(other.dialog);
  });

  it('show a colleague’s edit of the same response, and let another submission replace it', async () => {
    const writing = await openSubmission('edit-response');
    const {dialog, client} = writing;
    const {version} = client.review('r1');
    const contact = buildContact({name: 'Lee Okafor'});
    await client.editResponse('practice-1', 'r1', {text: 'From a colleague.', contact}, {version, idempotencyKey: 'colleague-0000001'});
    await submit(writing);
    await untilSeen(dialog, 'yours replaces it:\nFrom a colleague.');
    expect(button(dialog, 'Submit').ariaDisabled).to.equal('false');
    button(dialog, 'Submit').click();
    await untilReceipt(writing);
    expect(client.review('r1').response!.text).to.equal(TEXT);
  });
});

describe('<dr-submission-dialog> when the session ends', () => {
  it('during typing: says so directly under the title, and keeps the text', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client} = writing;
    write(responseField(dialog), TEXT);
    responseField(dialog).focus();
    dialog.sessionEnded = true;
    const notice = 'You’ve been signed out. Your text is safe here. Sign in, and we’ll submit it for you.';
    await untilSeen(dialog, `Respond to this review\n${notice}\nSign in and submit`);
    expect(focusedName(dialog), 'focus stays in the field').to.equal('Your response');
    expect(button(dialog, 'Submit').ariaDisabled).to.equal('true');
    await expectAccessible(dialog);
    button(dialog, 'Submit').click();
    await settled();
    expect(client.calls).to.deep.equal([]);
    button(dialog, 'Sign in and submit').focus();
    button(dialog, 'Sign in and submit').click();
    expect(writing.signIns).to.have.length(1);
    expect(writing.signIns[0]!.bubbles).to.equal(false);
    dialog.sessionEnded = false;
    await until(() => !seen(dialog).includes('signed out'), 'the message to disappear');
    expect([isOpen(dialog), responseField(dialog).value]).to.deep.equal([true, TEXT]);
    expect(focusedName(dialog), 'the button "Sign in and submit" is gone').to.equal('Submit');
  });

  for (const kind of ['respond', 'report'] as const) {
    it(`submits once after "Sign in and submit": ${kind}`, async () => {
      const {dialog, client, store} = await openSubmission(kind);
      if (kind === 'report') chooseReason(dialog, 'Offensive');
      write(dialog.shadowRoot!.querySelector('textarea')!, TEXT);
      dialog.sessionEnded = true;
      await untilSeen(dialog, 'signed out');
      button(dialog, 'Sign in and submit').click();
      await settled();
      expect(client.calls).to.deep.equal([]);
      dialog.sessionEnded = false;
      store.resume();
      store.resume();
      await until(() => titleOf(dialog).endsWith('submitted'), 'the receipt');
      expect((await client.history('practice-1', 'r1')).steps).to.have.length(1);
    });
  }

  it('before there is a text: only asks for a sign-in, after which nothing is submitted', async () => {
    const {dialog, client, store, signIns} = await openSubmission('respond');
    dialog.sessionEnded = true;
    await untilSeen(dialog, 'You’ve been signed out. Sign in to continue.');
    button(dialog, 'Sign in').click();
    expect(signIns).to.have.length(1);
    dialog.sessionEnded = false;
    store.resume();
    await settled();
    expect([client.calls, seen(dialog).includes('Enter your response.')]).to.deep.equal([[], false]);
  });

  it('and the text is changed after "Sign in and submit": waits for Submit', async () => {
    const {dialog, client, store} = await openSubmission('respond');
    write(responseField(dialog), TEXT);
    dialog.sessionEnded = true;
    await untilSeen(dialog, 'signed out');
    button(dialog, 'Sign in and submit').click();
    write(responseField(dialog), `${TEXT} And`);
    dialog.sessionEnded = false;
    store.resume();
    await settled();
    expect(client.calls).to.deep.equal([]);
  });

  it('on Submit: submits once after the sign-in', async () => {
    const writing = await openSubmission('respond');
    const {dialog, client, store} = writing;
    client.signedIn = false;
    await submit(writing);
    await untilSeen(dialog, 'You’ve been signed out.');
    client.signedIn = true;
    store.resume();
    await untilReceipt(writing);
    expect(focusedName(dialog)).to.equal('Response submitted');
    expect((await client.history('practice-1', 'r1')).steps).to.have.length(1);
  });
});
