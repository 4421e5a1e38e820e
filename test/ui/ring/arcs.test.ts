import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {recommendationRate} from '../../../src/domain/recommendation-rate.js';
import {arcsOf} from '../../../src/ui/ring/arcs.js';

const arcs = (recommended: number, notRecommended: number) => arcsOf(recommendationRate({recommended, notRecommended}));

describe('the ring', () => {
  it('has a piece for each of a few patients, recommended first', () => {
    assert.deepEqual(
      arcs(4, 1).map(({answer}) => answer),
      ['yes', 'yes', 'yes', 'yes', 'no'],
    );
    assert.deepEqual(arcs(0, 1), [{answer: 'no', length: 101, start: 0}]);
    assert.deepEqual(arcs(0, 0), []);
  });

  it('shows both answers as soon as there are both, in pieces that fit the circle with gaps between them', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (recommended, notRecommended) => {
        const pieces = arcs(recommended, notRecommended);
        assert.deepEqual(
          [pieces.some(({answer}) => answer === 'yes'), pieces.some(({answer}) => answer === 'no')],
          [recommended > 0, notRecommended > 0],
        );
        if (pieces.length < 2) return;
        for (const [i, {length, start}] of pieces.entries()) {
          const next = pieces[i + 1]?.start ?? 100 + pieces[0]!.start;
          assert.ok(length >= 2 && Math.abs(start + length + 3 - next) < 1e-9);
        }
      }),
      {numRuns: 300},
    );
  });
});
