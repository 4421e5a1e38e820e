import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {foldForSearch} from '../../src/domain/search-text.js';
import {writtenText} from './written-text.js';

describe('search text', () => {
  it('ignores accents and case', () => {
    for (const form of ['senora', 'Señora', 'SEÑORA', 'Sen\u0303ora', 'ｓｅｎｏｒａ']) assert.equal(foldForSearch(form), 'senora');
    assert.equal(foldForSearch('İZMİR'), 'izmir');
  });

  it('collapses white space and trims the ends', () => {
    assert.equal(foldForSearch('\t very \r\n\u00a0 kind\u2003staff\n'), 'very kind staff');
    assert.equal(foldForSearch(' \n '), '');
  });

  it('keeps letters of other scripts, digits and emoji', () => {
    for (const text of ['доктор', '医生', 'dr. 5', '👍']) assert.equal(foldForSearch(text), text);
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

  it('finds a word anywhere in a comment, however it is typed', () => {
    fc.assert(
      fc.property(writtenText, fc.stringMatching(/^[a-zñéü]{1,8}$/), writtenText, (before, word, after) => {
        const comment = foldForSearch(`${before} ${word} ${after}`);
        for (const typed of [word, word.toUpperCase(), word.normalize('NFD')]) assert.ok(comment.includes(foldForSearch(typed)), typed);
      }),
    );
  });
});
