import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {DECISION_REASONS} from '../../src/domain/reasons.js';
import {buildQueueCase} from '../../src/testing/queue/builders.js';
import {expectAccessible} from './axe.js';
import {
  button,
  decideBecause,
  EACH_KIND,
  entries,
  entry,
  findButton,
  freshPage,
  heard,
  history,
  newClient,
  open,
  openCase,
  part,
  pressedWords,
  reason,
  reasonChoices,
  RESPONSE,
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

describe('a decision on <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('publishes, confirms it, reports to the host, and opens the next case with its heading focused', async () => {
    const decided = heard('dr-case-decided');
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'Suppressed review of Inés Romero, MD', 'case');
    expect(part(desk, 'done')!.textContent).to.equal('Response published. Case WV93LMW V 9 3 L M is no longer in the queue.');
    expect(part(desk, 'done')!.role).to.equal('status');
    expect(decided).to.deep.equal([{caseNumber: 'WV93LM', decision: 'publish-response'}]);
    expect(client.decisions).to.deep.equal([{caseNumber: 'WV93LM', decision: 'publish-response', by: 'Jo Marsh'}]);
    expectSame(desk.shadowRoot!.activeElement, title(desk), 'focus');
    expect(seen(desk)).to.contain('2 waiting');
    await expectAccessible(desk);
  });

  for (const [caseNumber, name, done, reasons] of [
    ['K4T7QX', 'Keep the review', 'Review maintained', DECISION_REASONS['maintain-review']],
    ['S0PPR3', 'Publish the review', 'Review published', DECISION_REASONS['release-review']],
    ['S0PPR3', 'Keep suppressed', 'Review kept suppressed', DECISION_REASONS['keep-suppressed']],
  ] as const) {
    it(`asks for one of its reasons: "${name}"`, async () => {
      const client = newClient();
      const desk = await open(client, caseNumber);
      button(desk, name).click();
      await until(() => part(desk, 'question'));
      const radios = reasonChoices(desk);
      expect(radios.map(({value}) => value)).to.deep.equal(reasons);
      expectSame(desk.shadowRoot!.activeElement, radios[0], 'focus');
      await expectAccessible(desk);
      button(desk, name).click();
      await untilSeen(desk, 'Choose a reason.', 'question');
      expectSame(desk.shadowRoot!.activeElement, radios[0], 'focus after a fault');
      await expectAccessible(desk);
      expect(client.calls).not.to.include('decide');
      radios[1]!.click();
      await until(() => !seen(desk, 'question').includes('Choose a reason.'));
      button(desk, name).click();
      await untilSeen(desk, `${done}. Case ${caseNumber}`, 'done');
      expect(client.decisions.map(({reasonCode}) => reasonCode)).to.deep.equal([reasons[1]]);
      expect(entries(desk)).to.have.length(2);
    });
  }

  it('says who reads the reason', async () => {
    const desk = await open(newClient(), 'S0PPR3');
    button(desk, 'Keep suppressed').click();
    await untilSeen(desk, 'Only the provider reviews team reads your reason.', 'question');
    button(desk, 'Go back').click();
    await until(() => !part(desk, 'question'));
    expectSame(desk.shadowRoot!.activeElement, button(desk, 'Keep suppressed'), 'focus');
    button(desk, 'Publish the review').click();
    await untilSeen(desk, 'The practice reads your reason', 'question');
    expect(reasonChoices(desk).some(({checked}) => checked)).to.equal(false);
  });

  it('keeps the reason after a failure', async () => {
    const client = Object.assign(newClient(), {lostAnswers: 1});
    const desk = await open(client, 'K4T7QX');
    await decideBecause(desk, 'Keep the review', 'own-experience');
    await untilSeen(desk, 'We couldn’t confirm your decision.', 'decision');
    expect(reasonChoices(desk).map(({checked}) => checked)).to.deep.equal([true, false, false, false]);
    button(desk, 'Keep the review').click();
    await untilSeen(desk, 'Review maintained. Case K4T7QX', 'done');
    expect(client.decisions).to.have.length(1);
  });

  it('skips a case that a colleague has open, as long as there is another', async () => {
    const client = newClient();
    client.openedBy('WV93LM', 'Sam Ortiz');
    const desk = await open(client, 'K4T7QX');
    await decideBecause(desk, 'Keep the review', 'own-experience');
    await untilSeen(desk, 'Inés Romero, MD', 'case');
  });

  it('ends the last case with a friendly message, and focuses the desk', async () => {
    const desk = await open(newClient([EACH_KIND[1]!]), 'WV93LM');
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'All done');
    expect(seen(desk, 'done')).to.contain('Response published.');
    expectSame(desk.shadowRoot!.activeElement, desk.shadowRoot!.querySelector('.heading'), 'focus');
    await expectAccessible(desk);
  });

  it('removes a review only after a question that can be answered with no', async () => {
    const client = newClient();
    const desk = await open(client, 'K4T7QX');
    button(desk, 'Remove the review…').click();
    await untilSeen(desk, 'You can’t undo this.', 'question');
    expectSame(desk.shadowRoot!.activeElement, reasonChoices(desk)[0], 'focus');
    expect(findButton(desk, 'Keep the review')).to.equal(undefined);
    await expectAccessible(desk);
    await pressKeys('Escape');
    await until(() => !part(desk, 'question'));
    expectSame(desk.shadowRoot!.activeElement, button(desk, 'Remove the review…'), 'focus');
    expect(client.calls).not.to.include('decide');
    await decideBecause(desk, 'Remove the review…', 'not-verified', 'Remove permanently');
    await untilSeen(desk, 'Patient feedback removed. Case K4T7QX', 'done');
    expect(client.decisions).to.deep.equal([
      {caseNumber: 'K4T7QX', decision: 'remove-feedback', reasonCode: 'not-verified', by: 'Jo Marsh'},
    ]);
  });

  it('asks about one case only: another case shows its decisions, and the question is still there afterward', async () => {
    const desk = await open(newClient(), 'K4T7QX');
    button(desk, 'Remove the review…').click();
    await until(() => part(desk, 'question'));
    await openCase(desk, 'WV93LM');
    expect(part(desk, 'question')).to.equal(null);
    await openCase(desk, 'K4T7QX');
    expect(seen(desk, 'question')).to.contain('Remove this review permanently?');
  });

  it('offers first, and as the only filled button, the one that can do no harm', async () => {
    const offered = async (...[client, caseNumber]: Parameters<typeof open>) => {
      freshPage();
      const desk = await open(client, caseNumber);
      const buttons = [...part(desk, 'decision')!.querySelectorAll('button')];
      return buttons.map(
        (each) => `${visibleText(each)}${getComputedStyle(each).backgroundColor === 'rgb(11, 87, 176)' ? ' (filled)' : ''}`,
      );
    };
    expect(await offered(newClient(), 'WV93LM')).to.deep.equal(['Ask for revisions (filled)', 'Publish as is']);
    const clean = buildQueueCase({caseNumber: 'CL3AN1'});
    expect(await offered(newClient([clean]), 'CL3AN1')).to.deep.equal(['Publish response (filled)', 'Ask for revisions']);
    expect(await offered(newClient(), 'K4T7QX')).to.deep.equal(['Keep the review (filled)', 'Remove the review…']);
    expect(await offered(newClient(), 'S0PPR3')).to.deep.equal(['Keep suppressed (filled)', 'Publish the review']);
  });

  it('keeps its buttons in view while a long case scrolls', async () => {
    const long = {...RESPONSE.review, comment: 'It took a while, and then it took a while longer. '.repeat(200)};
    const desk = await open(newClient([{...RESPONSE, review: long}]), 'WV93LM');
    scrollTo(0, 0);
    expect(desk.offsetHeight).to.be.greaterThan(innerHeight);
    const {top, bottom} = button(desk, 'Ask for revisions').getBoundingClientRect();
    expect(top).to.be.greaterThan(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('counts once, however often the button is pressed', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    client.hold();
    button(desk, 'Publish as is').click();
    await until(() => findButton(desk, 'Saving your decision…')?.ariaDisabled === 'true');
    button(desk, 'Saving your decision…').click();
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
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'We couldn’t confirm your decision. Try again; it won’t count twice.', 'decision');
    await expectAccessible(desk);
    button(desk, 'Publish as is').click();
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
      /^Response published\nSam Ortiz decided this case on .*\nYour text is saved:\nLeave out the day\.\nNext case$/,
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
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'Your decision wasn’t saved', 'decision');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, /Response published\s+We got your earlier decision, on .+\./, 'decided');
    expect(seen(desk, 'decided')).to.contain('Leave out the day.').and.not.to.contain('Jo Marsh');
    expect(client.decisions).to.have.length(1);
    await expectAccessible(desk);
  });

  it('is not made when the case has changed, until the reader looks again', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    const {response} = EACH_KIND[1]!;
    client.changeCase('WV93LM', {response: {...response!, text: 'Thank you. Please call us.', findings: []}});
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'This case changed while you had it open. Please read it again before you decide.', 'decision');
    expect(seen(desk, 'response')).to.contain('Please call us.');
    await expectAccessible(desk);
    button(desk, 'Publish response').click();
    await untilSeen(desk, 'Response published', 'done');
  });

  it('can be repeated after a failure, and keeps the reason', async () => {
    const client = Object.assign(newClient(), {failOn: ['decide']});
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    for (const [error, sentence] of [
      [new ReviewsError('offline'), /You(’re| are) offline\./],
      [new ReviewsError('internal', 500), 'We couldn’t confirm your decision.'],
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
      ['', 'Tell the practice what needs to change.'],
      ['x'.repeat(301), 'Use 300 characters or fewer.'],
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
    await until(() => !seen(desk, 'revisions').includes('or fewer'));
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
    expect(visibleText(entry(desk, 'WV93LM'))).to.contain('Draft saved');
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
    expect(history(desk)).to.match(
      /Edited response submitted.*Revisions required\s+Case WV93LM\s*W V 9 3 L M\s+Sam Ortiz · .*\nNo day, please\.\nMarked words\nlast Tuesday\nResponse submitted/s,
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
