import {rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const MAIN = resolve('demo/server/main.ts');

/** As in `npm run demo`: with a lower limit, Node collects garbage sooner. */
const MEMORY = '--max-old-space-size=1000';

/** Arguments for Node that start the service as `npm run demo` does. */
export const DEMO_PROGRAM: readonly string[] = [MEMORY, '--import', 'tsx', MAIN];

/**
 * The same service for tests, which start it dozens of times: bundled into one file for this process, and without optimized machine
 * code of the embedded database, because both take longer than they save.
 */
export const SERVICE_PROGRAM: readonly string[] = [MEMORY, '--liftoff-only', await bundled()];

async function bundled(): Promise<string> {
  // Inside the repository, where Node resolves the external packages.
  const outfile = resolve(`.cache/service-${process.pid}.mjs`);
  await build({
    entryPoints: [MAIN],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [{name: 'own-address', setup: (own) => own.onLoad({filter: /\/demo\/.*\.ts$/}, withOwnAddress)}],
  });
  process.once('exit', () => rmSync(outfile, {force: true}));
  return outfile;
}

/** Keeps each source's own `import.meta.url`, so it finds the files next to it. */
async function withOwnAddress({path}: {path: string}): Promise<{loader: 'ts'; contents: string}> {
  const source = await readFile(path, 'utf8');
  return {loader: 'ts', contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))};
}
