import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {recommendationRate} from '../../src/domain/recommendation-rate.js';

const count = fc.oneof(fc.nat(200), fc.nat(1_000_000_000));

describe('the recommendation rate', () => {
  it('rounds down: 26 to 4 is 86, never 87', () => {
    assert.deepEqual(recommendationRate({recommended: 26, notRecommended: 4}), {
      percent: 86,
      recommended: 26,
      notRecommended: 4,
      verified: 30,
      few: false,
    });
    assert.equal(recommendationRate({recommended: 999_999_999, notRecommended: 1}).percent, 99);
    assert.equal(recommendationRate({recommended: 1, notRecommended: 999_999_999}).percent, 0);
  });

  it('is the exact whole percentage for any counts', () => {
    fc.assert(
      fc.property(count, count, (recommended, notRecommended) => {
        fc.pre(recommended + notRecommended > 0);
        const exact = (BigInt(recommended) * 100n) / (BigInt(recommended) + BigInt(notRecommended));
        assert.equal(recommendationRate({recommended, notRecommended}).percent, Number(exact));
      }),
      {numRuns: 2000},
    );
  });

  it('is exact for every likely pair of counts', () => {
    for (let verified = 1; verified <= 300; verified++) {
      for (let recommended = 0; recommended <= verified; recommended++) {
        const {percent} = recommendationRate({recommended, notRecommended: verified - recommended});
        assert.equal(percent, (recommended * 100 - ((recommended * 100) % verified)) / verified, `${recommended} of ${verified}`);
      }
    }
  });

  it('is 100 only if all recommend, and 0 only if fewer than one in a hundred do', () => {
    fc.assert(
      fc.property(count, count, (recommended, notRecommended) => {
        fc.pre(recommended + notRecommended > 0);
        const {percent} = recommendationRate({recommended, notRecommended});
        assert.equal(percent === 100, notRecommended === 0);
        assert.equal(percent === 0, recommended * 99 < notRecommended);
      }),
    );
  });

  it('has no percentage without reviews', () => {
    const rate = recommendationRate({recommended: 0, notRecommended: 0});
    assert.equal(rate.percent, undefined);
    assert.equal(rate.verified, 0);
    assert.equal(rate.few, true);
  });

  it('counts as few below ten reviews', () => {
    assert.equal(recommendationRate({recommended: 4, notRecommended: 1}).few, true);
    assert.equal(recommendationRate({recommended: 9, notRecommended: 0}).few, true);
    assert.equal(recommendationRate({recommended: 9, notRecommended: 1}).few, false);
  });

  it('throws on invalid counts', () => {
    for (const wrong of [-1, 0.5, NaN, Infinity, 2 ** 53, Number.MAX_SAFE_INTEGER]) {
      assert.throws(() => recommendationRate({recommended: wrong, notRecommended: 1}), RangeError, String(wrong));
      assert.throws(() => recommendationRate({recommended: 1, notRecommended: wrong}), RangeError, String(wrong));
    }
  });
});
