import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';

/** The groups of a thorough run that have passed, with the sources they passed on. */
const FILE = '.cache/thorough.json';

interface Passed {
  readonly sources: string;
  readonly groups: readonly string[];
}

export function passedBefore(group: string): boolean {
  return read().groups.includes(group);
}

export function remember(group: string): void {
  const {sources, groups} = read();
  mkdirSync('.cache', {recursive: true});
  writeFileSync(FILE, JSON.stringify({sources, groups: [...new Set([...groups, group])]}));
}

function read(): Passed {
  const sources = currentSources();
  try {
    const passed = JSON.parse(readFileSync(FILE, 'utf8')) as Passed;
    if (passed.sources === sources) return passed;
  } catch {
    // No previous run.
  }
  return {sources, groups: []};
}

/** The commit and any changes to it. */
function currentSources(): string {
  const git = (...args: string[]) => spawnSync('git', args, {encoding: 'utf8', maxBuffer: 1 << 26}).stdout;
  return `${git('rev-parse', 'HEAD')}${git('diff', 'HEAD')}${git('ls-files', '--others', '--exclude-standard')}`;
}
