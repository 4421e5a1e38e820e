import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {firstCharacters} from '../../src/screening/first-characters.js';
import {generatedSwearWords} from '../../src/screening/generate-swear-words.js';

it('the generated swear words are those of the library and ours as they are now', () => {
  assert.equal(readFileSync('src/screening/swear-words.generated.ts', 'utf8'), generatedSwearWords());
});

describe('the characters with which a pattern begins', () => {
  const of = (source: string) => [...firstCharacters(source)].sort().join('');

  it('of letters, alternatives, classes, escapes and groups', () => {
    assert.equal(of('abc'), 'a');
    assert.equal(of('a|b(?:c|d)'), 'ab');
    assert.equal(of('[xy]z'), 'xy');
    assert.equal(of('\\$ ?\\d'), '$');
    assert.equal(of('(?:a|(?:b|c))+d'), 'abc');
  });

  it('past what may be missing and what takes no room', () => {
    assert.equal(of('a?b'), 'ab');
    assert.equal(of('(?:a )?(?:b ){0,2}?c'), 'abc');
    assert.equal(of('(?!x)(?<!y)a'), 'a');
    assert.equal(of('a{2}b'), 'a');
  });
});
