import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {hasForbiddenCharacters, repairedLine, repairedText, showsText} from '../../src/domain/shown-text.js';

const BLANK = [
  ...['', ' ', '\t\n\r', '\u00a0', '\u1680', '\u2003', '\u202f', '\u3000', '\u2028', '\u0085'],
  // Soft hyphen, joiners, direction marks and isolates, word joiner, invisible operators, byte order mark.
  ...['\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u202e', '\u2060', '\u2064', '\u2068', '\ufeff'],
  // Fillers and blanks that are letters, marks or symbols.
  ...['\u115f', '\u1160', '\u17b4', '\u2800', '\u3164', '\uffa0', '\ufffc', '\u{1d159}'],
  // Variation selectors and tags.
  ...['\u180b', '\ufe00', '\ufe0f', '\u{e0100}', '\u{e0001}', '\u{e0061}'],
  // Controls and lone surrogates.
  ...['\0', '\x1b', '\x7f', '\x9f', '\ud800', '\udc00'],
];

const SHOWN = [
  'a',
  '5',
  '.',
  '-',
  '👍',
  '👍🏽',
  '🇺🇸',
  '❤️',
  'ñ',
  'ж',
  '医',
  'ก',
  '\u0301',
  '\u0e31',
  '€',
  '©',
  '…',
  '¿',
  '\u{1faf6}',
  '\u{1f8ff}',
];

describe('what a text shows', () => {
  it('is nothing for blank and invisible characters', () => {
    for (const text of BLANK) assert.equal(showsText(text), false, JSON.stringify(text));
    assert.equal(showsText(BLANK.join(' ')), false);
  });

  it('is something for letters, digits, marks, punctuation and symbols', () => {
    for (const text of SHOWN) assert.equal(showsText(text), true, JSON.stringify(text));
  });

  it('is something if any character shows, whatever is around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHOWN), fc.constantFrom(...BLANK), fc.constantFrom(...BLANK), (shown, before, after) => {
        assert.equal(showsText(before + shown + after), true);
      }),
    );
  });

  it('is nothing for each character that Unicode lets programs ignore', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (/^\p{Default_Ignorable_Code_Point}|\p{White_Space}$/u.test(character))
        assert.equal(showsText(character), false, code.toString(16));
    }
  });
});

describe('the repair of a typed text', () => {
  it('drops control characters and lone surrogates, and keeps tabs and line breaks', () => {
    assert.equal(repairedText('a\0b\x1bc\x7fd\x9be\ud800f\udc00g'), 'abcdefg');
    assert.equal(repairedText('a\tb\nc\r\nd 👍🏽 é\u200d'), 'a\tb\nc\r\nd 👍🏽 é\u200d');
  });

  it('makes line breaks of the breaks that word processors paste', () => {
    assert.equal(repairedText('a\vb\fc\x85d'), 'a\nb\nc\nd');
  });

  it('makes one line for a field of one line', () => {
    assert.equal(repairedLine('Dana\tReed\r\nJr.\v\0'), 'Dana Reed  Jr. ');
  });

  it('leaves no forbidden character, and nothing to repair', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))}), (text) => {
        const repaired = repairedText(text);
        assert.equal(hasForbiddenCharacters(repaired), false);
        assert.equal(repairedText(repaired), repaired);
        assert.equal(hasForbiddenCharacters(text), /(?![\t\n\r])\p{Cc}/u.test(text) || !text.isWellFormed());
      }),
    );
  });
});
