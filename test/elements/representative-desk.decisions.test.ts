import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {RepresentativeDesk} from '../../src/elements/representative-desk/representative-desk.js';
import {expectAccessible} from './axe.js';
import {
  button,
  EACH_KIND,
  entries,
  entry,
  findButton,
  freshPage,
  heard,
  newClient,
  open,
  openCase,
  part,
  pressedWords,
  reason,
  revise,
  seen,
  title,
  untilSeen,
  wordButton,
  writeReason,
} from './support/desk.js';
import {pressKeys} from './support/keys.js';
import {visibleText} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';

const question = (desk: RepresentativeDesk) => desk.shadowRoot!.querySelector<HTMLDialogElement>('dialog')!;

describe('a decision on <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('publishes, confirms it, reports to the host, and opens the next case with its heading focused', async () => {
    const decided = heard('dr-case-decided');
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    button(desk, 'Publish').click();
    await untilSeen(desk, 'Suppressed review: Inés Romero, MD', 'case');
    expect(part(desk, 'done')!.textContent).to.equal('Response published. Case WV93LMW V 9 3 L M has left the queue.');
    expect(part(desk, 'done')!.role).to.equal('status');
    expect(decided).to.deep.equal([{caseNumber: 'WV93LM', decision: 'publish-response'}]);
    expect(client.decisions).to.deep.equal([{caseNumber: 'WV93LM', decision: 'publish-response', by: 'Jo Marsh'}]);
    expectSame(desk.shadowRoot!.activeElement, title(desk), 'focus');
    expect(seen(desk)).to.contain('2 cases waiting; overdue: 1');
    await expectAccessible(desk);
  });

  for (const [caseNumber, name, done] of [
    ['K4T7QX', 'Maintain the review', 'Review maintained'],
    ['S0PPR3', 'Release the review', 'Review released'],
    ['S0PPR3', 'Keep suppressed', 'Review kept suppressed'],
  ] as const) {
    it(`is made without a confirmation: "${name}"`, async () => {
      const client = newClient();
      const desk = await open(client, caseNumber);
      button(desk, name).click();
      await untilSeen(desk, `${done}. Case ${caseNumber}`, 'done');
      expect(entries(desk)).to.have.length(2);
    });
  }

  it('skips a case that a colleague has open, as long as there is another', async () => {
    const client = newClient();
    client.openedBy('WV93LM', 'Sam Ortiz');
    const desk = await open(client, 'K4T7QX');
    button(desk, 'Maintain the review').click();
    await untilSeen(desk, 'Inés Romero, MD', 'case');
  });

  it('ends the last case with a friendly message, and focuses the desk', async () => {
    const desk = await open(newClient([EACH_KIND[1]!]), 'WV93LM');
    button(desk, 'Publish').click();
    await untilSeen(desk, 'Everything is decided');
    expect(seen(desk, 'done')).to.contain('Response published.');
    expectSame(desk.shadowRoot!.activeElement, desk.shadowRoot!.querySelector('.heading'), 'focus');
    await expectAccessible(desk);
  });

  it('removes feedback only after a confirmation that can be canceled', async () => {
    const client = newClient();
    const desk = await open(client, 'K4T7QX');
    const remove = button(desk, 'Remove the feedback');
    remove.focus();
    remove.click();
    await until(() => question(desk).matches(':modal'));
    expect(visibleText(question(desk))).to.contain('This cannot be undone.');
    expect((desk.shadowRoot!.activeElement as HTMLElement).textContent).to.equal('Go back');
    await expectAccessible(desk);
    await pressKeys('Escape');
    await until(() => !question(desk).open);
    expectSame(desk.shadowRoot!.activeElement, remove, 'focus');
    expect(client.calls).not.to.include('decide');
    remove.click();
    await until(() => question(desk).open);
    button(desk, 'Remove for good').click();
    await untilSeen(desk, 'Patient feedback removed. Case K4T7QX', 'done');
    expect(client.decisions).to.have.length(1);
  });

  it('counts once, however often the button is pressed', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    client.hold();
    button(desk, 'Publish').click();
    await until(() => findButton(desk, 'Deciding…')?.ariaDisabled === 'true');
    button(desk, 'Deciding…').click();
    button(desk, 'Ask for revisions').click();
    await settled();
    await expectAccessible(desk);
    client.release();
    await untilSeen(desk, 'Response published', 'done');
    expect(client.decisions).to.have.length(1);
  });

  it('can be repeated after a lost answer without counting twice', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    client.lostAnswers = 1;
    button(desk, 'Publish').click();
    await untilSeen(desk, 'We did not get a reply. Decide again. It will not count twice.', 'decision');
    await expectAccessible(desk);
    button(desk, 'Publish').click();
    await untilSeen(desk, 'Response published', 'done');
    expect(client.decisions).to.have.length(1);
  });

  it('is not made when a colleague was faster: shows who, what and when, and keeps the reason', async () => {
    const failed = heard('dr-desk-failed');
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    client.decidedBy('WV93LM', 'Sam Ortiz', {decision: 'publish-response'});
    button(desk, 'Send to the practice').click();
    await until(() => part(desk, 'decided'));
    expect(seen(desk, 'decided')).to.match(
      /^Response published\nSam Ortiz decided this case on .*\nWhat you wrote is kept:\nLeave out the day\.\nNext case$/,
    );
    expect(client.decisions).to.deep.equal([{caseNumber: 'WV93LM', decision: 'publish-response', by: 'Sam Ortiz'}]);
    expect(failed).to.deep.equal([{code: 'case-changed', status: 412}]);
    expect(entries(desk)).to.have.length(2);
    await expectAccessible(desk);
  });

  it('whose answer could not be read, followed by another one: shows that the first was received', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    client.garble = (answer, call) => (call === 'decide' ? {} : answer);
    button(desk, 'Publish').click();
    await untilSeen(desk, 'Not decided yet', 'decision');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, /Response published\s+We did receive your earlier decision, on .+\./, 'decided');
    expect(seen(desk, 'decided')).to.contain('Leave out the day.').and.not.to.contain('Jo Marsh');
    expect(client.decisions).to.have.length(1);
    await expectAccessible(desk);
  });

  it('is not made when the case has changed, until the reader looks again', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    const {response} = EACH_KIND[1]!;
    client.changeCase('WV93LM', {response: {...response!, text: 'Thank you. Please call us.', findings: []}});
    button(desk, 'Publish').click();
    await untilSeen(desk, 'This case has changed. Read it again before you decide.', 'decision');
    expect(seen(desk, 'response')).to.contain('Please call us.');
    await expectAccessible(desk);
    button(desk, 'Publish').click();
    await untilSeen(desk, 'Response published', 'done');
  });

  it('can be repeated after a failure, and keeps the reason', async () => {
    const client = Object.assign(newClient(), {failOn: ['decide']});
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    for (const [error, sentence] of [
      [new ReviewsError('offline'), 'You are offline.'],
      [new ReviewsError('internal', 500), 'We did not get a reply.'],
      [new ReviewsError('invalid-request', 400), 'Something went wrong.'],
    ] as const) {
      client.failWith = error;
      button(desk, 'Send to the practice').click();
      await untilSeen(desk, sentence, 'decision');
      expect(reason(desk).value).to.equal('Leave out the day.');
    }
    await expectAccessible(desk);
    client.failWith = undefined;
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, 'Revisions required', 'done');
  });
});

describe('asking for revisions on <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('takes a reason, with the practice’s way of counting, and words of the response', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    expectSame(desk.shadowRoot!.activeElement, reason(desk), 'focus');
    expect(seen(desk, 'revisions')).to.contain('300 characters left');
    writeReason(desk, 'Leave out the day 👨‍👩‍👧');
    await untilSeen(desk, '281 characters left', 'revisions');
    wordButton(desk, 'last').click();
    wordButton(desk, 'Tuesday.').click();
    await untilSeen(desk, /Marked words\s+last Tuesday\./, 'revisions');
    await expectAccessible(desk);
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, 'Revisions required. Case WV93LM', 'done');
    expect(client.decisions).to.deep.equal([
      {caseNumber: 'WV93LM', decision: 'require-revisions', reason: 'Leave out the day 👨‍👩‍👧', marks: [{start: 24, end: 37}], by: 'Jo Marsh'},
    ]);
  });

  it('requires a reason of at most 300 characters', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    const send = button(desk, 'Send to the practice');
    for (const [text, sentence] of [
      ['', 'Write what needs to change.'],
      ['x'.repeat(301), 'Shorten the text to 300 characters.'],
    ] as const) {
      writeReason(desk, text);
      send.focus();
      send.click();
      await untilSeen(desk, sentence, 'revisions');
      expectSame(desk.shadowRoot!.activeElement, reason(desk), 'focus');
      expect(reason(desk).ariaInvalid).to.equal('true');
      await expectAccessible(desk);
    }
    expect(seen(desk, 'revisions')).to.contain('1 character over the limit of 300');
    writeReason(desk, 'x');
    await until(() => !seen(desk, 'revisions').includes('Shorten'));
    expect(client.calls).not.to.include('decide');
  });

  it('is canceled without losing the text, and the button gets focus back', async () => {
    const desk = await open(newClient(), 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    button(desk, 'Cancel').click();
    await until(() => !part(desk, 'revisions'));
    expectSame(desk.shadowRoot!.activeElement, button(desk, 'Ask for revisions'), 'focus');
    await revise(desk);
    expect(reason(desk).value).to.equal('Leave out the day.');
  });

  it('keeps reason and words while another case is open, and marks the case in the queue', async () => {
    const desk = await open(newClient(), 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    wordButton(desk, 'last').click();
    await openCase(desk, 'K4T7QX');
    expect(visibleText(entry(desk, 'WV93LM'))).to.contain('Draft kept');
    await openCase(desk, 'WV93LM');
    expect(reason(desk).value).to.equal('Leave out the day.');
    expect(pressedWords(desk)).to.deep.equal(['last']);
  });

  it('shows previously marked words in the history', async () => {
    const [, response] = EACH_KIND;
    const {steps} = response!;
    const at = '2025-12-09T15:04:00.000Z';
    const asked = {
      at,
      step: 'require-revisions' as const,
      caseNumber: 'WV93LM',
      by: 'Sam Ortiz',
      text: 'No day, please.',
      marks: [{start: 24, end: 36}],
    };
    const desk = await open(newClient([{...response!, steps: [...steps, asked, {...steps[0]!, step: 'edit-response'}]}]), 'WV93LM');
    expect(seen(desk, 'history')).to.match(
      /Revisions required\s+Case WV93LM\s*W V 9 3 L M\s+Sam Ortiz · .*\nNo day, please\.\nMarked words\nlast Tuesday\nEdited response submitted/s,
    );
    await expectAccessible(desk);
  });
});

describe('the words of the response, a toolbar of the ARIA Authoring Practices Guide', () => {
  beforeEach(freshPage);

  it('are one tab stop; Left, Right, Home and End move, Space presses', async () => {
    const desk = await open(newClient(), 'WV93LM');
    await revise(desk);
    reason(desk).focus();
    await pressKeys('Tab');
    expectSame(desk.shadowRoot!.activeElement, wordButton(desk, 'Thank'), 'the tab stop');
    await pressKeys('ArrowRight');
    await pressKeys(' ');
    await pressKeys('End');
    await pressKeys('ArrowLeft');
    await pressKeys(' ');
    await until(() => pressedWords(desk).length === 2);
    expect(pressedWords(desk)).to.deep.equal(['you', 'is']);
    expectSame(desk.shadowRoot!.activeElement, wordButton(desk, 'is'), 'focus after pressing');
    await pressKeys('Home');
    expectSame(desk.shadowRoot!.activeElement, wordButton(desk, 'Thank'), 'focus after Home');
    expect([...desk.shadowRoot!.querySelectorAll<HTMLElement>('.word')].filter(({tabIndex}) => tabIndex === 0)).to.have.length(1);
  });

  it('are marked by dragging the mouse across several, and unmarked the same way', async () => {
    const desk = await open(newClient(), 'WV93LM');
    await revise(desk);
    const pull = async (from: string, ...over: readonly string[]) => {
      const mouse = {bubbles: true, composed: true, pointerType: 'mouse'};
      wordButton(desk, from).dispatchEvent(new PointerEvent('pointerdown', {...mouse, button: 0, buttons: 1}));
      for (const word of over) wordButton(desk, word).dispatchEvent(new PointerEvent('pointerover', {...mouse, buttons: 1}));
      await desk.updateComplete;
      wordButton(desk, over.at(-1)!).dispatchEvent(new PointerEvent('pointerup', mouse));
      await desk.updateComplete;
    };
    // One word too far, and back.
    await pull('Tuesday.', 'in', 'you', 'in');
    expect(pressedWords(desk)).to.deep.equal(['in', 'last', 'Tuesday.']);
    await pull('last', 'Tuesday.');
    expect(pressedWords(desk)).to.deep.equal(['in']);
  });

  it('are pressed by a click', async () => {
    const desk = await open(newClient(), 'WV93LM');
    await revise(desk);
    const word = wordButton(desk, 'knee');
    for (const type of ['pointerdown', 'pointerup'])
      word.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true, pointerType: 'mouse'}));
    word.click();
    await until(() => pressedWords(desk).length === 1);
    word.click();
    await until(() => pressedWords(desk).length === 0);
  });
});
