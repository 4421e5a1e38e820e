import './page-guard.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {buildCaseResponse} from '../../src/testing/practice/builders.js';
import {expectAccessible} from './axe.js';
import {
  button,
  descriptionOf,
  editContact,
  field,
  findButton,
  focused,
  focusedName,
  openSubmission,
  question,
  responseField,
  seen,
  titleOf,
  untilSeen,
  write,
  writeReport,
} from './support/dialogs.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';

const NO_CONTACT = {contact: {}};

/** The announced version of the count. */
const announced = (dialog: HTMLElement) => dialog.shadowRoot!.querySelector('[role=status]')!.textContent;

function previewIn(dialog: HTMLElement): HTMLElement {
  return dialog.shadowRoot!.getElementById('preview')!;
}

afterEach(() => document.body.replaceChildren());

describe('<dr-submission-dialog> introduction', () => {
  it('to a response: explains the process and what not to write, with provider, comment, fields and buttons', async () => {
    const {dialog} = await openSubmission('respond');
    expect(titleOf(dialog)).to.equal('Respond to this review');
    expect(seen(dialog))
      .to.contain('A representative reads every response and may ask you for changes.')
      .and.to.contain('Once published, it appears with the comment in the directory.')
      .and.to.contain('Do not include medical or diagnostic information, or anything that could identify a patient.')
      .and.to.contain('Review of Maya Lindqvist, MD\nJuniper Family Medicine · Denver, CO 80203')
      .and.to.contain(
        'Recommended\nDenver, CO\u00a0· 12/06/2025\u00a0· Verified\nListened, explained the options and never looked at the clock.',
      );
    expect(seen(dialog)).not.to.contain('123456789', 'no TIN');
    expect(button(dialog, 'Submit').type).to.equal('submit');
    expect(button(dialog, 'Back').type).to.equal('button');
    await expectAccessible(dialog);
  });

  it('to a report: explains what to report, and that the practice can still respond', async () => {
    const {dialog} = await openSubmission('report');
    expect(titleOf(dialog)).to.equal('Report this review');
    expect(seen(dialog))
      .to.contain('You can report a comment that is inaccurate or offensive.')
      .and.to.contain('A representative takes another look at the review.')
      .and.to.contain('If the review stays, you can still respond to it.');
    expect(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?').value).to.equal('');
    expect(findButton(dialog, 'Preview')).to.equal(undefined);
    await expectAccessible(dialog);
  });

  it('to requested revisions: shows what the representative asked for, and the text to change', async () => {
    const {dialog} = await openSubmission('edit-response', {review: {status: 'revisions-required'}});
    expect(titleOf(dialog)).to.equal('Edit your response');
    expect(seen(dialog)).to.contain('What to change\nPlease leave out the date of the visit');
    expect(seen(dialog)).not.to.contain('until this one is approved');
    expect(responseField(dialog).value).to.equal('Thank you for your words. We are glad to hear from you.');
    await expectAccessible(dialog);
  });

  it('to an edit of a published response: says that members see the published text until the edit is approved', async () => {
    const {dialog} = await openSubmission('edit-response');
    expect(seen(dialog)).to.contain('Members see your earlier response until this one is approved.');
    expect(seen(dialog)).not.to.contain('What to change');
  });

  it('to another edit of a pending edit: says so, too', async () => {
    const response = buildCaseResponse({publishedText: 'Thank you.'});
    const {dialog} = await openSubmission('edit-response', {review: {status: 'response-pending', response}});
    expect(seen(dialog)).to.contain('Members see your earlier response until this one is approved.');
  });

  it('expands a long comment on demand', async () => {
    const {dialog} = await openSubmission('respond', {review: {comment: `${'A long story. '.repeat(60)}The end of it.`}});
    expect(seen(dialog)).not.to.contain('The end of it.');
    button(dialog, 'View more').click();
    await untilSeen(dialog, 'The end of it.');
    button(dialog, 'View less').click();
    await until(() => !seen(dialog).includes('The end of it.'), 'a short comment');
  });

  it('has no gaps without the plan’s name and the provider’s credentials', async () => {
    const {dialog} = await openSubmission('respond', {given: {planProfile: undefined, provider: {...PROVIDER_WITHOUT}}});
    expect(seen(dialog)).to.contain('Review of Maya Lindqvist\n').and.not.to.contain('Lindqvist,');
  });
});

const PROVIDER_WITHOUT = {
  id: 'p1',
  name: 'Maya Lindqvist',
  credentials: '',
  specialty: '',
  city: 'Denver',
  state: 'CO',
  zip: '80203',
  recommended: 1,
  notRecommended: 0,
  needsResponse: 0,
};

describe('<dr-submission-dialog> the text', () => {
  it('shows the count from the start and updates it on each keystroke', async () => {
    const {dialog} = await openSubmission('respond');
    expect(descriptionOf(responseField(dialog))).to.equal('300 characters left');
    responseField(dialog).focus();
    await sendKeys({type: 'Hi'});
    await untilSeen(dialog, '298 characters left');
    write(responseField(dialog), 'x'.repeat(299));
    await untilSeen(dialog, '1 character left');
  });

  it('announces the count after a pause in typing, but never on load', async () => {
    const {dialog} = await openSubmission('respond');
    expect(announced(dialog)).to.equal('');
    write(responseField(dialog), 'a');
    await untilSeen(dialog, '299 characters left');
    const start = performance.now();
    write(responseField(dialog), 'ab');
    await untilSeen(dialog, '298 characters left');
    await until(() => announced(dialog) === '298 characters left', 'the announcement');
    expect(performance.now() - start).to.be.at.least(900);
  });

  it('describes the field by the count, except during typing, when screen readers would repeat it on every key', async () => {
    const {dialog} = await openSubmission('respond');
    responseField(dialog).focus();
    await sendKeys({type: 'Hi'});
    await untilSeen(dialog, '298 characters left');
    expect(descriptionOf(responseField(dialog))).to.equal('');
    await sendKeys({press: 'Tab'});
    await until(() => descriptionOf(responseField(dialog)) === '298 characters left', 'the description');
  });

  it('counts any emoji as one, and a line break as one', async () => {
    const {dialog} = await openSubmission('respond');
    write(responseField(dialog), '👩🏽‍⚕️');
    await untilSeen(dialog, '299 characters left');
    write(responseField(dialog), 'é\ré');
    await untilSeen(dialog, '297 characters left');
  });

  it('counts stacked consonants as one, whatever the engine does', async () => {
    const {dialog} = await openSubmission('respond');
    write(responseField(dialog), 'ស្ត្រី'.repeat(287));
    await untilSeen(dialog, '13 characters left');
  });

  it('shows the number of a service that counts more, and nothing that contradicts it', async () => {
    const {dialog, client} = await openSubmission('respond');
    const {SubmissionError} = await import('../../src/api/practice/client.js');
    client.failWith = new SubmissionError([{field: 'text', fault: 'too-long', excess: 83}]);
    write(responseField(dialog), 'x'.repeat(287));
    await untilSeen(dialog, '13 characters left');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, '83 characters over the limit of 300');
    expect(seen(dialog)).to.contain('Shorten the text by 83 characters.').and.not.to.contain('characters left');
  });

  it('drops control characters and lone surrogates, and leaves the caret between the same characters', async () => {
    const {dialog} = await openSubmission('respond');
    const text = responseField(dialog);
    text.focus();
    text.value = 'Thank\u0007 you\ud83d. See you.';
    text.setSelectionRange(12, 12);
    text.dispatchEvent(new InputEvent('input', {bubbles: true}));
    expect([text.value, text.selectionStart, text.selectionEnd]).to.deep.equal(['Thank you. See you.', 10, 10]);
    await untilSeen(dialog, '281 characters left');
    expect([text.value, text.selectionStart]).to.deep.equal(['Thank you. See you.', 10]);
  });

  it('shows a paste of 10,000 characters and rejects it without truncating', async () => {
    const {dialog, client} = await openSubmission('respond');
    write(responseField(dialog), 'x'.repeat(10_000));
    await untilSeen(dialog, '9,700 characters over the limit of 300');
    expect(responseField(dialog).ariaInvalid).to.equal('true');
    await expectAccessible(dialog);
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Shorten the text by 9,700 characters.');
    expect(responseField(dialog).value).to.have.length(10_000);
    expect(client.calls).to.deep.equal([]);
  });

  it('leaves an input method’s keys and field alone', async () => {
    const {dialog, client} = await openSubmission('respond');
    const area = responseField(dialog);
    area.focus();
    area.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, composed: true}));
    let rewritten = 0;
    const {set, get} = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
    for (const text of ['n', 'に', 'にほ', '日本']) {
      area.value = text;
      Object.defineProperty(area, 'value', {get: () => get!.call(area) as string, set: () => rewritten++, configurable: true});
      area.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true, composed: true}));
      area.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, composed: true}));
      await dialog.updateComplete;
      Object.defineProperty(area, 'value', {get, set, configurable: true});
    }
    expect(rewritten).to.equal(0);
    expect(client.calls).to.deep.equal([]);
    expect(question(dialog)).to.equal(null);
    await untilSeen(dialog, '298 characters left');
  });

  it('keeps the caret at the typing position', async () => {
    const {dialog} = await openSubmission('edit-response');
    const area = responseField(dialog);
    area.focus();
    area.setSelectionRange(5, 5);
    await sendKeys({type: 'XY'});
    await settled();
    expect([area.value.slice(0, 9), area.selectionStart]).to.deep.equal(['ThankXY y', 7]);
  });

  it('shows markup as text', async () => {
    const {dialog} = await openSubmission('respond', {review: {comment: '<b>bold</b>'}});
    write(responseField(dialog), '<img src=x onerror=alert(1)>');
    button(dialog, 'Preview').click();
    await untilSeen(dialog, '<img src=x onerror=alert(1)>');
    expect(dialog.shadowRoot!.querySelector('img, b')).to.equal(null);
  });
});

describe('<dr-submission-dialog> the preview', () => {
  const PREVIEW = 'Preview';

  it('shows the response as members will see it, and follows changes', async () => {
    const {dialog} = await openSubmission('respond');
    expect(button(dialog, PREVIEW).ariaExpanded).to.equal('false');
    button(dialog, PREVIEW).click();
    await until(() => button(dialog, PREVIEW).ariaExpanded === 'true', 'an open preview');
    expect(visibleText(previewIn(dialog))).to.match(
      /^Recommended\nDenver, CO\u00a0· 12\/06\/2025\u00a0· Verified\nListened, [^]*\nResponse from the provider’s office\nDana R\. · \d\d\/\d\d\/\d{4}\nYour response will appear here\.$/,
    );
    write(responseField(dialog), 'Thank you.\r\nSee you soon. ');
    await until(() => previewIn(dialog).textContent.endsWith('Thank you.\nSee you soon.'), 'the text as it is sent');
    await editContact(dialog);
    write(field(dialog, 'First and last name'), 'Lee Okafor');
    await until(() => visibleText(previewIn(dialog)).includes('Lee O.'), 'the name');
    await expectAccessible(dialog);
    button(dialog, PREVIEW).click();
    await until(() => !previewIn(dialog), 'no preview');
  });

  it('has the day where the plan is', async () => {
    const days = [];
    // It is never the same day in these two places.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const {dialog} = await openSubmission('respond', {given: {planProfile: {timeZone}}});
      button(dialog, PREVIEW).click();
      await until(() => previewIn(dialog), 'a preview');
      days.push(/ · (\d\d\/\d\d\/\d{4})\n/.exec(visibleText(previewIn(dialog)).split('office')[1]!)![1]);
      dialog.remove();
    }
    const [ahead, behind] = days.map((day) => Date.parse(day!));
    expect(ahead).to.be.above(behind!);
  });

  it('has a placeholder for a missing name', async () => {
    const {dialog} = await openSubmission('respond', NO_CONTACT);
    button(dialog, PREVIEW).click();
    await until(() => previewIn(dialog), 'a preview');
    expect(visibleText(previewIn(dialog))).to.contain('Your name ·');
  });
});

describe('<dr-submission-dialog> the fields', () => {
  it('are prefilled, and have the right types for browsers and keyboards', async () => {
    const {dialog} = await openSubmission('respond');
    await editContact(dialog);
    const said = ['First and last name', 'Phone', 'Email'].map((label) => {
      const {value, type, autocomplete, inputMode, required} = field(dialog, label);
      return [value, type, autocomplete, inputMode, required];
    });
    expect(said).to.deep.equal([
      ['Dana Reyes', 'text', 'name', 'text', true],
      ['303-555-0142', 'tel', 'tel', 'tel', true],
      ['dana@juniper.example', 'email', 'email', 'email', true],
    ]);
  });

  it('list their faults in a summary that takes focus and links to each field, and next to each field', async () => {
    const {dialog, client} = await openSubmission('respond', NO_CONTACT);
    expect(seen(dialog)).not.to.contain('Enter your response.');
    button(dialog, 'Submit').click();
    await until(() => focused(dialog)?.role === 'group', 'the focus on the summary');
    expect(visibleText(focused(dialog) as HTMLElement).split('\n')).to.deep.equal([
      'Fix 4 fields to submit',
      'Enter your response.',
      'Enter your first and last name.',
      'Enter your phone number.',
      'Enter your email address.',
    ]);
    await expectAccessible(dialog);
    for (const [label, sentence] of [
      ['Your response', '300 characters left Enter your response.'],
      ['First and last name', 'Enter your first and last name.'],
      ['Phone', 'Enter your phone number.'],
      ['Email', 'Enter your email address.'],
    ] as const) {
      expect([field(dialog, label).ariaInvalid, descriptionOf(field(dialog, label))]).to.deep.equal(['true', sentence]);
    }
    button(dialog, 'Enter your phone number.').click();
    expect(focusedName(dialog)).to.equal('Phone');
    expect(client.calls).to.deep.equal([]);
  });

  it('clear a fault as soon as it is corrected, without moving focus', async () => {
    const {dialog} = await openSubmission('respond', {contact: {name: '***', phone: '12', email: 'dana'}});
    write(responseField(dialog), 'Thank you.');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Fix 3 fields to submit');
    expect(seen(dialog))
      .to.contain('Enter your name using letters.')
      .and.to.contain('Enter a 10-digit US phone number, such as 303-555-0134.')
      .and.to.contain('Enter an email address such as name@example.com.');
    const phone = field(dialog, 'Phone');
    phone.focus();
    write(phone, '(303) 555-0134 ext 5');
    await untilSeen(dialog, 'Fix 2 fields to submit');
    expect([phone.ariaInvalid, descriptionOf(phone)]).to.deep.equal(['false', '']);
    write(phone, '1');
    await untilSeen(dialog, 'Fix 3 fields to submit');
    expect(focusedName(dialog)).to.equal('Phone');
  });

  it('show what members will see of the name as it is typed, and announce it after a pause', async () => {
    const {dialog} = await openSubmission('respond');
    expect(seen(dialog)).to.contain('Members will see: Dana R.');
    await editContact(dialog);
    const name = field(dialog, 'First and last name');
    write(name, 'Okafor, Lee, M');
    // No timer runs out before this resolves, however busy the machine is.
    await dialog.updateComplete;
    expect(seen(dialog)).to.contain('Members will see: Lee O.');
    expect(announced(dialog)).to.equal('');
    write(name, 'Okafor, Lee, MD');
    await until(() => announced(dialog) === 'Members will see: Lee O.', 'the announcement');
    write(name, 'Okafor');
    await untilSeen(dialog, 'Members will see: O. To show your first name, enter: last name, first name.');
    await expectAccessible(dialog);
    write(name, '42');
    await until(() => !seen(dialog).includes('Members will see'), 'no name');
  });

  it('of a report are for the reviews team alone', async () => {
    const {dialog} = await openSubmission('report');
    await editContact(dialog);
    write(field(dialog, 'First and last name'), 'Lee Okafor');
    expect(seen(dialog)).to.contain('Members never see it.').and.not.to.contain('Members will see');
  });

  it('show a pasted name, number and address as they will be sent', async () => {
    const {dialog, store} = await openSubmission('respond', NO_CONTACT);
    for (const [label, pasted, cleaned] of [
      ['First and last name', '\u202E Lee\u00A0Okafor\u202C', 'Lee Okafor'],
      ['Phone', '\u202A(303)\u00A0555\u20110142\u202C', '(303) 555-0142'],
      ['Email', 'Lee <lee@juniper.example>,', 'lee@juniper.example'],
    ] as const) {
      const input = field(dialog, label);
      write(input, pasted);
      input.dispatchEvent(new Event('change', {bubbles: true}));
      await until(() => input.value === cleaned, `${label}: ${cleaned}`);
    }
    expect(store.state.contact).to.deep.equal({name: 'Lee Okafor', phone: '(303) 555-0142', email: 'lee@juniper.example'});
  });

  it('show faults found only by the service in the same way', async () => {
    const {dialog, client} = await openSubmission('report');
    const {SubmissionError} = await import('../../src/api/practice/client.js');
    client.failWith = new SubmissionError([{field: 'email', fault: 'malformed'}]);
    writeReport(dialog, 'This was at another office.');
    button(dialog, 'Submit').click();
    await until(() => focused(dialog)?.role === 'group', 'the focus on the summary');
    expect(descriptionOf(field(dialog, 'Email'))).to.equal('Enter an email address such as name@example.com.');
  });

  it('of a report need a reason, and lead to it', async () => {
    const {dialog, client} = await openSubmission('report');
    write(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?'), 'This was at another office.');
    button(dialog, 'Submit').click();
    await until(() => focused(dialog)?.role === 'group', 'the focus on the summary');
    expect(client.calls).to.deep.equal([]);
    expect(seen(dialog)).to.contain('Fix 1 field to submit\nChoose a reason.');
    const group = dialog.shadowRoot!.querySelector('[role=radiogroup]')!;
    expect([group.getAttribute('aria-invalid'), descriptionOf(group)]).to.deep.equal(['true', 'Choose a reason.']);
    expect(getComputedStyle(group).boxShadow).to.equal('none');
    await expectAccessible(dialog);
    button(dialog, 'Choose a reason.').click();
    expect(focusedName(dialog)).to.equal('Inaccurate');
    field(dialog, 'Inaccurate').click();
    await until(() => !seen(dialog).includes('Choose a reason.'), 'no fault');
  });

  it('name an overlong contact field', async () => {
    const {dialog} = await openSubmission('respond', {contact: {name: 'x'.repeat(300), phone: '303-555-0142', email: 'd@j.example'}});
    write(responseField(dialog), 'Thank you.');
    button(dialog, 'Submit').click();
    await untilSeen(dialog, 'Use 254 characters or fewer.');
  });
});
