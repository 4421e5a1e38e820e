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

/** The 95% interval of a share that was seen in `part` of `whole`, by Wilson's score. From 0 to 1 if nothing was seen. */
export function shareInterval(part: number, whole: number): readonly [low: number, high: number] {
  if (!whole) return [0, 1];
  const z = 1.959964;
  const share = part / whole;
  const center = share + z ** 2 / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const all = 1 + z ** 2 / whole;
  return [Math.max(0, (center - reach) / all), Math.min(1, (center + reach) / all)];
}
