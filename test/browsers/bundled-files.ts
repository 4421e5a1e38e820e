import {readdirSync} from 'node:fs';
import type {TestRunnerPlugin} from '@web/test-runner-core';
import {build} from 'rolldown';

/** The first script of every test page. */
export const FIRST_SCRIPT = 'test/elements/page-faults.ts';

/** Modules that tests import by URL into a separate document. */
const IN_FRAMES = ['axe.ts', 'support/frame-guard.ts', 'support/lit-hydration-of-the-host.ts', 'support/lit-of-the-host.ts'].map(
  (file) => `test/elements/${file}`,
);

/**
 * What many test files share, in two chunks instead of a hundred: a request costs a driver of an engine more than the code that a test
 * does not need. None of these modules does anything when it is loaded.
 */
const SHARED = [
  {name: 'libraries', test: /node_modules\/(?!axe-core)/, minShareCount: 6},
  {name: 'sources', test: /\/src\/(?!define\/|invitation)/, minShareCount: 6},
];

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
      const entries = [...testFiles, FIRST_SCRIPT, ...definitions, 'src/invitation.ts', ...IN_FRAMES];
      const {output} = await build({
        input: Object.fromEntries(entries.map((file) => [file.replace(/\.ts$/, ''), file])),
        // The test runner serves its own socket.
        external: [/^\/__web-dev-server__/],
        resolve: {conditionNames: ['development', 'browser', 'import', 'module', 'default']},
        transform: {
          target: 'es2022',
          define: {'process.env.THOROUGH': given('THOROUGH'), 'process.env.SEED': given('SEED')},
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '.cache/chunks/[name]-[hash].js',
          sourcemap: true,
          codeSplitting: {groups: SHARED},
        },
        write: false,
        // A module that one test imports at once is loaded on demand by others.
        checks: {ineffectiveDynamicImport: false},
      });
      for (const file of output) served.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source));
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
