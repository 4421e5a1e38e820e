/** The middle and the quartiles of some numbers. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** @throws RangeError when there are no values. */
export function spread(values: readonly number[]): Spread {
  return {median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75)};
}

/** The value below which `share` of the values lie, interpolated. */
export function quantile(values: readonly number[], share: number): number {
  if (!values.length) throw new RangeError('A quantile needs at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

/** Round by round, so that what slows the machine for a while slows both sides. Rounds that miss a side are left out. */
export function ratios(values: readonly (number | undefined)[], base: readonly (number | undefined)[]): number[] {
  return values.flatMap((value, round) => {
    const other = base[round];
    return value !== undefined && other ? [value / other] : [];
  });
}
