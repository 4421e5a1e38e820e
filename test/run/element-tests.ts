import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {type Engine, ENGINE_NAMES} from '../browsers/engines.js';
import type {FileResult} from '../browsers/results-reporter.js';
import type {Tell} from './job.js';

const RUNNER = createRequire(import.meta.url)
  .resolve('@web/test-runner')
  .replace(/index\.js$/, 'bin.js');

/** Runs the files in one engine. A runner that ends without results, and a file without any, count as failed. */
export async function runElementTests(files: readonly string[], engine: Engine, tell: Tell): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, RUNNER, '--config', 'test/web-test-runner.config.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {...process.env, ENGINE: engine, TEST_FILES: files.join(',')},
  });
  const missing = new Set(files);
  let hasFailed = false;
  child.on('message', ({file, version, tests}: FileResult) => {
    missing.delete(file);
    if (version) tell.ranIn(`${ENGINE_NAMES[engine]} ${version}`);
    for (const test of tests) {
      hasFailed ||= !test.passed;
      tell.test({file, ...test});
    }
    tell.fileEnded();
  });
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface(stream).on('line', (line) => {
      const text = stripVTControlCharacters(line).trimEnd();
      if (text && !CHATTER.test(text)) tell.say(text);
    });
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (missing.size > 0)
    tell.say(`✖ The runner in ${ENGINE_NAMES[engine]} ended with ${code ?? signal}; ${missing.size} files are missing.`);
  // Whatever made the runner end badly, it must not look like success.
  for (const file of missing) tell.test({file, name: `no result from ${ENGINE_NAMES[engine]}`, passed: false, seconds: 0});
  if (code !== 0 && !hasFailed && missing.size === 0)
    tell.test({file: RUNNER, name: `the runner ended with ${code}`, passed: false, seconds: 0});
}

/** What the runner says while nothing is wrong. */
const CHATTER =
  /^(Running \d+ test files\.\.\.|(Chromium|Firefox|webdriver|all browsers): .*|Finished running tests in .*|Error while running tests\.)$/i;
