import {readdirSync} from 'node:fs';

/** Where test files run: without a DOM, driving Chromium or a screen reader, or on pages in each engine. */
export type Place = 'node' | 'chromium' | 'orca' | 'engines';

export interface Group {
  readonly place: Place;
  /** The prefixes of their paths under test/. */
  readonly paths: readonly string[];
  /** Defaults to `dist`. */
  readonly needs?: 'dist' | 'storybook' | 'hosts';
  /** Whether its tests use the databases that the run prepares. */
  readonly databases?: boolean;
  /** Whether its files write to the same folders, so that they run one after the other also in a thorough run. */
  readonly oneByOne?: boolean;
  /** Whether two of its files run at once also in `npm test`, because the group would end long after all others. */
  readonly twoAtOnce?: boolean;
  /** How many of its files share a process, because loading what they need takes longer than most of them run. Defaults to 1. */
  readonly filesPerProcess?: number;
}

/**
 * What `npm test` runs in addition to the checks, longest first. A test file belongs to the group with the longest matching
 * prefix.
 */
export const GROUPS = {
  server: {
    place: 'node',
    paths: ['server/', 'faults/', 'conformance/', 'large-data/'],
    databases: true,
    twoAtOnce: true,
    filesPerProcess: 5,
  },
  elements: {place: 'engines', paths: ['context/', 'elements/', 'embed/']},
  e2e: {place: 'chromium', paths: ['e2e/', 'docs/', 'faults/drill.', 'large-data/browser.'], databases: true},
  stories: {place: 'engines', paths: ['stories/'], needs: 'storybook'},
  hosts: {place: 'chromium', paths: ['hosts/'], needs: 'hosts', databases: true, oneByOne: true},
  node: {
    place: 'node',
    filesPerProcess: 20,
    paths: [
      ...['api/', 'bench/', 'browsers/', 'checks/', 'domain/', 'i18n/', 'locales/', 'react/', 'run/'],
      ...['screening/', 'ssr/', 'state/', 'testing/', 'ui/', 'webview/', 'screen-reader/orca-log.test.ts'],
    ],
  },
  model: {place: 'node', paths: ['server/feedback-model.'], databases: true},
  scans: {place: 'chromium', paths: ['accessibility/'], needs: 'storybook'},
  'screen-reader': {place: 'orca', paths: ['screen-reader/'], needs: 'storybook'},
} as const satisfies Record<string, Group>;

/** What `npm run test:thorough` runs in full; `npm test` runs a sample of each. */
export const THOROUGH_GROUPS = {
  model: ['server/feedback-model.'],
  stories: ['stories/'],
  scans: ['accessibility/'],
  elements: ['context/', 'elements/', 'embed/', 'ssr/injection.test.ts'],
  hosts: ['hosts/'],
  kills: ['server/kill.test.ts'],
  faults: ['faults/drill.'],
  'large-data': ['large-data/', 'server/page-plan.test.ts'],
  'screen-reader': ['screen-reader/'],
} as const satisfies Record<string, readonly string[]>;

export type GroupName = keyof typeof GROUPS;
export type ThoroughName = keyof typeof THOROUGH_GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];
export const THOROUGH_NAMES = Object.keys(THOROUGH_GROUPS) as ThoroughName[];

/** Apps with tests of their own, which run where they are installed. */
const IN_AN_APP = /^hosts\/[^/]+\//;

/** Every test file, as a path from the repository root. */
export function testFiles(): string[] {
  const files = readdirSync('test', {recursive: true, encoding: 'utf8'});
  return files
    .filter((file) => file.endsWith('.test.ts') && !IN_AN_APP.test(file))
    .sort()
    .map((file) => `test/${file}`);
}

/** @throws Error when no group matches the file. */
export function groupOf(file: string): GroupName {
  const path = file.slice('test/'.length);
  const paths = GROUP_NAMES.flatMap((name) => GROUPS[name].paths.map((start) => ({name, start})));
  const [own] = paths.filter(({start}) => path.startsWith(start)).sort((a, b) => b.start.length - a.start.length);
  if (!own) throw new Error(`No group runs ${file}: add it to one in test/run/groups.ts.`);
  return own.name;
}
