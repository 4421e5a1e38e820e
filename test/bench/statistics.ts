/** Median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** @throws RangeError without values. */
export function spread(values: readonly number[]): Spread {
  return {median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75)};
}

/** The interpolated quantile at `share`. */
export function quantile(values: readonly number[], share: number): number {
  if (!values.length) throw new RangeError('A quantile needs at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

/** Ratios within each round, so a temporary slowdown affects both sides. Rounds without both values are skipped. */
export function ratios(values: readonly (number | undefined)[], base: readonly (number | undefined)[]): number[] {
  return values.flatMap((value, round) => {
    const other = base[round];
    return value !== undefined && other ? [value / other] : [];
  });
}
