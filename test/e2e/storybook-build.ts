import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

export const STORYBOOK_FOLDER = 'storybook-static';

/** What the built Storybook is made from. */
const SOURCES = ['.storybook', 'stories', 'src', 'demo/pages'];

/** Builds it unless it is there and younger than everything it shows. @throws Error with what the build said. */
export function ensureStorybook(): void {
  if (isCurrent()) return;
  const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', 'storybook:build'], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`Storybook was not built:\n${stdout}\n${stderr}`);
}

function isCurrent(): boolean {
  const index = join(STORYBOOK_FOLDER, 'index.json');
  return existsSync(index) && SOURCES.every((folder) => newest(folder) < statSync(index).mtimeMs);
}

function newest(folder: string): number {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}
