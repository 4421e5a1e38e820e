import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plainLanguage} from '../../src/screening/language.js';

const ENGLISH = 'The front desk found me a slot in the same week, and it was easy to park.';
const SPANISH = 'Me explicó todo con calma y la espera fue muy corta. Se lo recomiendo a mi familia.';

describe('the language of a text', () => {
  it('is detected if the text is clearly English or Spanish', () => {
    assert.equal(plainLanguage(ENGLISH), 'en');
    assert.equal(plainLanguage(SPANISH), 'es');
    assert.equal(plainLanguage(SPANISH.toUpperCase()), 'es');
  });

  it('is not detected in a short or mixed text, or one in a third language', () => {
    for (const text of [
      '',
      'Great!',
      'Muy amable.',
      `${ENGLISH} ${SPANISH}`,
      'Sehr freundlich, und ich musste kaum warten.',
      'ممتاز جدا',
    ]) {
      assert.equal(plainLanguage(text), undefined, text);
    }
  });
});
