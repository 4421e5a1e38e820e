import assert from 'node:assert/strict';
import {it} from 'node:test';
import {screenHealth} from '../../src/screening/health.js';
import {screen} from '../../src/screening/index.js';
import {BLIND_REVIEWS} from './examples-blind-reviews.js';
import {REVIEWS} from './examples-reviews.js';

it('the check of a survey finds the health details that the whole check finds', () => {
  let found = 0;
  for (const [, text] of [...BLIND_REVIEWS, ...REVIEWS]) {
    const details = screen(text, 'review').filter(({label}) => label === 'health-information');
    assert.deepEqual(screenHealth(text), details, text);
    found += details.length;
  }
  assert.ok(found > 20, `${found}`);
});
