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

/**
 * Runs the files in one engine. If a runner dies, its remaining files go to a second runner, and this is reported; no test
 * runs twice. A file that still has no result counts as failed.
 */
export async function runElementTests(files: readonly string[], engine: Engine, tell: Tell): Promise<void> {
  const left = await filesLeftByRunner(files, engine, tell);
  const missing = left.length > 0 && left.length < files.length ? await filesLeftByRunner(left, engine, tell) : left;
  for (const file of missing) tell.test({file, name: `no result from ${ENGINE_NAMES[engine]}`, passed: false, seconds: 0});
}

async function filesLeftByRunner(files: readonly string[], engine: Engine, tell: Tell): Promise<string[]> {
  const child = spawn(process.execPath, [...process.execArgv, RUNNER, '--config', 'test/web-test-runner.config.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {...process.env, ENGINE: engine, TEST_FILES: files.join(',')},
  });
  const left = new Set(files);
  let hasFailed = false;
  child.on('message', ({file, version, tests}: FileResult) => {
    left.delete(file);
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
  if (left.size > 0) tell.say(`The runner in ${ENGINE_NAMES[engine]} ended with ${code ?? signal}, with ${left.size} files left to run.`);
  // A runner that ends badly for any reason must not look like success.
  else if (code !== 0 && !hasFailed) tell.test({file: RUNNER, name: `the runner ended with ${code ?? signal}`, passed: false, seconds: 0});
  return [...left];
}

/** The runner's output when nothing is wrong. */
const CHATTER =
  /^(Running \d+ test files\.\.\.|(Chromium|Firefox|webdriver|all browsers): .*|Finished running tests in .*|Error while running tests\.)$/i;
