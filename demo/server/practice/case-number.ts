import {randomInt} from 'node:crypto';

/** Capital letters and digits without those that are taken for each other when read aloud or off a screen: I and 1, O and 0. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const DIGITS = CHARACTERS.slice(-8);
const LETTERS = CHARACTERS.slice(0, -8);

/**
 * A number for a new case: one of hundreds of millions at random, so that nobody learns from it how many cases there are. Those
 * of suppressed reviews begin with a digit and all others with a letter: no two cases share a number, though neither kind's
 * numbers are seen by whoever gives the other's. `below` gives a whole number from 0 up to, and without, its argument.
 */
export function newCaseNumber(
  kind: 'submission' | 'suppressed-review' = 'submission',
  below: (limit: number) => number = randomInt,
): string {
  const first = kind === 'submission' ? LETTERS : DIGITS;
  return [first, ...Array.from({length: 5}, () => CHARACTERS)].map((characters) => characters[below(characters.length)]).join('');
}
