import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {generatedChecks} from '../../src/api/generate-checks.js';

it('the generated checks are those of the schemas as they are now', () => {
  const file = readFileSync(new URL('../../src/api/checks.generated.ts', import.meta.url), 'utf8');
  assert.equal(file, generatedChecks());
});
