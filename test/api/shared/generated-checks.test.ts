import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {generatedChecks} from '../../../.config/generate/checks.js';

it('the generated checks are up to date with the schemas', () => {
  for (const [file, content] of Object.entries(generatedChecks())) {
    assert.equal(readFileSync(file, 'utf8'), content, file);
  }
});
