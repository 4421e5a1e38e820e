/** The rate, the same for every output: screen, screen reader, structured data and print. */
export interface RecommendationRate {
  /** Whole percent, rounded down; `undefined` if there are no reviews. */
  readonly percent: number | undefined;
  readonly recommended: number;
  readonly notRecommended: number;
  /** Number of verified reviews. */
  readonly verified: number;
  /** So few reviews that the counts say more than the percent: show "4 of 5 patients" first. */
  readonly few: boolean;
}

/** Below this number of reviews a single answer can move the percent by more than ten points, so the counts come first. */
const FEW = 10;

/**
 * Recommended / (recommended + not recommended), rounded down so that a rate never looks better than it is: 26 and 4 give 86,
 * not 87.
 *
 * @throws RangeError if a count is negative, fractional or too large to be exact.
 */
export function recommendationRate(counts: {recommended: number; notRecommended: number}): RecommendationRate {
  const {recommended, notRecommended} = counts;
  const verified = recommended + notRecommended;
  if (![recommended, notRecommended, verified * 100].every((n) => Number.isSafeInteger(n) && n >= 0)) {
    throw new RangeError('Counts must be non-negative integers.');
  }
  return {
    percent: verified ? Math.floor((recommended * 100) / verified) : undefined,
    recommended,
    notRecommended,
    verified,
    few: verified < FEW,
  };
}
