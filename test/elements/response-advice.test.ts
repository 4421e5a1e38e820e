import './page-guard.js';
import {expect} from 'chai';
import {READ_LIMIT} from '../../src/elements/response-advice/advice.js';
import {STARTERS} from '../../src/screening/index.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing} from './engine.js';
import {adviceButton, adviseOn, buttonNames, marked, quoted, seenIn, toldBy, untilSeenIn} from './support/advice.js';
import {until} from './support/until.js';

const ISSUES = 'Frank, your surgery was on time.';
const CLEAN = 'Thank you for sharing your feedback.';
const HEAD = [
  'Help with your response',
  'Tips on what a representative may ask you to change. They may miss something. Your text stays on this device until you submit it.',
];

/** As the dialog gives on what was typed. */
async function type(advice: HTMLElementTagNameMap['dr-response-advice'], text: string): Promise<void> {
  advice.text = text;
  await advice.updateComplete;
}

/** Longer than the pause before a text is looked at. */
const afterAPause = () => new Promise((resolve) => setTimeout(resolve, 900));

afterEach(() => document.body.replaceChildren());

describe('<dr-response-advice> what it finds', () => {
  it('the words, why, and safer ones; the same words marked in the text', async () => {
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

  it('marks are told to those who cannot see them, and stand out by more than their color', async () => {
    const {advice} = await adviseOn(ISSUES);
    const mark = advice.shadowRoot!.querySelector('mark')!;
    expect(mark.textContent.trim()).to.equal('to change: Frank');
    expect(getComputedStyle(mark).borderBottomStyle).to.equal('solid');
  });

  it('nothing: says so, and that this proves nothing', async () => {
    const {advice} = await adviseOn(CLEAN);
    expect(seenIn(advice).split('\n')).to.deep.equal([...HEAD, 'Nothing found']);
    expect(buttonNames(advice)).to.deep.equal([]);
    await expectAccessible(advice);
  });

  it('the same words in several places are one entry with their number; two reasons stand in one', async () => {
    const {advice} = await adviseOn('Frank, you bitch. Call us, Frank.');
    expect(quoted(advice)).to.deep.equal(['Frank', 'bitch']);
    expect(marked(advice)).to.deep.equal(['Frank', 'bitch', 'Frank']);
    expect(seenIn(advice))
      .to.contain('3 places to look at')
      .and.to.match(/Frank\W* 2 times in the text\n/)
      .and.to.match(/bitch\W*\nSwear words are not published\.\nThis can be read as an insult\.$/);
    await expectAccessible(advice);
  });

  it('points into the text as it was typed: emoji, zero-width characters, look-alikes, line breaks', async () => {
    const text = '👩🏽‍⚕️👨‍👩‍👧‍👦 We are sorry.\nYour s\u200Burg\u200Cery 🎉 was late; your ѕurgery!';
    const {advice, taken} = await adviseOn(text);
    const words = ['Your s\u200Burg\u200Cery', 'your ѕurgery'];
    expect(quoted(advice)).to.deep.equal(words);
    expect(marked(advice)).to.deep.equal(words);
    adviceButton(advice, 'Use: Your experience').click();
    const {start, end, words: safer} = taken[0]!;
    expect(text.slice(0, start) + safer + text.slice(end)).to.equal(text.replace(words[0]!, 'Your experience'));
  });

  it('markup is text', async () => {
    const {advice} = await adviseOn('<img src=x onerror=alert(1)> <b>you idiot</b>');
    expect(advice.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(seenIn(advice)).to.contain('<img src=x onerror=alert(1)> <b>you idiot</b>');
  });

  it('of a text far too long it looks at the beginning, says so and repeats none of it', async () => {
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
  it('are asked for with the place they belong to, and the event goes no further', async () => {
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

  it('go to all places of the words in one step', async () => {
    const text = `${ISSUES} ${ISSUES}`;
    const {advice, taken} = await adviseOn(text);
    adviceButton(advice, 'Use: your experience').click();
    expect(taken).to.have.length(1);
    const {start, end, words} = taken[0]!;
    expect(text.slice(0, start) + words + text.slice(end)).to.equal(text.replaceAll('your surgery', 'your experience'));
  });

  it('the text was changed a moment ago: they go where the words stand now', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, `Hello 👋 ${ISSUES}`);
    adviceButton(advice, 'Use: your experience').click();
    expect(taken).to.deep.equal([{start: 16, end: 28, words: 'your experience'}]);
  });

  it('the words are gone since: nothing is replaced, the list is as the text is, and the focus is not lost', async () => {
    const {advice, taken} = await adviseOn(ISSUES);
    await type(advice, CLEAN);
    adviceButton(advice, 'Use: your experience').focus();
    adviceButton(advice, 'Use: your experience').click();
    await untilSeenIn(advice, 'Nothing found');
    expect(taken).to.deep.equal([]);
    expect(advice.shadowRoot!.activeElement?.textContent).to.equal('Help with your response');
  });

  it('when nothing can be changed there is advice, but no button', async () => {
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
    it(`${locale}: first sentences to choose from, each clean by its own advice`, async () => {
      const {advice, taken} = await adviseOn(' \n ', {locale});
      expect(buttonNames(advice)).to.deep.equal(STARTERS[language]);
      await expectAccessible(advice);
      adviceButton(advice, STARTERS[language][1]).click();
      expect(taken).to.deep.equal([{start: 0, end: 3, words: STARTERS[language][1]}]);
      await type(advice, STARTERS[language][1]);
      expect(quoted(advice)).to.deep.equal([]);
      expect(seenIn(advice)).to.contain(language === 'en' ? 'Nothing found' : 'No se encontró nada');
    });
  }

  it('they go with the first letter and come back with the last', async () => {
    const {advice} = await adviseOn('');
    expect(buttonNames(advice)).to.have.length(3);
    await type(advice, 'W');
    expect(buttonNames(advice)).to.have.length(0);
    expect(seenIn(advice).split('\n')).to.deep.equal(HEAD);
    await type(advice, '');
    expect(buttonNames(advice)).to.have.length(3);
  });

  it('in a language that we do not speak they are English, and marked so', async () => {
    const {advice} = await adviseOn('', {locale: 'fr-FR', messages: {adviceTitle: 'Conseils'}});
    expect(seenIn(advice)).to.match(/^Conseils\n/);
    expect(advice.shadowRoot!.querySelector('ul')!.lang).to.equal('en');
  });
});

describe('<dr-response-advice> when', () => {
  it('a draft that is there already is looked at at once, and nothing is announced', async () => {
    const {advice} = await adviseOn(ISSUES);
    await afterAPause();
    expect(toldBy(advice)).to.equal('');
  });

  it('after a pause of typing, with the number when it has changed', async () => {
    const {advice} = await adviseOn('');
    const start = performance.now();
    await type(advice, ISSUES);
    await until(() => quoted(advice).length, 'the advice');
    expect(performance.now() - start).to.be.at.least(590);
    await until(() => toldBy(advice) === '2 places to look at', 'the announcement');
    await type(advice, CLEAN);
    await until(() => toldBy(advice) === 'Nothing found', 'the announcement that there is nothing');
    await type(advice, '');
    expect(toldBy(advice)).to.equal('');
  });

  it('each keystroke begins the pause anew', async () => {
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

  it('the same number as before is not announced', async () => {
    const {advice} = await adviseOn(ISSUES);
    await type(advice, `${ISSUES} Sorry.`);
    await untilSeenIn(advice, `${ISSUES} Sorry.`);
    expect(toldBy(advice)).to.equal('');
    const clean = await adviseOn('');
    await type(clean.advice, CLEAN);
    await untilSeenIn(clean.advice, 'Nothing found');
    expect(toldBy(clean.advice)).to.equal('');
  });

  it('words that were chosen here are looked at without a pause', async () => {
    const {advice} = await adviseOn(ISSUES);
    adviceButton(advice, 'Use: your experience').click();
    await type(advice, ISSUES.replace('your surgery', 'your experience'));
    expect(quoted(advice)).to.deep.equal(['Frank']);
    expect(toldBy(advice)).to.equal('1 place to look at');
  });

  it('moved in the page before the pause is over, it knows the text', async () => {
    const {advice} = await adviseOn('');
    await type(advice, ISSUES);
    advice.remove();
    document.body.append(advice);
    await untilSeenIn(advice, '2 places to look at');
  });
});

describe('<dr-response-advice> languages and media', () => {
  it('Spanish: every sentence', async () => {
    const {advice} = await adviseOn('Su cirugía fue bien, María. Su cirugía fue bien.', {locale: 'es-US'});
    expect(advice.shadowRoot!.querySelector('section')!.lang).to.equal('es-US');
    expect(seenIn(advice)).not.to.match(/\b(use|place|advice|response|times|this|name|health)\b/i);
    expect(buttonNames(advice)).to.deep.equal(['Usar: Su experiencia']);
    await expectAccessible(advice);
  });

  it('the host’s sentences', async () => {
    const {advice} = await adviseOn(ISSUES, {messages: {name: 'No names, please.', useWords: 'Say {words}'}});
    expect(seenIn(advice)).to.contain('No names, please.');
    expect(buttonNames(advice)).to.deep.equal(['Say your experience']);
  });

  it(`forced colors: marks keep their line${canEmulateMedia ? '' : ' (only that it is accessible: this driver cannot pretend media)'}`, async () => {
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
