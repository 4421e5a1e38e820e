import fc from 'fast-check';

/*
 * What is exhaustive by nature is done in full by `npm run test:thorough`, and in a sample by `npm test`. Element tests run
 * in a browser, where the bundle has these two values in place of the environment.
 */

/** Whether everything is asked for. */
export const THOROUGH = process.env.THOROUGH === '1';

/** New in each run, which prints it; `npm test -- --seed …` takes the same samples again. */
export const SEED = Number(process.env.SEED || Math.floor(Math.random() * 0x7fffffff));

/** All of them in a thorough run, else so many of them, by the seed, in their own order. */
export function sampleOf<Item>(all: readonly Item[], count: number): Item[] {
  if (THOROUGH || count >= all.length) return [...all];
  const [chosen] = fc.sample(fc.subarray([...all], {minLength: count, maxLength: count}), {seed: SEED, numRuns: 1});
  return chosen!;
}
