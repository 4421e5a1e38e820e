import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {program} from '../run/command.js';

export const STORYBOOK_FOLDER = 'storybook-static';

/** The folders from which Storybook is built. */
const SOURCES = ['.storybook', 'stories', 'src', 'demo/pages', 'dist/webview'];

/** Builds Storybook unless the last build is newer than everything in it. @throws Error with the build's output. */
export async function ensureStorybook(): Promise<void> {
  if (isCurrent()) return;
  const {ok, detail} = await program('npx', 'storybook', 'build', '--disable-telemetry', '--quiet', '-o', STORYBOOK_FOLDER);
  if (!ok) throw new Error(`Storybook was not built:\n${detail}`);
}

function isCurrent(): boolean {
  const index = join(STORYBOOK_FOLDER, 'index.json');
  return existsSync(index) && SOURCES.every((folder) => newest(folder) < statSync(index).mtimeMs);
}

function newest(folder: string): number {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}
