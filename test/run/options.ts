import {parseArgs} from 'node:util';
import {type Engine, ENGINES} from '../browsers/engines.js';
import {GROUP_NAMES, THOROUGH_NAMES} from './groups.js';

export const HELP = `npm test -- [groups] [options]

Runs everything, with a sample of the exhaustive tests. Groups (default: all):
  check          types, lint, format, generated files, package with sizes
  node           tests without a DOM
  server         the reference service with its databases
  model          a minute of random steps through the service, the stores and a model
  elements       element tests, in the engines
  e2e            whole pages with the real service, in Chromium
  stories        every story in Chromium, some in the other engines
  scans          some stories at every width and in every look, with two accessibility engines
  hosts          two apps of hosts over the packed package, in Chromium
  screen-reader  one journey with Orca, compared with test/screen-reader/*.golden.txt

npm run test:thorough -- [groups] [options]

Runs the exhaustive tests in full, one group after the other: ${THOROUGH_NAMES.join(', ')}.

Options:
  --browsers NAMES   engines for the element tests: ${ENGINES.join(',')} (default: all)
  --files PATHS      only test files whose path starts with or equals one of these
  --no-build         use the existing dist/
  --seed NUMBER      repeat the samples of an earlier run
  --resume           in a thorough run: skip groups that have already passed on these sources
  --help             this text

Lists are separated by commas. Environment: CHROME_PATH and FIREFOX_PATH name the programs to use, HOSTS the apps
of test/hosts/ to try.
`;

export interface Options {
  readonly thorough: boolean;
  /** Undefined means all. */
  readonly groups: readonly string[] | undefined;
  readonly engines: readonly Engine[];
  /** Undefined means all. */
  readonly files: readonly string[] | undefined;
  readonly build: boolean;
  readonly seed: number;
  readonly resume: boolean;
  readonly help: boolean;
}

/** @throws Error that names the invalid argument. */
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
  if (unknown !== undefined) throw new Error(`"${unknown}" is not one of ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}

/** The given seed, or else a random one. */
function seedFrom(given: string | undefined): number {
  if (given === undefined) return Math.floor(Math.random() * 0x7fffffff);
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`"${given}" is not a valid seed: it must be a whole number.`);
  return seed;
}
