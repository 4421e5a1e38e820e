import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {WITHHOLDING_REASONS} from '../../src/domain/reasons.js';
import {WITHHELD_FOR, withheldByCheck, withheldFor} from '../../src/domain/withholding.js';

describe('the vote of a withheld comment', () => {
  it('counts, unless the review is not about this provider or not verified', () => {
    assert.deepEqual(
      WITHHOLDING_REASONS.map((reason) => [reason, withheldFor(reason)]),
      [
        ['privacy', 'privacy'],
        ['language', 'language'],
        ['inaccurate', 'inaccurate'],
        ['not-about-provider', undefined],
        ['not-verified', undefined],
      ],
    );
  });

  it('has one of the reasons that members read, by what the editorial check found', () => {
    assert.equal(withheldByCheck(['profanity', 'derogatory']), 'language');
    assert.equal(withheldByCheck(['identifier']), 'privacy');
    assert.equal(withheldByCheck(['profanity', 'health-information']), 'privacy');
    assert.ok(WITHHELD_FOR.includes(withheldByCheck(['derogatory'])));
  });
});
