import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {type Engine, ENGINE_NAMES} from '../browsers/engines.js';
import type {FileResult} from '../browsers/results-reporter.js';
import {type Outcome, secondsSince} from './outcome.js';

const RUNNER = createRequire(import.meta.url)
  .resolve('@web/test-runner')
  .replace(/index\.js$/, 'bin.js');

/**
 * Runs the files in the engines. A runner that ends without results, and a file or engine without any, count as failed.
 */
export async function runElementTests(
  files: readonly string[],
  engines: readonly Engine[],
  versionOf: (engine: Engine) => string,
  say: (line: string) => void,
): Promise<Outcome[]> {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'element-tests-'));
  const resultsFile = join(folder, 'results.json');
  const child = spawn(process.execPath, [...process.execArgv, RUNNER, '--config', 'test/web-test-runner.config.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, ENGINES: engines.join(','), TEST_FILES: files.join(','), RESULTS_FILE: resultsFile},
  });
  // The runner erases a progress line that is not there when its output is no terminal.
  child.stdout.setEncoding('utf8').on('data', (text: string) => process.stdout.write(stripVTControlCharacters(text)));
  const [code] = (await once(child, 'exit')) as [number | null];
  const results = resultsIn(resultsFile);
  rmSync(folder, {recursive: true});
  if (code !== 0 && !results.some(({failed}) => failed)) say(`The element test runner ended with ${code}.`);

  return engines.map((engine) => {
    const own = results.filter((result) => result.engine === engine);
    const missing = files.length - own.length;
    if (missing > 0 || own.length === 0) say(`${ENGINE_NAMES[engine]} gave results for ${own.length} of ${files.length} files.`);
    const passed = own.reduce((sum, result) => sum + result.passed, 0);
    const failed = own.reduce((sum, result) => sum + result.failed, missing);
    return {
      group: 'elements',
      engine: `${ENGINE_NAMES[engine]} ${own.find(({version}) => version)?.version ?? versionOf(engine)}`.trimEnd(),
      passed,
      // Whatever made the runner end badly, it must not look like success.
      failed: failed === 0 && (passed === 0 || (code !== 0 && !results.some((result) => result.failed))) ? 1 : failed,
      seconds: own.length ? own.reduce((sum, {seconds}) => sum + seconds, 0) : secondsSince(start),
    };
  });
}

function resultsIn(file: string): FileResult[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as FileResult[];
  } catch {
    return [];
  }
}
