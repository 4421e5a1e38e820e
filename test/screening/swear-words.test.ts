import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {generatedSwearWords} from '../../.config/generate/swear-words.js';

it('the generated swear words are up to date', () => {
  assert.equal(readFileSync('src/screening/swear-words.generated.ts', 'utf8'), generatedSwearWords());
});
