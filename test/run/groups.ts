import {readdirSync} from 'node:fs';
import {relative, sep} from 'node:path';

export const GROUPS = ['check', 'node', 'elements', 'e2e', 'screen-reader'] as const;
export type Group = (typeof GROUPS)[number];

/** What runs when nothing is named. Not the screen reader, until it has passed on many machines: a person starts it. */
export const USUAL_GROUPS = GROUPS.filter((group) => group !== 'screen-reader');

/** Where tests run, by their folder under test/. `.` are the files directly in it. */
const FOLDERS: Readonly<Record<Exclude<Group, 'check'>, readonly string[]>> = {
  /** Without a DOM, a process for each file. */
  node: [
    '.',
    'domain',
    'screening',
    'api',
    'state',
    'i18n',
    'locales',
    'ssr',
    'testing',
    'conformance',
    'webview',
    'define',
    'server',
    'faults',
    'checks',
    'run',
    'browsers',
    'bench',
  ],
  /**
   * In the pages of three engines, under the strict content security policy. By their names the stories come last: after
   * hundreds of pages in one frame WebKit's driver begins to lose keys.
   */
  elements: ['context', 'elements', 'embed', 'stories'],
  /** Over the real service, in Chromium. */
  e2e: ['e2e', 'accessibility', 'docs'],
  /** With Orca, in a Chromium on a desktop of its own. */
  'screen-reader': ['screen-reader'],
};

/**
 * Every test file by its group, paths relative to the repository.
 *
 * @throws Error when a test file lies in a folder that no group runs.
 */
export function testFiles(root: string): Record<Exclude<Group, 'check'>, string[]> {
  const found: Record<Exclude<Group, 'check'>, string[]> = {node: [], elements: [], e2e: [], 'screen-reader': []};
  const files = readdirSync(new URL('test/', `file://${root}/`), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.test.ts'),
  );
  for (const file of files.sort()) found[groupOf(file)].push(relative('.', `test/${file}`));
  return found;
}

function groupOf(file: string): Exclude<Group, 'check'> {
  const folder = file.includes(sep) ? file.slice(0, file.indexOf(sep)) : '.';
  for (const [group, folders] of Object.entries(FOLDERS) as [Exclude<Group, 'check'>, readonly string[]][]) {
    if (folders.includes(folder)) return group;
  }
  throw new Error(`No group runs test/${file}: give its folder a group in test/run/groups.ts.`);
}
