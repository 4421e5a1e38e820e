import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {BenchServer} from './server.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of each candidate that is a build of ours. `before` is the one to compare with. */
export type Builds = Readonly<Record<string, string>>;

/** The build of this checkout. */
export const OURS = `${root}dist`;

/** A production bundle of a source text. Its imports are relative to this folder. */
export async function bundle(source: string, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: source, resolveDir: here, loader: 'ts'},
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production'],
    loader: {'.css': 'text'},
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/** A tag's file as published. */
export async function builtTag(tag: string, build = OURS): Promise<string> {
  return readFile(`${build}/cdn/${tag}.js`, 'utf8').catch((cause: unknown) => {
    throw new Error(`${build}/cdn/${tag}.js is missing: run \`npm run build\` first.`, {cause});
  });
}

/** Publishes all of our files under a path, for a tag that loads some of them on demand. */
export async function publishTags(server: BenchServer, path: string, build = OURS): Promise<void> {
  const folder = `${build}/cdn/`;
  for (const file of await readdir(folder, {recursive: true})) {
    if (file.endsWith('.js')) server.publish(path + file, 'javascript', await readFile(folder + file, 'utf8'));
  }
}

export const renderBundle = (candidate: string) =>
  bundle(`import {mount} from './candidates/${candidate === 'before' ? 'ours' : candidate}.js';
import {renderBench} from './in-page/render.js';
globalThis.bench = renderBench(mount);`);

export const loadBundle = (candidate: string) =>
  bundle(`import {mount} from './candidates/${candidate}.js';
import {loadAndMount} from './in-page/load.js';
void loadAndMount(mount);`);

export const hydrationScript = () =>
  bundle(`import {hydrationBench} from './in-page/hydration.js';
globalThis.hydration = hydrationBench();`);

/** Runs before the page's own scripts. */
export const arrivalScript = (selector: string, wanted: number) =>
  bundle(
    `import {watchArrival} from './in-page/arrival.js';
globalThis.arrival = watchArrival(${JSON.stringify(selector)}, ${wanted});`,
    'iife',
  );

/** Runs before the page's own scripts. The bench is created on first use. */
export const pagingScript = (card: string, button: string) =>
  bundle(
    `import {pagingBench} from './in-page/paging.js';
let bench;
globalThis.paging = () => (bench ??= pagingBench(${JSON.stringify(card)}, ${JSON.stringify(button)}));`,
    'iife',
  );

/** Runs before the page's own scripts. The bench is created on first use. */
export const workspaceScript = () =>
  bundle(
    `import {workspaceBench} from './in-page/workspace.js';
let bench;
globalThis.workspace = () => (bench ??= workspaceBench());`,
    'iife',
  );
