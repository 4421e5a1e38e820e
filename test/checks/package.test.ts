import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {it} from 'node:test';

it('the package holds no file that is for us alone', () => {
  const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8'});
  const [{files}] = JSON.parse(stdout) as [{files: {path: string}[]}];
  const paths = files.map(({path}) => path);
  assert.ok(paths.includes('dist/index.js'));
  assert.deepEqual(
    paths.filter((path) => /\.map$|(^|\/)(test|src)\//.test(path)),
    [],
  );
});
