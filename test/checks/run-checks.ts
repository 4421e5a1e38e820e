import {readFileSync} from 'node:fs';
import {program, type Verdict} from './command.js';
import {dispatchedEvents} from './dispatched-events.js';
import {type Manifest, manifestFaults} from './manifest.js';
import {packageSize} from './package-size.js';
import {pageSize, sizes} from './sizes.js';
import {publicTags, sourceFiles} from './source-files.js';

const CHECKS: Readonly<Record<string, () => Verdict | Promise<Verdict>>> = {
  types: () => program('tsc', '--project', '.'),
  lint: () => program('eslint', '.', '--max-warnings', '0'),
  format: () => program('prettier', '--check', '--log-level', 'warn', '.'),
  'generated files': () => program('tsx', 'src/api/generate-checks.ts', '--check'),
  'generated words': () => program('tsx', 'src/screening/generate-swear-words.ts', '--check'),
  'generated tokens': () => program('tsx', '.config/build/generate-tokens.mjs', '--check'),
  manifest,
  publint: () => program('publint', '--strict'),
  'types in the package': () =>
    program('attw', '--pack', '.', '--profile', 'esm-only', '--no-emoji', '--no-color', '--exclude-entrypoints', 'cloak.css'),
  sizes: () => sizes('dist/cdn'),
  'package size': packageSize,
  'web view size': () => pageSize('dist/webview/directory-reviews.html'),
};

/** Runs every check over the sources and what is in dist/, a line each, all of them even when one fails. */
export async function runChecks(say: (line: string) => void): Promise<boolean[]> {
  const results: boolean[] = [];
  const width = Math.max(...Object.keys(CHECKS).map((name) => name.length));
  for (const [name, check] of Object.entries(CHECKS)) {
    const {ok, detail} = await verdict(check);
    say(`${name.padEnd(width)}  ${ok ? 'ok' : 'failed'}`);
    if (detail && (!ok || name.endsWith('size') || name === 'sizes')) say(detail.replace(/^/gm, '    '));
    results.push(ok);
  }
  return results;
}

async function verdict(check: () => Verdict | Promise<Verdict>): Promise<Verdict> {
  try {
    return await check();
  } catch (error) {
    return {ok: false, detail: (error as Error).message};
  }
}

function manifest(): Verdict {
  const written = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const byFolder = dispatchedEvents(sourceFiles('src/elements'));
  const tags = publicTags();
  const dispatched = new Map(tags.map((tag) => [tag, byFolder.get(`src/elements/${tag.replace(/^dr-/, '')}`) ?? new Set<string>()]));
  const faults = manifestFaults(written, tags, dispatched);
  return {ok: faults.length === 0, detail: faults.join('\n')};
}
