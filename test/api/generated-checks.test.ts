import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {generatedFiles} from '../../src/api/generate-checks.js';

it('the generated checks are those of the schemas as they are now', () => {
  for (const [file, content] of Object.entries(generatedFiles())) {
    assert.equal(readFileSync(new URL(`../../src/api/${file}`, import.meta.url), 'utf8'), content, file);
  }
});
