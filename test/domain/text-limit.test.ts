import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {canonicalText, characterCount, remainingCharacters, TEXT_LIMIT} from '../../src/domain/text-limit.js';
import {CHARACTERS, writtenText} from './written-text.js';

describe('the count of characters', () => {
  it('counts a perceived character as one', () => {
    for (const character of CHARACTERS) assert.equal(characterCount(`a${character}b`), 3, JSON.stringify(character));
    assert.equal(characterCount('🇺🇸🇲🇽'), 2);
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
