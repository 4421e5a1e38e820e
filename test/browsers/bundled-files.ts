import {readdirSync} from 'node:fs';
import type {TestRunnerPlugin} from '@web/test-runner-core';
import {build} from 'esbuild';

/** The first script of every test page. */
export const FIRST_SCRIPT = 'test/elements/page-faults.ts';

/** Modules that tests import by URL into a separate document. */
const IN_FRAMES = ['axe.ts', 'support/frame-guard.ts', 'support/lit-hydration-of-the-host.ts', 'support/lit-of-the-host.ts'].map(
  (file) => `test/elements/${file}`,
);

/**
 * Serves the test files, and the modules that frames import, as bundles. A test page then loads a few shared chunks instead
 * of hundreds of separate modules.
 */
export function bundledFiles(testFiles: readonly string[]): TestRunnerPlugin {
  const served = new Map<string, string>();
  return {
    name: 'bundled-files',
    async serverStart() {
      const definitions = readdirSync('src/define').map((file) => `src/define/${file}`);
      const {outputFiles} = await build({
        entryPoints: [...testFiles, FIRST_SCRIPT, ...definitions, 'src/invitation.ts', ...IN_FRAMES],
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['development'],
        define: {'process.env.THOROUGH': given('THOROUGH'), 'process.env.SEED': given('SEED')},
        // The test runner serves its own socket.
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
      // The URL of a source file serves its compiled output.
      const body = served.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : {body, type: path.endsWith('.map') ? 'json' : 'js'};
    },
  };
}

/** An environment variable as source text. */
function given(name: string): string {
  return JSON.stringify(process.env[name] ?? '');
}
