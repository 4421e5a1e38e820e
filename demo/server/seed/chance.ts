import {createHash} from 'node:crypto';

/** Random choices that come out the same every time for the same seed. */
export interface Chance {
  /** A number from 0 up to, and without, 1. */
  next(): number;
  /** True in `share` of all cases. */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in a random order; all of them when there are no more. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32: small, quick and good enough to look like life. */
export function chanceFrom(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from];
    const taken: T[] = [];
    while (left.length && taken.length < count) taken.push(...left.splice(Math.floor(next() * left.length), 1));
    return taken;
  };
  return {next, happens: (share) => next() < share, pick, some};
}
