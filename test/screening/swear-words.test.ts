import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {firstCharacters} from '../../src/screening/first-characters.js';
import {generatedSwearWords} from '../../.config/generate/swear-words.js';

it('the generated swear words are those of the library and ours as they are now', () => {
  assert.equal(readFileSync('src/screening/swear-words.generated.ts', 'utf8'), generatedSwearWords());
});

describe('the two characters with which a pattern begins', () => {
  const of = (source: string) => [...firstCharacters(source)].sort().join(' ');

  it('of letters, alternatives, classes, escapes and groups', () => {
    assert.equal(of('abc'), 'ab');
    assert.equal(of('a'), 'a*');
    assert.equal(of('a|b(?:c|d)'), 'a* bc bd');
    assert.equal(of('[xy]z'), 'xz yz');
    assert.equal(of('[0-9]{2}z').split(' ').length, 110);
    assert.ok(of('[a-z]+ly').split(' ').includes('q*'));
    assert.equal(of('\\$ ?1'), '$* $1');
    assert.equal(of('(?:a|b)+d'), 'aa ab ad ba bb bd');
  });

  it('past what may be missing and what takes no room', () => {
    assert.equal(of('a?b'), 'ab b*');
    assert.equal(of('(?:a )?(?:b ){0,2}?c'), 'a* b* c*');
    assert.equal(of('(?!x)(?<!y)a'), 'a*');
    assert.equal(of('a{2}b'), 'aa ab');
  });
});
