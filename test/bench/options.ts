import {parseArgs} from 'node:util';

export const PARTS = ['render', 'load', 'paging', 'rates', 'hydration', 'workspace', 'host'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Names of the candidates to measure, or `undefined` for each part's default. */
  readonly candidates: readonly string[] | undefined;
  /** Also renders 10,000 reviews from memory. */
  readonly all: boolean;
  /** Reviews to page through. */
  readonly reviews: number;
  /** The `dist` folder of another build of ours, which is measured beside this one as `before`. */
  readonly compare: string | undefined;
  /** Path of the JSON file. The plot is written next to it. */
  readonly out: string;
}

/** @throws Error with a one-line message for the user. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {
      rounds: {type: 'string', default: '7'},
      only: {type: 'string'},
      candidates: {type: 'string'},
      all: {type: 'boolean', default: false},
      reviews: {type: 'string', default: '10000'},
      compare: {type: 'string'},
      out: {type: 'string', default: '.cache/bench.json'},
    },
  });
  const parts = values.only?.split(',') ?? PARTS;
  const unknown = parts.find((part) => !PARTS.includes(part as Part));
  if (unknown !== undefined) throw new Error(`--only accepts ${PARTS.join(', ')}, not "${unknown}".`);
  return {
    rounds: whole('--rounds', values.rounds, 1),
    parts: parts as Part[],
    candidates: values.candidates?.split(','),
    all: values.all,
    reviews: whole('--reviews', values.reviews, 31),
    compare: values.compare,
    out: values.out,
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`${name} must be an integer of at least ${least}.`);
  return value;
}
