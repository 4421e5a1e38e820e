import fc from 'fast-check';

/*
 * `npm run test:thorough` runs exhaustive tests in full; `npm test` runs a sample of them. Element tests run in a browser,
 * where the bundle replaces these two environment variables with their values.
 */

/** Whether to run everything. */
export const THOROUGH = process.env.THOROUGH === '1';

/** Random in each run, which prints it; `npm test -- --seed …` repeats the same samples. */
export const SEED = Number(process.env.SEED || Math.floor(Math.random() * 0x7fffffff));

/** All items in a thorough run, otherwise `count` of them, chosen by the seed, in their original order. */
export function sampleOf<Item>(all: readonly Item[], count: number, seed = SEED): Item[] {
  if (THOROUGH || count >= all.length) return [...all];
  const [chosen] = fc.sample(fc.subarray([...all], {minLength: count, maxLength: count}), {seed, numRuns: 1});
  return chosen!;
}

/** Every item of the first list with every item of the second. */
export function pairsOf<First, Second>(first: readonly First[], second: readonly Second[]): [First, Second][] {
  return first.flatMap((one) => second.map((other): [First, Second] => [one, other]));
}
