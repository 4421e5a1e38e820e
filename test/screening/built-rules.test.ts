import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {collapseRules} from '../../.config/build/collapse-literals.mjs';
import {screen} from '../../src/screening/index.js';
import {EVERY_EXAMPLE} from './every-example.js';

/** The build step on its own, with the rest of a bundle as esbuild makes it. */
const collapsing: Plugin = {
  name: 'collapse-rules',
  setup({onLoad}) {
    const {transform} = collapseRules();
    onLoad({filter: /[\\/]screening[\\/][\w-]+\.ts$/}, ({path}) => {
      const source = readFileSync(path, 'utf8');
      return {contents: transform(source, path.replaceAll('\\', '/'))?.code ?? source, loader: 'ts'};
    });
  },
};

describe('the rules in the files for pages', () => {
  let folder: string;
  let built: typeof screen;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'built-rules-'));
    const {outputFiles} = await build({
      entryPoints: ['src/screening/index.ts'],
      ...{bundle: true, minify: true, format: 'esm', write: false, plugins: [collapsing]},
    });
    const file = join(folder, 'screening.mjs');
    await writeFile(file, outputFiles[0]!.contents);
    built = ((await import(pathToFileURL(file).href)) as {screen: typeof screen}).screen;
  });

  after(() => rm(folder, {recursive: true}));

  it('are on one line each', () => {
    const {transform} = collapseRules();
    const path = 'src/screening/visit-rules.ts';
    const {code} = transform(readFileSync(path, 'utf8'), path)!;
    assert.match(code, /const SEEN = `\(see\(n\|ing\)\?\|[^`\n]+\|catching up with\)`;/);
  });

  it('find in every example what the tables find', () => {
    for (const [kind, text] of EVERY_EXAMPLE) assert.deepEqual(built(text, kind), screen(text, kind), text);
  });
});
