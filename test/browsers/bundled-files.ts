import {readdirSync} from 'node:fs';
import type {TestRunnerPlugin} from '@web/test-runner-core';
import {build} from 'esbuild';

/** The first script of every test page. */
export const FIRST_SCRIPT = 'test/elements/page-faults.ts';

/** Modules that tests import by address, into a document of their own. */
const IN_FRAMES = ['axe.ts', 'support/frame-guard.ts', 'support/lit-of-the-host.ts'].map((file) => `test/elements/${file}`);

/**
 * Serves the test files, and what frames import, bundled. A test page loads a few shared chunks, where it would load
 * hundreds of modules one by one.
 */
export function bundledFiles(testFiles: readonly string[]): TestRunnerPlugin {
  const served = new Map<string, string>();
  return {
    name: 'bundled-files',
    async serverStart() {
      const definitions = readdirSync('src/define').map((file) => `src/define/${file}`);
      const {outputFiles} = await build({
        entryPoints: [...testFiles, FIRST_SCRIPT, ...definitions, ...IN_FRAMES],
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['development'],
        define: {'process.env.THOROUGH': given('THOROUGH'), 'process.env.SEED': given('SEED')},
        // The test runner's own socket is served by its server.
        external: ['/__web-dev-server__*'],
        outbase: '.',
        outdir: '.',
        chunkNames: '.cache/chunks/[name]-[hash]',
        sourcemap: true,
        write: false,
        logLevel: 'error',
      });
      for (const {path, text} of outputFiles) served.set(path.slice(process.cwd().length), text);
    },
    serve({path}) {
      // The address of a source leads to what became of it.
      const body = served.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : {body, type: path.endsWith('.map') ? 'json' : 'js'};
    },
  };
}

/** A variable of the environment, as source text. */
function given(name: string): string {
  return JSON.stringify(process.env[name] ?? '');
}
