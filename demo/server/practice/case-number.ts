import {randomInt} from 'node:crypto';

/** Capital letters and digits without those that are taken for each other when read aloud or off a screen: I and 1, O and 0. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * A number for a new case: one of a billion at random, so that nobody learns from it how many cases there are. `below` gives a
 * whole number from 0 up to, and without, its argument.
 */
export function newCaseNumber(below: (limit: number) => number = randomInt): string {
  return Array.from({length: 6}, () => CHARACTERS[below(CHARACTERS.length)]).join('');
}
