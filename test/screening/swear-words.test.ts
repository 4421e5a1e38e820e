import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {generatedSwearWords} from '../../.config/generate/swear-words.js';
import {firstCharacters} from '../../src/screening/first-characters.js';

it('the generated swear words are up to date', () => {
  assert.equal(readFileSync('src/screening/swear-words.generated.ts', 'utf8'), generatedSwearWords());
});

describe('the first two characters of a pattern', () => {
  const of = (source: string) => [...firstCharacters(source)].sort().join(' ');

  it('are found in letters, alternatives, classes, escapes and groups', () => {
    assert.equal(of('abc'), 'ab');
    assert.equal(of('a'), 'a*');
    assert.equal(of('a|b(?:c|d)'), 'a* bc bd');
    assert.equal(of('[xy]z'), 'xz yz');
    assert.equal(of('[0-9]{2}z').split(' ').length, 110);
    assert.ok(of('[a-z]+ly').split(' ').includes('q*'));
    assert.equal(of('\\$ ?1'), '$* $1');
    assert.equal(of('(?:a|b)+d'), 'aa ab ad ba bb bd');
  });

  it('are found past optional parts and lookarounds', () => {
    assert.equal(of('a?b'), 'ab b*');
    assert.equal(of('(?:a )?(?:b ){0,2}?c'), 'a* b* c*');
    assert.equal(of('(?!x)(?<!y)a'), 'a*');
    assert.equal(of('a{2}b'), 'aa ab');
  });
});
