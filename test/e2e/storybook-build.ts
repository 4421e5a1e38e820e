import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

export const STORYBOOK_FOLDER = 'storybook-static';

/** What the built Storybook is made from. */
const SOURCES = ['.storybook', 'stories', 'src'];

/** Whether the built Storybook is there and younger than everything it shows. */
export function isCurrent(): boolean {
  const index = join(STORYBOOK_FOLDER, 'index.json');
  return existsSync(index) && SOURCES.every((folder) => newest(folder) < statSync(index).mtimeMs);
}

function newest(folder: string): number {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}
