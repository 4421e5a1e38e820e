import {parseArgs} from 'node:util';
import {type Engine, ENGINES} from '../browsers/engines.js';
import {type Group, GROUPS, USUAL_GROUPS} from './groups.js';

export const HELP = `npm test -- [groups] [options]

Groups (all but the last when none is named):
  check      types, lint, format, generated files, manifest, package, sizes
  node       tests without a DOM
  elements   element tests in the engines
  e2e        tests over the real service, in Chromium
  screen-reader   six journeys with Orca; compares what it says with test/screen-reader/*.golden.txt

Options:
  --browsers NAMES   engines for the element tests: ${ENGINES.join(',')} (default: all)
  --files PATHS      only test files whose path starts with or equals one of these
  --no-build         take dist/ as it is
  --help             this text

Lists are separated by commas. Environment: CHROME_PATH and FIREFOX_PATH name the programs to use, CI=true gives plain output.
`;

export interface Options {
  readonly groups: readonly Group[];
  readonly engines: readonly Engine[];
  /** Undefined: all. */
  readonly files: readonly string[] | undefined;
  readonly build: boolean;
  readonly help: boolean;
}

/** @throws Error that says which argument is wrong. */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {browsers: {type: 'string'}, files: {type: 'string'}, 'no-build': {type: 'boolean'}, help: {type: 'boolean'}},
  });
  return {
    groups: positionals.length ? oneOf(GROUPS, positionals) : USUAL_GROUPS,
    engines: values.browsers ? oneOf(ENGINES, values.browsers.split(',')) : ENGINES,
    files: values.files?.split(',').map((file) => file.replace(/^\.\//, '')),
    build: !values['no-build'],
    help: values.help ?? false,
  };
}

function oneOf<T extends string>(known: readonly T[], names: readonly string[]): T[] {
  const unknown = names.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}
