import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {testFiles} from './groups.js';
import {readOptions} from './options.js';
import {type Outcome, summary} from './outcome.js';

/** A folder with the given files, for as long as `use` takes. */
function withFiles<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  try {
    return use(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('the node test group', () => {
  const runner = `
    import {runNodeTests} from '${pathToFileURL('test/run/node-tests.ts').href}';
    console.log(JSON.stringify(await runNodeTests('node', [process.env.FILE], 'Node', console.error)));`;
  const run = (source: string) =>
    withFiles({'a.test.mjs': source, 'runner.mjs': runner}, (folder) => {
      // Inside a test file, node:test runs no other files unless it does not know where it is.
      const {NODE_TEST_CONTEXT: _, ...rest} = process.env;
      const env = {...rest, FILE: relative('.', join(folder, 'a.test.mjs'))};
      const {stdout, stderr} = spawnSync(process.execPath, [...process.execArgv, join(folder, 'runner.mjs')], {encoding: 'utf8', env});
      assert.ok(stdout, stderr);
      const {passed, failed} = JSON.parse(stdout) as Outcome;
      return {passed, failed, said: stderr};
    });
  const from = "import {describe, it, test} from 'node:test';\n";

  it('counts tests, not suites', () => {
    const {passed, failed} = run(`${from}test('a', () => {}); describe('b', () => { it('c', () => {}); it('d', () => {}); });`);
    assert.deepEqual({passed, failed}, {passed: 3, failed: 0});
  });

  it('counts a failure once and tells where it was', () => {
    const {passed, failed, said} = run(
      `${from}describe('b', () => { it('c', () => { throw new Error('broken'); }); it('d', () => {}); });`,
    );
    assert.deepEqual({passed, failed}, {passed: 1, failed: 1});
    assert.match(said, /a\.test\.mjs: c\n +Error: broken/);
  });

  it('fails for a file that cannot be loaded, that crashes, that holds no test, or that skips one', () => {
    for (const source of ["import './missing.mjs';", `${from}test('a', () => process.exit(3));`, '', `${from}test.skip('a', () => {});`]) {
      const {passed, failed} = run(source);
      assert.deepEqual({passed, failed}, {passed: 0, failed: 1}, source);
    }
  });
});

describe('the groups', () => {
  it('give every test file its place by its folder', () => {
    const files = {
      'test/graph.test.ts': '',
      'test/domain/deep/rate.test.ts': '',
      'test/elements/tab.test.ts': '',
      'test/e2e/read.test.ts': '',
      'test/domain/rate.ts': '',
    };
    assert.deepEqual(withFiles(files, testFiles), {
      node: ['test/domain/deep/rate.test.ts', 'test/graph.test.ts'],
      elements: ['test/elements/tab.test.ts'],
      e2e: ['test/e2e/read.test.ts'],
      'screen-reader': [],
    });
  });

  it('refuse a folder that nothing would run', () => {
    assert.throws(() => withFiles({'test/else/a.test.ts': ''}, testFiles), /No group runs test\/else\/a\.test\.ts/);
  });
});

describe('the arguments', () => {
  it('choose groups, engines and files', () => {
    const {groups, engines, files, build} = readOptions([
      'elements',
      'node',
      '--browsers',
      'webkit,chromium',
      '--files',
      './test/a.test.ts',
      '--no-build',
    ]);
    assert.deepEqual([groups, engines, files, build], [['node', 'elements'], ['chromium', 'webkit'], ['test/a.test.ts'], false]);
  });

  it('choose everything when none is given', () => {
    const {groups, engines, files, build} = readOptions([]);
    assert.deepEqual([groups.length, engines.length, files, build], [4, 3, undefined, true]);
  });

  it('are refused when unknown', () => {
    assert.throws(() => readOptions(['unit']), /"unit" is none of check, node, elements, e2e/);
    assert.throws(() => readOptions(['--browsers', 'lynx']), /"lynx" is none of/);
  });
});

describe('the summary', () => {
  it('ends with the totals on a line of their own', () => {
    const outcome = {engine: 'Node', seconds: 1.25};
    const text = summary([
      {group: 'node', passed: 10, failed: 0, ...outcome},
      {group: 'e2e', passed: 2, failed: 3, ...outcome},
    ]);
    assert.equal(text.split('\n').at(-1), '12 passed, 3 failed');
    assert.match(text, /^group {2}ran in {2}passed {2}failed {2}seconds\nnode {3}Node {8}10 {7}0 {6}1\.3/);
  });
});
