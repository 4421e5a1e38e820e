import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {screen as screenInFull} from '../../src/screening/full/index.js';
import {screen} from '../../src/screening/index.js';
import {BLIND_RESPONSES} from './examples-blind-responses.js';
import {BLIND_REVIEWS} from './examples-blind-reviews.js';

describe('the check with full word lists', () => {
  for (const [kind, examples] of [
    ['response', BLIND_RESPONSES],
    ['review', BLIND_REVIEWS],
  ] as const) {
    it(`finds in a ${kind} all that the check in a browser finds`, () => {
      for (const [, text] of examples) {
        const full = screenInFull(text, kind);
        for (const {label, start, end} of screen(text, kind)) {
          assert.ok(
            full.some((each) => each.label === label && each.start <= start && each.end >= end),
            text,
          );
        }
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
