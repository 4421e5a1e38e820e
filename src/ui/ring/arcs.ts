import type {RecommendationRate} from '../../domain/recommendation-rate.js';

/** A piece of the ring. `length` and `start` are in percent of the circle, clockwise from the top. */
export interface Arc {
  readonly answer: 'yes' | 'no';
  readonly length: number;
  readonly start: number;
}

/** Between two pieces, in percent of the circle. */
const GAP = 3;

/** The shortest piece that can be seen, for one answer among hundreds. */
const SHORTEST = 2;

/** With few reviews, one piece for each patient, so that "4 of 5" can be counted. Otherwise the two shares. */
export function arcsOf({percent, recommended, notRecommended, verified, few}: RecommendationRate): Arc[] {
  const answers = (yes: number): Arc['answer'] => (yes < recommended ? 'yes' : 'no');
  if (few && verified > 1) {
    const step = 100 / verified;
    return Array.from({length: verified}, (_, i) => ({answer: answers(i), length: step - GAP, start: i * step + GAP / 2}));
  }
  // Longer than the circle, so that no seam shows.
  if (!recommended || !notRecommended) return verified ? [{answer: answers(0), length: 101, start: 0}] : [];
  const both = 100 - 2 * GAP;
  const yes = Math.min(Math.max(percent! - GAP, SHORTEST), both - SHORTEST);
  return [
    {answer: 'yes', length: yes, start: GAP / 2},
    {answer: 'no', length: both - yes, start: yes + 1.5 * GAP},
  ];
}
