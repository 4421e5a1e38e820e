import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import ownPackage from '../../package.json' with {type: 'json'};

const IMPORT = /(?:\bfrom |\bimport\(|\bimport )\s*['"](\.[^'"]+)['"]/g;

describe('the package', () => {
  let files: string[];
  let modules: string[];

  before(() => {
    const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8'});
    const [packed] = JSON.parse(stdout) as [{files: {path: string}[]}];
    files = packed.files.map(({path}) => path);
    modules = files.filter((path) => path.endsWith('.js') && !path.startsWith('dist/cdn/'));
  });

  it('contains no internal files', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\/)(test|src)\//.test(path)),
      [],
    );
    const reached = new Set<string>();
    const reach = (module: string): void => {
      if (reached.has(module)) return;
      reached.add(module);
      for (const [, path] of readFileSync(module, 'utf8').matchAll(IMPORT)) reach(join(module, '..', path!));
    };
    entries(files).forEach(reach);
    assert.deepEqual(
      modules.filter((module) => !reached.has(module)),
      [],
    );
    assert.deepEqual(
      [...reached].filter((module) => !files.includes(module)),
      [],
    );
  });

  it('has a module for each source module, under the same name', () => {
    assert.ok(modules.length > 100);
    const without = modules.filter((module) => !existsSync(module.replace(/^dist\/(.+)\.js$/, 'src/$1.ts')));
    assert.deepEqual(without, []);
  });

  it('has readable modules, each with types and a source map that contains the source', () => {
    for (const module of modules) {
      const code = readFileSync(module, 'utf8');
      assert.ok(code.length / code.split('\n').length < 400, `${module} is minified`);
      assert.ok(files.includes(module.replace(/js$/, 'd.ts')), `${module} has no types`);
      const map = JSON.parse(readFileSync(`${module}.map`, 'utf8')) as {sources: string[]; sourcesContent: string[]};
      assert.ok(files.includes(`${module}.map`), `${module} has no source map`);
      // A module that only re-exports has no sources.
      for (const [i, source] of map.sources.entries())
        assert.equal(map.sourcesContent[i], readFileSync(join(module, '..', source), 'utf8'), `${module} maps to a different source`);
    }
  });
});

/** The package's exports and programs; for `define/*`, the tags. */
function entries(files: readonly string[]): string[] {
  const targets = Object.values(ownPackage.exports).flatMap((target) =>
    typeof target === 'object' && 'default' in target ? target.default : [],
  );
  const tags = files.filter((path) => /^dist\/define\/dr-[\w-]+\.js$/.test(path));
  return [...targets.filter((target) => !target.includes('*')), ...Object.values(ownPackage.bin)].map((path) => join(path)).concat(tags);
}
