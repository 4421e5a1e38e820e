import {randomInt} from 'node:crypto';

/** Capital letters and digits, without those that are easily confused when read aloud or on a screen: I and 1, O and 0. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const DIGITS = CHARACTERS.slice(-8);
const LETTERS = CHARACTERS.slice(0, -8);

/**
 * A number for a new case: one of hundreds of millions at random, so it does not reveal how many cases there are. Numbers of
 * cases that no practice submitted begin with a digit and all others with a letter, so no two cases share a number even though each kind is
 * created where the numbers of the other are not visible. `below(n)` returns an integer from 0 to n - 1.
 */
export function newCaseNumber(kind: 'submission' | 'check' = 'submission', below: (limit: number) => number = randomInt): string {
  const first = kind === 'submission' ? LETTERS : DIGITS;
  return [first, ...Array.from({length: 5}, () => CHARACTERS)].map((characters) => characters[below(characters.length)]).join('');
}
