import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  canonicalText,
  characterCount,
  fittingLength,
  POINTS_PER_CHARACTER,
  remainingCharacters,
  remainingInBrowser,
  TEXT_LIMIT,
} from '../../src/domain/text-limit.js';
import {CHARACTERS, writtenText} from './written-text.js';

describe('the count of characters', () => {
  it('counts a perceived character as one', () => {
    for (const character of CHARACTERS) assert.equal(characterCount(`a${character}b`), 3, JSON.stringify(character));
    assert.equal(characterCount('🇺🇸🇲🇽'), 2);
  });

  it('counts stacked consonants as one, whatever table the engine has', () => {
    // Khmer, Burmese, Javanese, Hindi: "woman", "world", "script", "truth".
    for (const [word, count] of [
      ['ស្ត្រី', 1],
      ['ကမ္ဘာ', 3],
      ['ꦲꦏ꧀ꦱꦫ', 3],
      ['सत्य', 2],
    ] as const) {
      assert.equal(characterCount(word.repeat(50)), count * 50, word);
    }
  });

  it('joins a letter that only older tables join to the next one', () => {
    assert.equal(characterCount('x\u{11a3a}x'), 2);
  });

  it('counts the longest emoji as one', () => {
    const family = '👨🏽‍👩🏽‍👧🏽‍👦🏽';
    assert.equal([...family].length, 11);
    assert.equal(characterCount(family.repeat(TEXT_LIMIT)), TEXT_LIMIT);
  });

  it('counts piles of accents as the characters whose code points they take', () => {
    const pile = `q${'\u0323'.repeat(99)}`;
    assert.deepEqual(
      [1, 10, 48, 49].map((times) => characterCount(pile.repeat(times))),
      [7, 63, 300, 307],
    );
    fc.assert(
      fc.property(writtenText, (text) => {
        assert.ok([...canonicalText(text)].length <= characterCount(text) * POINTS_PER_CHARACTER);
      }),
    );
  });

  it('counts nothing in a text that shows nothing', () => {
    for (const text of ['\u200b', '\u3164\n\u2800', '\u00ad'.repeat(400)]) assert.equal(characterCount(text), 0, JSON.stringify(text));
  });

  it('never exceeds the count of a browser', () => {
    fc.assert(fc.property(writtenText, (text) => assert.ok(remainingInBrowser(text) <= remainingCharacters(text))));
  });

  it('counts a line break in any notation as one', () => {
    for (const lineBreak of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
      assert.equal(characterCount(`a${lineBreak}b`), 3, JSON.stringify(lineBreak));
    }
    assert.equal(characterCount('a\r\n\r\nb'), 4);
  });

  it('ignores white space at the ends', () => {
    assert.equal(characterCount(' \n thanks \r\n'), 6);
    assert.equal(characterCount(' \t\n'), 0);
    assert.equal(characterCount(''), 0);
  });

  it('does not depend on how accents are stored', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        assert.equal(characterCount(text.normalize('NFD')), characterCount(text));
        assert.equal(characterCount(text.normalize('NFC')), characterCount(text));
      }),
    );
  });

  it('does not depend on how line breaks are stored', () => {
    fc.assert(
      fc.property(fc.array(writtenText), (lines) => {
        const unix = lines.map((line) => line.replace(/[\r\n]/g, ' '));
        assert.equal(characterCount(unix.join('\r\n')), characterCount(unix.join('\n')));
        assert.equal(characterCount(unix.join('\r')), characterCount(unix.join('\n')));
      }),
    );
  });
});

describe('the canonical text', () => {
  it('is composed, with one kind of line break and trimmed ends', () => {
    assert.equal(canonicalText('  Sen\u0303ora\r\nand\rI\u2029met. '), 'Señora\nand\nI\nmet.');
  });

  it('is empty if nothing of the text shows', () => {
    for (const text of ['\u200b', ' \ufeff\n\u00a0', '\u2800\u2800', '\u3164', '\u{e0061}']) assert.equal(canonicalText(text), '');
    assert.equal(canonicalText('\u200b.'), '\u200b.');
  });

  it('is stable, and has the same count', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        const canonical = canonicalText(text);
        assert.equal(canonicalText(canonical), canonical);
        assert.equal(characterCount(canonical), characterCount(text));
        assert.doesNotMatch(canonical, /\r|^\s|\s$/);
      }),
    );
  });
});

describe('the remaining characters', () => {
  it('are the limit minus the count, negative above the limit', () => {
    fc.assert(
      fc.property(writtenText, fc.nat(400), (text, limit) => {
        assert.equal(remainingCharacters(text, limit), limit - characterCount(text));
      }),
    );
  });

  it('are counted from 300 by default', () => {
    assert.equal(TEXT_LIMIT, 300);
    assert.equal(remainingCharacters(''), 300);
    assert.equal(remainingCharacters('👍🏽'.repeat(300)), 0);
    assert.equal(remainingCharacters('👍🏽'.repeat(301)), -1);
  });
});

describe('the part of a text that fits', () => {
  it('ends where the surplus begins, between two characters', () => {
    assert.equal(fittingLength(`${'x'.repeat(298)}👩🏽‍⚕️y and more`), 298 + '👩🏽‍⚕️y '.length);
    assert.equal(fittingLength('Short.'), 6);
    assert.equal(fittingLength('', 3), 0);
  });

  it('fits, and does not with one more character', () => {
    fc.assert(
      fc.property(writtenText, fc.integer({min: 0, max: 20}), (text, limit) => {
        const length = fittingLength(text, limit);
        assert.ok(remainingCharacters(text.slice(0, length), limit) >= 0);
        if (remainingCharacters(text, limit) < 0) assert.ok(length < text.length);
        else assert.equal(length, text.length);
      }),
    );
  });
});
