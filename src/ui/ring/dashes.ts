import type {RecommendationRate} from '../../domain/recommendation-rate.js';

/** A circle from the top clockwise, in the box `0 0 100 100`. With `pathLength="100"`, its dashes are in percent. */
export const CIRCLE = 'M50 7a43 43 0 0 1 0 86a43 43 0 0 1 0-86';

/** Between two pieces, in percent of the circle. */
const GAP = 3;

/** The shortest piece that can be seen, for one answer among hundreds. */
const SHORTEST = 2;

/**
 * The pieces of "recommended" and of "not recommended", as values of `stroke-dasharray`. With few reviews, one piece for each
 * patient, so that "4 of 5" can be counted. Otherwise the two shares.
 */
export function dashesOf({percent, recommended, notRecommended, verified, few}: RecommendationRate): [yes: string, no: string] {
  const both = 100 - 2 * GAP;
  if (few && verified > 1) {
    const step = 100 / verified;
    return [dashes(recommended, step - GAP, 0), dashes(notRecommended, step - GAP, recommended * step)];
  }
  // Longer than the circle, so that no seam shows.
  if (!recommended || !notRecommended) return [dashes(recommended && 1, 101, -GAP / 2), dashes(notRecommended && 1, 101, -GAP / 2)];
  const yes = Math.min(Math.max(percent! - GAP, SHORTEST), both - SHORTEST);
  return [dashes(1, yes, 0), dashes(1, both - yes, yes + GAP)];
}

/** Half a gap is before the first piece. An empty dash at the start and at the end makes room around the pieces. */
function dashes(count: number, length: number, start: number): string {
  return `0 ${start + GAP / 2} ${`${length} ${GAP} `.repeat(count)}0 100`;
}
