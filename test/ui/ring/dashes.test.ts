import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {recommendationRate} from '../../../src/domain/recommendation-rate.js';
import {dashesOf} from '../../../src/ui/ring/dashes.js';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Where a stroke with these dashes is drawn, in percent of the circle. */
function piecesOf(dashes: string): Piece[] {
  const lengths = dashes.split(' ').map(Number);
  assert.equal(lengths.length % 2, 0, 'An odd number of lengths repeats with dashes and gaps swapped.');
  const pieces: Piece[] = [];
  let start = 0;
  for (let i = 0; i < lengths.length; i += 2) {
    const [dash, gap] = [lengths[i]!, lengths[i + 1]!];
    if (dash > 0) pieces.push({start, end: start + dash});
    start += dash + gap;
  }
  assert.ok(start >= 100, 'The dashes repeat within the circle.');
  return pieces;
}

const pieces = (recommended: number, notRecommended: number) => dashesOf(recommendationRate({recommended, notRecommended})).map(piecesOf);

describe('the ring', () => {
  it('has a piece for each of a few patients', () => {
    for (const [recommended, notRecommended] of [
      [4, 1],
      [1, 8],
      [0, 2],
    ] as const) {
      assert.deepEqual(
        pieces(recommended, notRecommended).map(({length}) => length),
        [recommended, notRecommended],
      );
    }
  });

  it('is closed if all of many, or the only one, have answered the same', () => {
    for (const [recommended, notRecommended] of [
      [0, 1],
      [1, 0],
      [30, 0],
      [0, 30],
    ] as const) {
      const [yes, no] = pieces(recommended, notRecommended);
      assert.deepEqual([yes!.length, no!.length], [recommended && 1, notRecommended && 1]);
      const [{start, end}] = [...yes!, ...no!] as [Piece];
      assert.ok(start === 0 && end > 100);
    }
  });

  it('shows both answers as soon as there are both, recommended first, in pieces that fit the circle with gaps between them', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (recommended, notRecommended) => {
        const [yes, no] = pieces(recommended, notRecommended);
        assert.deepEqual([yes!.length > 0, no!.length > 0], [recommended > 0, notRecommended > 0]);
        const all = [...yes!, ...no!];
        if (all.length < 2) return;
        for (const [i, {start, end}] of all.entries()) {
          const next = all[i + 1]?.start ?? 100 + all[0]!.start;
          assert.ok(end - start >= 2 - 1e-9 && Math.abs(end + 3 - next) < 1e-9);
        }
      }),
      {numRuns: 300},
    );
  });
});
