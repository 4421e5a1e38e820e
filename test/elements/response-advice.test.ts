import './page-guard.js';
import {expect} from 'chai';
import {READ_LIMIT} from '../../src/elements/response-advice/advice.js';
import {STARTERS} from '../../src/screening/index.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing} from './engine.js';
import {adviceButton, adviseOn, buttonNames, marked, quoted, seenIn, toldBy, untilSeenIn} from './support/advice.js';
import {inLanguageOf} from './support/spanish.js';
import {until} from './support/until.js';

const ISSUES = 'Frank, your surgery was on time.';
const CLEAN = 'Thank you for sharing your feedback.';
const HEAD = [
  'Help with your response',
  'Tips on what a representative may ask you to change. They may miss something. Your text stays on this device until you submit it.',
];

/** Passes text to the advice as the dialog does. */
async function type(advice: HTMLElementTagNameMap['dr-response-advice'], text: string): Promise<void> {
  advice.text = text;
  await advice.updateComplete;
}

/** Longer than the delay before a text is checked. */
const afterAPause = () => new Promise((resolve) => setTimeout(resolve, 900));

afterEach(() => document.body.replaceChildren());

describe('<dr-response-advice> findings', () => {
  it('list words, reasons and safer words, and mark the words in the text', async () => {
    const {advice} = await adviseOn(ISSUES);
    expect(seenIn(advice).split('\n')).to.deep.equal([
      ...HEAD,
      '2 places to look at',
      ISSUES,
      'Frank',
      'A name, even a first name alone, can tell readers who the patient is.',
      'your surgery',
      'This is about someone’s health. Discuss it only in private.',
      'Use: your experience',
    ]);
    expect(quoted(advice)).to.deep.equal(['Frank', 'your surgery']);
    expect(marked(advice)).to.deep.equal(['Frank', 'your surgery']);
    await expectAccessible(advice);
  });

  it('are announced in the marked text, and stand out by more than color', async () => {
    const {advice} = await adviseOn(ISSUES);
    const mark = advice.shadowRoot!.querySelector('mark')!;
    expect(mark.textContent.trim()).to.equal('to change: Frank');
    expect(getComputedStyle(mark).borderBottomStyle).to.equal('solid');
  });

  it('may be empty, and the advice says so without promising anything', async () => {
    const {advice} = await adviseOn(CLEAN);
    expect(seenIn(advice).split('\n')).to.deep.equal([...HEAD, 'Nothing found']);
    expect(buttonNames(advice)).to.deep.equal([]);
    await expectAccessible(advice);
  });

  it('combine repeated words into one entry with a count, and several reasons into one entry', async () => {
    const {advice} = await adviseOn('Frank, you bitch. Call us, Frank.');
    expect(quoted(advice)).to.deep.equal(['Frank', 'bitch']);
    expect(marked(advice)).to.deep.equal(['Frank', 'bitch', 'Frank']);
    expect(seenIn(advice))
      .to.contain('3 places to look at')
      .and.to.match(/Frank\W* 2 times in the text\n/)
      .and.to.match(/bitch\W*\nSwear words are not published\.\nThis can be read as an insult\.$/);
    await expectAccessible(advice);
  });

  it('point into the text as typed: emoji, zero-width characters, look-alikes, line breaks', async () => {
    const text = '👩🏽‍⚕️👨‍👩‍👧‍👦 We are sorry.\nYour s\u200Burg\u200Cery 🎉 was late; your ѕurgery!';
    const {advice, taken} = await adviseOn(text);
    const words = ['Your s\u200Burg\u200Cery', 'your ѕurgery'];
    expect(quoted(advice)).to.deep.equal(words);
    expect(marked(advice)).to.deep.equal(words);
    adviceButton(advice, 'Use: Your experience').click();
    const {start, end, words: safer} = taken[0]!;
    expect(text.slice(0, start) + safer + text.slice(end)).to.equal(text.replace(words[0]!, 'Your experience'));
  });

  it('show markup as text', async () => {
    const {advice} = await adviseOn('<img src=x onerror=alert(1)> <b>you idiot</b>');
    expect(advice.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(seenIn(advice)).to.contain('<img src=x onerror=alert(1)> <b>you idiot</b>');
  });

  it('cover only the beginning of an overlong text, say so and do not repeat the text', async () => {
    const {advice} = await adviseOn(`${'We listen. '.repeat(READ_LIMIT / 10)}You idiot.`);
    expect(seenIn(advice)).to.contain('Nothing found\nOnly the beginning of a text this long is checked.');
    advice.text = `You idiot. ${advice.text}`;
    await untilSeenIn(advice, '1 place to look at');
    expect(marked(advice)).to.deep.equal([]);
    expect(quoted(advice)).to.deep.equal(['idiot']);
    await expectAccessible(advice);
  });
});

describe('<dr-response-advice> safer words', () => {
  it('are requested with their position, by an event that does not bubble further', async () => {
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('dr-advice-taken', hear, {capture: false});
    const {advice, taken} = await adviseOn(ISSUES);
    adviceButton(advice, 'Use: your experience').click();
    expect(taken).to.deep.equal([{start: 7, end: 19, words: 'your experience'}]);
    expect(heard).to.deep.equal([]);
    document.removeEventListener('dr-advice-taken', hear);
  });

  it('begin a sentence with a capital letter', async () => {
    const {advice, taken} = await adviseOn('We are sorry. Your surgery was late.');
    adviceButton(advice, 'Use: Your experience').click();
    expect(taken[0]!.words).to.equal('Your experience');
  });

  it('replace all occurrences in one step', async () => {
    const text = `${ISSUES} ${ISSUES}`;
    const {advice, taken} = await adviseOn(text);
    adviceButton(advice, 'Use: your experience').click();
    expect(taken).to.have.length(1);
    const {start, end, words} = taken[0]!;
    expect(text.slice(0, start) + words + text.slice(end)).to.equal(text.replaceAll('your surgery', 'your experience'));
  });

  it('go to the current position when the text has just changed', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, `Hello 👋 ${ISSUES}`);
    adviceButton(advice, 'Use: your experience').click();
    expect(taken).to.deep.equal([{start: 16, end: 28, words: 'your experience'}]);
  });

  it('replace nothing when the words are gone; the list is updated and focus is kept', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, CLEAN);
    adviceButton(advice, 'Use: your experience').focus();
    adviceButton(advice, 'Use: your experience').click();
    await untilSeenIn(advice, 'Nothing found');
    expect(taken).to.deep.equal([]);
    expect(advice.shadowRoot!.activeElement?.textContent).to.equal('Help with your response');
  });

  it('have no buttons when the text cannot be changed', async () => {
    const {advice} = await adviseOn(ISSUES, {readonly: true});
    expect(quoted(advice)).to.deep.equal(['Frank', 'your surgery']);
    expect(buttonNames(advice)).to.deep.equal([]);
    advice.text = '';
    await advice.updateComplete;
    expect(buttonNames(advice)).to.deep.equal([]);
    expect(seenIn(advice)).not.to.contain('Not sure how to begin?');
  });
});

describe('<dr-response-advice> for an empty field', () => {
  for (const [locale, language] of [
    ['en-US', 'en'],
    ['es-US', 'es'],
  ] as const) {
    it(`offers first sentences that pass its own check: ${locale}`, async () => {
      const {advice, taken} = await adviseOn(' \n ', inLanguageOf(locale));
      expect(buttonNames(advice)).to.deep.equal(STARTERS[language]);
      await expectAccessible(advice);
      adviceButton(advice, STARTERS[language][1]).click();
      expect(taken).to.deep.equal([{start: 0, end: 3, words: STARTERS[language][1]}]);
      await type(advice, STARTERS[language][1]);
      expect(quoted(advice)).to.deep.equal([]);
      expect(seenIn(advice)).to.contain(language === 'en' ? 'Nothing found' : 'No se encontró nada');
    });
  }

  it('hides the first sentences with the first letter and shows them again without text', async () => {
    const {advice} = await adviseOn('');
    expect(buttonNames(advice)).to.have.length(3);
    await type(advice, 'W');
    expect(buttonNames(advice)).to.have.length(0);
    expect(seenIn(advice).split('\n')).to.deep.equal(HEAD);
    await type(advice, '');
    expect(buttonNames(advice)).to.have.length(3);
  });

  it('shows English first sentences, marked as English, in a language that we do not include', async () => {
    const {advice} = await adviseOn('', {locale: 'fr-FR', messages: {adviceTitle: 'Conseils'}});
    expect(seenIn(advice)).to.match(/^Conseils\n/);
    expect(advice.shadowRoot!.querySelector('ul')!.lang).to.equal('en');
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
    await until(() => toldBy(advice) === '2 places to look at', 'the announcement');
    await type(advice, CLEAN);
    await until(() => toldBy(advice) === 'Nothing found', 'the announcement that nothing was found');
    await type(advice, '');
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
    const {advice} = await adviseOn(ISSUES);
    await type(advice, `${ISSUES} Sorry.`);
    await untilSeenIn(advice, `${ISSUES} Sorry.`);
    expect(toldBy(advice)).to.equal('');
    const clean = await adviseOn('');
    await type(clean.advice, CLEAN);
    await untilSeenIn(clean.advice, 'Nothing found');
    expect(toldBy(clean.advice)).to.equal('');
  });

  it('checks chosen words without a pause', async () => {
    const {advice} = await adviseOn(ISSUES);
    adviceButton(advice, 'Use: your experience').click();
    await type(advice, ISSUES.replace('your surgery', 'your experience'));
    expect(quoted(advice)).to.deep.equal(['Frank']);
    expect(toldBy(advice)).to.equal('1 place to look at');
  });

  it('checks the text even when moved in the page during the pause', async () => {
    const {advice} = await adviseOn('');
    await type(advice, ISSUES);
    advice.remove();
    document.body.append(advice);
    await untilSeenIn(advice, '2 places to look at');
  });
});

describe('<dr-response-advice> in other languages and media', () => {
  it('shows every message in Spanish', async () => {
    const {advice} = await adviseOn('Su cirugía fue bien, María. Su cirugía fue bien.', inLanguageOf('es-US'));
    expect(advice.shadowRoot!.querySelector('section')!.lang).to.equal('es-US');
    expect(seenIn(advice)).not.to.match(/\b(use|place|advice|response|times|this|name|health)\b/i);
    expect(buttonNames(advice)).to.deep.equal(['Usar: Su experiencia']);
    await expectAccessible(advice);
  });

  it('uses the host’s messages', async () => {
    const {advice} = await adviseOn(ISSUES, {messages: {name: 'No names, please.', useWords: 'Say {words}'}});
    expect(seenIn(advice)).to.contain('No names, please.');
    expect(buttonNames(advice)).to.deep.equal(['Say your experience']);
  });

  it(`keeps the underline of marks in forced colors${canEmulateMedia ? '' : ' (only checks accessibility: this driver cannot emulate media)'}`, async () => {
    const {advice} = await adviseOn(ISSUES);
    if (canEmulateMedia) await emulateMedia({forcedColors: 'active'});
    try {
      const {borderBottomWidth, borderBottomStyle} = getComputedStyle(advice.shadowRoot!.querySelector('mark')!);
      expect([borderBottomWidth, borderBottomStyle]).to.deep.equal(['2px', 'solid']);
      await expectAccessible(advice);
    } finally {
      if (canEmulateMedia) await emulateNothing();
    }
  });
});
