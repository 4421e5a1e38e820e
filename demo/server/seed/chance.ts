import {createHash} from 'node:crypto';

/** Random choices that are the same every time for the same seed. */
export interface Chance {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** True with probability `share`. */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different items in random order, or all of them if there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32: small, fast and random enough for sample data. */
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
