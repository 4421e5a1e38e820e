import './page-guard.js';
import {expect} from 'chai';
import {READ_LIMIT} from '../../src/elements/response-advice/advice.js';
import {expectAccessible} from './axe.js';
import {adviceButton, adviseOn, buttonNames, quoted, seenIn, toldBy, untilSeenIn} from './support/advice.js';
import {inLanguageOf} from './support/spanish.js';
import {until} from './support/until.js';

const ISSUES = 'Frank, your surgery was on time.';
const CLEAN = 'Thank you for sharing your feedback.';
const ABOUT = 'We check your text on this device as you type. We may miss things.';

/** Passes text to the advice as the dialog does. */
async function type(advice: HTMLElementTagNameMap['dr-response-advice'], text: string): Promise<void> {
  advice.text = text;
  await advice.updateComplete;
}

/** Longer than the delay before a text is checked. */
const afterAPause = () => new Promise((resolve) => setTimeout(resolve, 900));

afterEach(() => document.body.replaceChildren());

describe('<dr-response-advice> findings', () => {
  it('list words, reasons and safer words, and tell the field which words to mark', async () => {
    const {advice, marked} = await adviseOn(ISSUES);
    expect(seenIn(advice).split('\n')).to.deep.equal([
      '2 things to check before you submit',
      'Frank Even a first name can identify a patient.',
      'your surgery Never mention anyone’s health or care.',
      'Use “your experience”',
      ABOUT,
    ]);
    expect(quoted(advice)).to.deep.equal(['Frank', 'your surgery']);
    expect(marked).to.deep.equal([['Frank', 'your surgery']]);
    await expectAccessible(advice);
  });

  it('follow what the plan has switched off and added, unless that is malformed', async () => {
    const editorialCheck = {off: ['clinical-detail'], words: [{label: 'money', words: ['on time']}]} as const;
    const {advice} = await adviseOn(ISSUES, {own: {editorialCheck}});
    expect(quoted(advice)).to.include('on time').and.to.not.include('your surgery');
    expect(seenIn(advice)).to.contain('on time The plan doesn’t publish these words.');
    const malformed = {off: 'money', words: [7]} as never;
    const {advice: other} = await adviseOn(ISSUES, {own: {editorialCheck: malformed}});
    expect(quoted(other)).to.deep.equal(['Frank', 'your surgery']);
  });

  it('may be empty, and then nothing is shown', async () => {
    const {advice, marked} = await adviseOn(CLEAN);
    expect(seenIn(advice)).to.equal('');
    expect(advice.shadowRoot!.querySelector('section')).to.equal(null);
    expect(marked).to.deep.equal([[]]);
    await expectAccessible(advice);
  });

  it('have one row for each stretch of the text, however often its words occur and whatever is wrong with them', async () => {
    const {advice, marked} = await adviseOn('Frank, you bitch. Call us, Frank.');
    expect(quoted(advice)).to.deep.equal(['Frank', 'bitch', 'Frank']);
    expect(marked).to.deep.equal([['Frank', 'bitch', 'Frank']]);
    expect(seenIn(advice))
      .to.contain('3 things to check before you submit')
      .and.to.match(/bitch (We don’t publish profanity|May read as an insult)\.\nFrank/);
    await expectAccessible(advice);
  });

  it('include a finding inside another only once', async () => {
    const {advice} = await adviseOn('Your diabetes checkup last Tuesday was fine.');
    const places = quoted(advice);
    expect(places.join(' ')).to.equal('Your diabetes checkup last Tuesday');
    expect(new Set(places).size).to.equal(places.length);
  });

  it('point into the text as typed: emoji, zero-width characters, look-alikes, line breaks', async () => {
    const text = '👩🏽‍⚕️👨‍👩‍👧‍👦 We are sorry.\nYour s\u200Burg\u200Cery 🎉 was late; your ѕurgery!';
    const {advice, taken, marked} = await adviseOn(text);
    const words = ['Your s\u200Burg\u200Cery', 'your ѕurgery'];
    expect(quoted(advice)).to.deep.equal(words);
    expect(marked).to.deep.equal([words]);
    adviceButton(advice, 'Use “Your experience”').click();
    const {start, end, words: safer} = taken[0]!;
    expect(text.slice(0, start) + safer + text.slice(end)).to.equal(text.replace(words[0]!, 'Your experience'));
  });

  it('show markup as text', async () => {
    const {advice} = await adviseOn('<b>you idiot</b>, Frank <img src=x onerror=alert(1)>');
    expect(advice.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('cover only the beginning of an overlong text, and say so', async () => {
    const {advice} = await adviseOn(`You idiot. ${'We listen. '.repeat(READ_LIMIT / 10)}You fool.`);
    expect(seenIn(advice))
      .to.contain(`1 thing to check before you submit`)
      .and.to.contain(`We checked only the first part of this long text.\n${ABOUT}`);
    expect(quoted(advice)).to.deep.equal(['idiot']);
    await expectAccessible(advice);
  });
});

describe('<dr-response-advice> safer words', () => {
  it('are requested with their position, by an event that does not bubble further', async () => {
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    for (const type of ['dr-advice-taken', 'dr-advice-found']) document.addEventListener(type, hear);
    const {advice, taken} = await adviseOn(ISSUES);
    adviceButton(advice, 'Use “your experience”').click();
    expect(taken).to.deep.equal([{start: 7, end: 19, words: 'your experience'}]);
    expect(heard).to.deep.equal([]);
    for (const type of ['dr-advice-taken', 'dr-advice-found']) document.removeEventListener(type, hear);
  });

  it('begin a sentence with a capital letter', async () => {
    const {advice, taken} = await adviseOn('We are sorry. Your surgery was late.');
    adviceButton(advice, 'Use “Your experience”').click();
    expect(taken[0]!.words).to.equal('Your experience');
  });

  it('go to the current position when the text has just changed', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, `Hello 👋 ${ISSUES}`);
    adviceButton(advice, 'Use “your experience”').click();
    expect(taken).to.deep.equal([{start: 16, end: 28, words: 'your experience'}]);
  });

  it('replace nothing when the words are gone; the focus goes to the field', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, CLEAN);
    adviceButton(advice, 'Use “your experience”').click();
    await until(() => !quoted(advice).length, 'no advice');
    expect(taken).to.deep.equal([{start: CLEAN.length, end: CLEAN.length, words: ''}]);
  });

  it('have no buttons when the text cannot be changed', async () => {
    const {advice} = await adviseOn(ISSUES, {readonly: true});
    expect(quoted(advice)).to.deep.equal(['Frank', 'your surgery']);
    expect(buttonNames(advice)).to.deep.equal([]);
  });
});

describe('<dr-response-advice> timing', () => {
  it('checks an existing draft at once, without an announcement', async () => {
    const {advice} = await adviseOn(ISSUES);
    await afterAPause();
    expect(toldBy(advice)).to.equal('');
  });

  it('checks after a pause in typing, and announces a changed number', async () => {
    const {advice} = await adviseOn('');
    const start = performance.now();
    await type(advice, ISSUES);
    await until(() => quoted(advice).length, 'the advice');
    expect(performance.now() - start).to.be.at.least(590);
    await until(() => toldBy(advice) === '2 things to check before you submit', 'the announcement');
    await type(advice, CLEAN);
    await until(() => !quoted(advice).length, 'no advice');
    expect(toldBy(advice)).to.equal('');
  });

  it('restarts the pause on each keystroke', async () => {
    const {advice} = await adviseOn('');
    let typed = 0;
    for (let length = 1; length <= 18 && quoted(advice).length === 0; length++) {
      typed = performance.now();
      await type(advice, `${ISSUES}${' Sorry.'.repeat(length)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await until(() => quoted(advice).length, 'the advice');
    expect(performance.now() - typed).to.be.at.least(590);
  });

  it('does not announce an unchanged number', async () => {
    const {advice, marked} = await adviseOn(ISSUES);
    await type(advice, `${ISSUES} Sorry.`);
    await until(() => marked.length === 2, 'another check');
    expect(toldBy(advice)).to.equal('');
  });

  it('checks chosen words without a pause', async () => {
    const {advice} = await adviseOn(ISSUES);
    adviceButton(advice, 'Use “your experience”').click();
    await type(advice, ISSUES.replace('your surgery', 'your experience'));
    expect(quoted(advice)).to.deep.equal(['Frank']);
    expect(toldBy(advice)).to.equal('1 thing to check before you submit');
  });

  it('checks the text even when moved in the page during the pause', async () => {
    const {advice} = await adviseOn('');
    await type(advice, ISSUES);
    advice.remove();
    document.body.append(advice);
    await untilSeenIn(advice, '2 things to check before you submit');
  });
});

describe('<dr-response-advice> in other languages and media', () => {
  it('shows every message in Spanish', async () => {
    const {advice} = await adviseOn('Su cirugía fue bien, María.', inLanguageOf('es-US'));
    expect(advice.shadowRoot!.querySelector<HTMLElement>('[lang]')!.lang).to.equal('es-US');
    expect(seenIn(advice)).not.to.match(/\b(use|place|advice|response|times|this|name|health)\b/i);
    expect(buttonNames(advice)).to.deep.equal(['Usar “Su experiencia”']);
    await expectAccessible(advice);
  });

  it('uses the host’s messages', async () => {
    const {advice} = await adviseOn(ISSUES, {messages: {name: 'No names, please.', useWords: 'Say {words}'}});
    expect(seenIn(advice)).to.contain('No names, please.');
    expect(buttonNames(advice)).to.deep.equal(['Say your experience']);
  });
});
