import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {groupOf, testFiles, THOROUGH_GROUPS} from './groups.js';
import type {Job, TestResult} from './job.js';
import {jobsFor} from './jobs.js';
import {readOptions} from './options.js';
import {hasPassed, type Outcome, progress, summary} from './outcome.js';
import {Runner} from './runner.js';

describe('a run of node tests', () => {
  const runner = `
    import {runNodeTests} from '${pathToFileURL('test/run/node-tests.ts').href}';
    const tests = [];
    const tell = {test: (result) => tests.push(result), fileEnded: () => console.error('file ended'), say: console.error, ranIn() {}};
    await runNodeTests(process.env.FILES.split(','), tell, {filesPerProcess: 2});
    console.log(JSON.stringify(tests));`;
  const from = "import {describe, it, test} from 'node:test';\n";

  function run(...sources: string[]): {passed: number; failed: number; said: string; tests: string[]} {
    const folder = mkdtempSync(join(tmpdir(), 'run-'));
    try {
      const files = sources.map((_, i) => join(folder, `${'abc'[i]}.test.mjs`));
      const program = join(folder, 'runner.mjs');
      files.forEach((file, i) => writeFileSync(file, sources[i]!));
      writeFileSync(program, runner);
      // node:test refuses to run files from inside a test file unless this variable is unset.
      const {NODE_TEST_CONTEXT: _, ...rest} = process.env;
      const env = {...rest, FILES: files.map((file) => relative('.', file)).join()};
      const {stdout, stderr} = spawnSync(process.execPath, [...process.execArgv, program], {encoding: 'utf8', env});
      assert.ok(stdout, stderr);
      const tests = JSON.parse(stdout) as TestResult[];
      const passed = tests.filter((test) => test.passed).length;
      const named = tests.map((test) => `${basename(test.file)}: ${test.name}${test.passed ? '' : ' failed'}`);
      return {passed, failed: tests.length - passed, said: stderr, tests: named.sort()};
    } finally {
      rmSync(folder, {recursive: true});
    }
  }

  it('counts tests, not suites', () => {
    const {passed, failed} = run(`${from}test('a', () => {}); describe('b', () => { it('c', () => {}); it('d', () => {}); });`);
    assert.deepEqual({passed, failed}, {passed: 3, failed: 0});
  });

  it('counts a failure once and reports where it was', () => {
    const {passed, failed, said} = run(
      `${from}describe('b', () => { it('c', () => { throw new Error('broken'); }); it('d', () => {}); });`,
    );
    assert.deepEqual({passed, failed}, {passed: 1, failed: 1});
    assert.match(said, /a\.test\.mjs: c\n +Error: broken/);
  });

  it('reports what caused a failure, such as the failure of a property', () => {
    const {said} = run(`${from}test('a', () => { throw new Error('broken', {cause: new Error('the database is full')}); });`);
    assert.match(said, /Error: broken[^]+because of Error: the database is full\n/);
  });

  it('fails for a file that cannot be loaded, crashes, has no tests or skips one', () => {
    for (const source of ["import './missing.mjs';", `${from}test('a', () => process.exit(3));`, '', `${from}test.skip('a', () => {});`]) {
      const {passed, failed} = run(source);
      assert.deepEqual({passed, failed}, {passed: 0, failed: 1}, source);
    }
  });

  it('reports each test under its own file when files share a process', () => {
    const {tests, said} = run(
      `${from}test('one', () => {});`,
      `${from}test('two', () => { throw new Error('broken'); });`,
      `${from}test('three', () => {});`,
    );
    assert.deepEqual(tests, ['a.test.mjs: one', 'b.test.mjs: two failed', 'c.test.mjs: three']);
    assert.equal(said.match(/file ended/g)?.length, 3);
  });

  it('fails for each file without a test in a shared process', () => {
    assert.deepEqual(run(`${from}test('one', () => {});`, '').tests, ['a.test.mjs: one', 'b.test.mjs: the file as a whole failed']);
    const {passed, failed} = run(`${from}test('one', () => {});`, "import './missing.mjs';");
    assert.deepEqual([passed, failed > 0], [0, true]);
  });
});

describe('the program', () => {
  const program = (...args: string[]) => spawnSync('npx', ['tsx', 'test/run/main.ts', ...args], {encoding: 'utf8'});

  it('exits with 1 when something failed, otherwise with 0', () => {
    const failed = program('--no-build', '--files', 'test/none');
    assert.deepEqual([failed.status, failed.stdout.trim().split('\n').at(-1)], [1, '0 passed, 1 failed']);
    assert.equal(program('--help').status, 0);
  });

  it('starts without a build: what needs one is loaded after it', () => {
    const hooks = `export function resolve(name, context, next) {
      if (/^directory-reviews\\b/.test(name)) throw new Error(name + ' is not built yet');
      return next(name, context);
    }`;
    const asUrl = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;
    const unbuilt = asUrl(`import {register} from 'node:module'; register(${JSON.stringify(asUrl(hooks))});`);
    const {status, stderr} = spawnSync('npx', ['tsx', '--import', unbuilt, 'test/run/main.ts', '--help'], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
  });
});

describe('the groups', () => {
  it('include every test file', () => {
    const files = testFiles();
    assert.ok(files.length > 150);
    for (const file of files) groupOf(file);
    assert.throws(() => groupOf('test/else/a.test.ts'), /No group runs test\/else\/a\.test\.ts/);
  });

  it('prefer the longer prefix', () => {
    assert.equal(groupOf('test/screen-reader/journeys.test.ts'), 'screen-reader');
    assert.equal(groupOf('test/screen-reader/orca-log.test.ts'), 'node');
  });

  it('of a thorough run each match test files', () => {
    for (const [name, paths] of Object.entries(THOROUGH_GROUPS)) {
      for (const path of paths)
        assert.ok(
          testFiles().some((file) => file.startsWith(`test/${path}`)),
          `${name}: ${path}`,
        );
    }
  });

  it('become one job each, or one per engine where they run in engines', () => {
    const jobs = jobsFor(['test/domain/a.test.ts', 'test/elements/a.test.ts', 'test/elements/b.test.ts'], ['chromium', 'webkit']);
    assert.deepEqual(jobs.map(({name, files, programs}) => [name, files, programs]).sort(), [
      ['elements in Chromium', 2, ['chromium']],
      ['elements in WebKit', 2, ['webkit']],
      ['node', 1, []],
    ]);
  });
});

describe('the runner', () => {
  const job = (name: string, run: Job['run']): Job => ({name, files: 1, needs: 'sources', databases: false, programs: [], run});
  const test = {file: 'a.test.ts', name: 'a', passed: true, seconds: 1};

  it('runs jobs in parallel, passes on what they say, and counts a job that throws as failed', async () => {
    const said: string[] = [];
    const runner = new Runner((line) => said.push(line));
    const order: string[] = [];
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await Promise.all([
      runner.run(job('slow', () => released.then(() => void order.push('slow')))),
      runner.run(
        job('quick', (tell) => {
          tell.test(test);
          tell.say('✖ something');
          order.push('quick');
          release();
          return Promise.resolve();
        }),
      ),
      runner.run(job('broken', () => Promise.reject(new Error('no such program')))),
    ]);
    runner.end();
    assert.deepEqual(order, ['quick', 'slow']);
    assert.deepEqual(
      runner.outcomes.map((outcome) => [outcome.job.name, hasPassed([outcome])]),
      [
        ['slow', false],
        ['quick', true],
        ['broken', false],
      ],
    );
    assert.ok(said.includes('✖ something') && said.includes('✖ broken: no such program'));
  });
});

describe('the arguments', () => {
  it('select groups, engines and files', () => {
    const args = ['elements', 'node', '--browsers', 'webkit,chromium', '--files', './test/a.test.ts', '--no-build', '--seed', '7'];
    const {groups, engines, files, build, seed} = readOptions(args);
    assert.deepEqual([groups, engines, files, build, seed], [['elements', 'node'], ['chromium', 'webkit'], ['test/a.test.ts'], false, 7]);
  });

  it('select everything, with a new seed, by default', () => {
    const {groups, engines, files, build} = readOptions([]);
    assert.deepEqual([groups, engines.length, files, build], [undefined, 3, undefined, true]);
    assert.notEqual(readOptions([]).seed, readOptions([]).seed);
  });

  it('are rejected when unknown', () => {
    assert.throws(() => readOptions(['unit']), /"unit" is not one of check, server, elements, e2e/);
    assert.throws(() => readOptions(['--thorough', 'node']), /"node" is not one of model, stories/);
    assert.throws(() => readOptions(['--browsers', 'lynx']), /"lynx" is not one of/);
    assert.throws(() => readOptions(['--seed', 'x']), /"x" is not a valid seed/);
  });
});

describe('the output of a run', () => {
  const outcome = (name: string, passed: readonly boolean[]): Outcome => ({
    job: {name, files: 4},
    filesEnded: 3,
    ranIn: 'Node 20',
    seconds: 61.4,
    tests: passed.map((each, i) => ({file: 'a.test.ts', name: `test ${i}`, passed: each, seconds: i})),
  });

  it('ends with the totals on a separate line, after the slowest tests and a table', () => {
    const text = summary([outcome('node', [true, true]), outcome('e2e', [true, false])], 62);
    assert.equal(text.split('\n').at(-1), '3 passed, 1 failed');
    assert.match(text, /slowest tests, in seconds:\n +1\.0 {2}node: a\.test\.ts: test 1\n/);
    assert.match(text, /group +ran in +passed +failed +seconds\nnode +Node 20 +2 +0 +61\n/);
  });

  it('shows the progress of each running job', () => {
    const running = outcome('node', [true, false]);
    assert.equal(progress([running], [running], 125), '2:05  node 3/4 files – 1 passed, 1 failed');
  });
});
