import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {screen as screenInFull} from '../../src/screening/full/index.js';
import {screen} from '../../src/screening/index.js';
import {EVERY_EXAMPLE} from './every-example.js';
import {assertFindsAll} from './finds-all.js';

describe('the check with full word lists', () => {
  for (const each of ['response', 'review'] as const) {
    it(`finds in a ${each}, in the same order, all that the check in a browser finds`, () => {
      for (const [kind, text] of EVERY_EXAMPLE) {
        if (kind !== each) continue;
        assertFindsAll(text, screen(text, kind), screenInFull(text, kind));
      }
    });
  }

  it('knows more words', () => {
    for (const text of ['I take tedizolid for my lungs.', 'My syringomyelia was missed.', 'Aurelio Banks wrote this.']) {
      assert.ok(screenInFull(text, 'review').length, text);
    }
  });

  it('finds nothing more in plain praise and complaints', () => {
    for (const text of ['Friendly staff, clean office, short wait.', 'The front desk was rude and nobody called back.']) {
      assert.deepEqual(screenInFull(text, 'review'), []);
    }
  });
});
