import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {program} from './command.js';

/** Inside the package, so that its own name resolves to its exports. */
const FOLDER = '.cache/host-types';

interface Framework {
  readonly check: (project: string) => ReturnType<typeof program>;
  readonly options: {readonly compilerOptions?: object; readonly vueCompilerOptions?: object};
  readonly files: Readonly<Record<string, string>>;
}

/** As in the projects that the frameworks' own tools create. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2024', 'dom', 'dom.iterable'],
  strict: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The line after each comment has a fault. The lines before the first comment must be accepted. */
const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {
    check: (project) => program('tsc', '-p', project),
    options: {compilerOptions: {jsx: 'react-jsx'}},
    files: {'a.tsx': jsx('directory-reviews/jsx')},
  },
  preact: {
    check: (project) => program('tsc', '-p', project),
    options: {compilerOptions: {jsx: 'react-jsx', jsxImportSource: 'preact'}},
    files: {'a.tsx': jsx('directory-reviews/preact')},
  },
  vue: {
    check: (project) => program('vue-tsc', '-p', project),
    options: {vueCompilerOptions: {strictTemplates: true}},
    files: {
      'types.ts': "import type {} from 'directory-reviews/vue';\n",
      'a.vue': `<script setup lang="ts"></script>
<template>
  <dr-reviews-tab provider-id="p1" :heading-level="3" :planProfile="{brand: 'Juniper'}" @dr-reviews-loaded="$event.detail.verified.toFixed()" />
  <dr-recommendation-rate provider-id="p1" api="/" locale="en" :get-token="async () => 'token'" />
  <!-- no such property -->
  <dr-reviews-tab provder-id="p1" />
  <!-- not of this type -->
  <dr-reviews-tab :headingLevel="{}" />
  <!-- nothing of this name in the event -->
  <dr-reviews-tab @dr-reviews-loaded="$event.detail.nothing" />
</template>
`,
    },
  },
  svelte: {
    check: (project) => program('svelte-check', '--tsconfig', project, '--output', 'machine'),
    options: {},
    files: {
      'types.ts': "import type {} from 'directory-reviews/svelte';\n",
      'a.svelte': `<script lang="ts"></script>
<dr-reviews-tab providerId="p1" heading-level="3" ondr-reviews-loaded={({detail}) => detail.verified.toFixed()}></dr-reviews-tab>
<dr-recommendation-rate providerId="p1" api="/" locale="en" getToken={async () => 'token'}></dr-recommendation-rate>
<!-- no such property -->
<dr-reviews-tab provderId="p1"></dr-reviews-tab>
<!-- not of this type -->
<dr-reviews-tab headingLevel={{}}></dr-reviews-tab>
<!-- nothing of this name in the event -->
<dr-reviews-tab ondr-reviews-loaded={({detail}) => detail.nothing}></dr-reviews-tab>
`,
    },
  },
};

function jsx(types: string): string {
  return `import type {} from '${types}';
export const right = <dr-reviews-tab providerId="p1" heading-level="3" ondr-reviews-loaded={({detail}) => detail.verified.toFixed()} />;
export const rate = <dr-recommendation-rate providerId="p1" api="/" locale="en" getToken={async () => 'token'} />;
// no such property
export const name = <dr-reviews-tab provderId="p1" />;
// not of this type
export const type = <dr-reviews-tab headingLevel={{}} />;
// nothing of this name in the event
export const event = <dr-reviews-tab ondr-reviews-loaded={({detail}) => detail.nothing} />;
`;
}

describe('the types of the tags for', () => {
  after(() => rmSync(FOLDER, {recursive: true, force: true}));

  for (const [name, {check, options, files}] of Object.entries(FRAMEWORKS)) {
    it(`${name} report a wrong name, a wrong type and a wrong event, and nothing else`, async () => {
      mkdirSync(`${FOLDER}/${name}`, {recursive: true});
      const project = `${FOLDER}/${name}/tsconfig.json`;
      const config = {...options, compilerOptions: {...COMPILER_OPTIONS, ...options.compilerOptions}, include: ['.']};
      for (const [file, text] of Object.entries({...files, 'tsconfig.json': JSON.stringify(config)})) {
        writeFileSync(`${FOLDER}/${name}/${file}`, text);
      }
      const {ok, detail} = await check(project);
      assert.equal(ok, false, 'the checker must report errors');
      const [source] = Object.entries(files).find(([file]) => file.startsWith('a.'))!;
      const expected = files[source]!.split('\n').flatMap((line, i) => (/^\s*(\/\/|<!--) /.test(line) ? [i + 2] : []));
      assert.deepEqual(linesIn(detail, source), expected, detail);
    });
  }
});

it('every event of a tag is typed for listeners on the page', async () => {
  const options = ['--noEmit', '--ignoreConfig', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2024,dom,dom.iterable'];
  const {ok, detail} = await program('tsc', ...options, 'dist/tags.d.ts');
  assert.ok(ok, detail);
});

it('the sample for React Native compiles, as far as its packages are described', async () => {
  const {ok, detail} = await program('tsc', '-p', 'demo/native');
  assert.ok(ok, detail);
});

/** The line numbers of the errors in a file: a.tsx(4,2): error or ERROR "a.svelte" 4:2. */
function linesIn(detail: string, file: string): number[] {
  const pattern = new RegExp(`${file.replace('.', '\\.')}(?:\\((\\d+),\\d+\\): error|" (\\d+):\\d+)`, 'g');
  const lines = [...detail.matchAll(pattern)].map(([, a, b]) => Number(a ?? b));
  return [...new Set(lines)].sort((a, b) => a - b);
}
