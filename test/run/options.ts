import {parseArgs} from 'node:util';
import {type Engine, ENGINES} from '../browsers/engines.js';
import {GROUP_NAMES, THOROUGH_NAMES} from './groups.js';

export const HELP = `npm test -- [groups] [options]

Everything, what is exhaustive in a sample. Groups (all when none is named):
  check          types, lint, format, generated files, package with sizes
  node           tests without a DOM
  server         the reference service on its databases
  model          a minute of random steps through service, stores and model
  elements       element tests, in the engines
  e2e            whole pages over the real service, in Chromium
  stories        each story in Chromium, some in the other engines
  scans          some stories in every look and width, through two accessibility engines
  screen-reader  a journey with Orca, against test/screen-reader/*.golden.txt

npm run test:thorough -- [groups] [options]

What is exhaustive, in full, one group after the other: ${THOROUGH_NAMES.join(', ')}.

Options:
  --browsers NAMES   engines for the element tests: ${ENGINES.join(',')} (default: all)
  --files PATHS      only test files whose path starts with or equals one of these
  --no-build         take dist/ as it is
  --seed NUMBER      take the same samples again
  --resume           of a thorough run: without the groups that have passed on this commit
  --help             this text

Lists are separated by commas. Environment: CHROME_PATH and FIREFOX_PATH name the programs to use.
`;

export interface Options {
  readonly thorough: boolean;
  /** Undefined: all. */
  readonly groups: readonly string[] | undefined;
  readonly engines: readonly Engine[];
  /** Undefined: all. */
  readonly files: readonly string[] | undefined;
  readonly build: boolean;
  readonly seed: number;
  readonly resume: boolean;
  readonly help: boolean;
}

/** @throws Error that says which argument is wrong. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Options {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      thorough: {type: 'boolean'},
      browsers: {type: 'string'},
      files: {type: 'string'},
      'no-build': {type: 'boolean'},
      seed: {type: 'string'},
      resume: {type: 'boolean'},
      help: {type: 'boolean'},
    },
  });
  const known = values.thorough ? THOROUGH_NAMES : ['check', ...GROUP_NAMES];
  return {
    thorough: values.thorough ?? false,
    groups: positionals.length ? oneOf(known, positionals) : undefined,
    engines: values.browsers ? oneOf(ENGINES, values.browsers.split(',')) : ENGINES,
    files: values.files?.split(',').map((file) => file.replace(/^\.\//, '')),
    build: !values['no-build'],
    seed: seedFrom(values.seed ?? environment.SEED),
    resume: values.resume ?? false,
    help: values.help ?? false,
  };
}

function oneOf<T extends string>(known: readonly T[], names: readonly string[]): T[] {
  const unknown = names.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}

/** The one given, else a new one. */
function seedFrom(given: string | undefined): number {
  if (given === undefined) return Math.floor(Math.random() * 0x7fffffff);
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`"${given}" is no seed: it must be a whole number.`);
  return seed;
}
