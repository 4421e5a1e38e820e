import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';

/** Bundles a host's script and returns the code of all files. */
type Bundle = (entry: string) => Promise<string>;

/** What the packages in node_modules need: the host's own copies of our dependencies. */
const DEPENDENCIES = ['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', 'unicode-segmenter', 'zod'];

describe('a host that is bundled by', () => {
  let folder: string;

  // A host's project. The package is copied into it, because bundlers treat a linked folder as the host's own sources.
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'reviews-bundled-'));
    const installed = join(folder, 'node_modules/directory-reviews');
    mkdirSync(installed, {recursive: true});
    for (const file of ['package.json', 'dist']) cpSync(file, join(installed, file), {recursive: true});
    for (const name of DEPENDENCIES) cpSync(join('node_modules', name), join(folder, 'node_modules', name), {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  });
  after(() => rmSync(folder, {recursive: true}));

  const BUNDLERS: Readonly<Record<string, Bundle>> = {
    esbuild: async (entry) => {
      const {outputFiles} = await esbuild({
        entryPoints: [entry],
        bundle: true,
        format: 'esm',
        write: false,
        outdir: folder,
        absWorkingDir: folder,
        logLevel: 'silent',
      });
      return outputFiles.map(({text}) => text).join('\n');
    },
    vite: async (entry) => {
      const outDir = `${entry}.out`;
      const build = {outDir, minify: false, rolldownOptions: {input: entry}, emptyOutDir: true};
      await vite({root: folder, configFile: false, logLevel: 'silent', build});
      return codeIn(outDir);
    },
    rollup: async (entry) => {
      const bundle = await rollup({input: entry, plugins: [nodeResolve({browser: true})], onwarn: () => undefined});
      const {output} = await bundle.generate({format: 'es'});
      return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
    },
  };

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`${name} gets the registration of a tag that it only imports`, async () => {
      const code = await bundle(script(folder, "import 'directory-reviews/define/dr-reviews-tab';"));
      assert.match(code, /define\("dr-reviews-tab"|define\('dr-reviews-tab'/);
      assert.doesNotMatch(code, /["']dr-review-survey["'], ReviewSurvey/);
    });

    it(`${name} gets only what it uses of the main entry, and no tag registers itself`, async () => {
      const code = await bundle(
        script(
          folder,
          "import {recommendationRate} from 'directory-reviews';\nconsole.info(recommendationRate({recommended: 26, notRecommended: 4}));",
        ),
      );
      assert.match(code, /recommendationRate/);
      assert.ok(code.length < 5_000, `${code.length} characters for one small function`);
      assert.doesNotMatch(code, /customElements|LitElement/);
    });
  }

  for (const name of ['esbuild', 'vite'] as const) {
    it(`${name} keeps a style sheet that is only imported`, async () => {
      const code = await BUNDLERS[name]!(
        script(folder, "import 'directory-reviews/cloak.css';\nimport 'directory-reviews/tokens/defaults.css';"),
      );
      assert.match(code, /dr-reviews-tab:not\(:defined\)/);
      assert.match(code, /--dr-radius/);
    });
  }
});

function script(folder: string, code: string): string {
  const file = join(folder, `host-${readdirSync(folder).length}.js`);
  writeFileSync(file, code);
  return file;
}

function codeIn(folder: string): string {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .join('\n');
}
