/*
 * The build writes dist/ in three parts: the npm package from src/, and from its modules the files for pages without a bundler
 * (dist/cdn/) and the page for web views (dist/webview/).
 *
 * Our own plugins, for what Rollup and its plugins do not do:
 * - static-properties: turns decorators into `static properties`, so that no page loads the decorator functions.
 * - element-data: generates custom-elements.json, editor data and framework types from the doc blocks.
 * - json-files: writes openapi.json, the schema of the web view's messages and the locale files.
 * - style-sheets: writes cloak.css and the design tokens, for hosts that style without our code.
 * - browsers-only: leaves out of files for pages what is for servers and unit tests, and of the page for web views what hydrates and what
 *   loads later.
 * - ask-again: asks for a part at a new address after it could not be loaded, because Firefox never asks for the same one again.
 * - without-zod: fails when a page would load zod, which only backends need.
 * - own-lit: isolates the bundled Lit, with its own Trusted Types policy name and without hooks for the host's Lit.
 * - collapse-rules: joins the lines of the rules of the editorial check, which minifiers keep apart.
 * - collapse-literals: removes comments and spaces in CSS and markup, 3 to 4% of a file, which JavaScript minifiers keep.
 * - bundle-notice: adds the license texts that bundled packages require.
 * - release-manifest: lists the `integrity` value of each file in dist/cdn/.
 * - web-view-page: writes one HTML file with script, style and a policy that allows only these.
 * - accessibility-report: writes the accessibility conformance report of the release.
 * - guide-pages: writes the guide as Markdown with llms.txt, and copies the native samples, for people who have only the package.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform} from 'esbuild';
import {writeAccessibilityReport} from './.config/build/accessibility-report.mjs';
import {askAgain} from './.config/build/ask-again.mjs';
import {browsersOnly} from './.config/build/browsers-only.mjs';
import {bundleNotice} from './.config/build/bundle-notice.mjs';
import {collapseCssLiterals, collapseMarkup, collapseRules} from './.config/build/collapse-literals.mjs';
import {elementData} from './.config/build/element-data.mjs';
import {guidePages} from './.config/build/guide-pages.mjs';
import {jsonFiles} from './.config/build/json-files.mjs';
import {ownLit} from './.config/build/own-lit.mjs';
import {releaseManifest} from './.config/build/release-manifest.mjs';
import {staticProperties} from './.config/build/static-properties.mjs';
import {styleSheets} from './.config/build/style-sheets.mjs';
import {webViewPage} from './.config/build/web-view-page.mjs';
import {withoutZod} from './.config/build/without-zod.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const {name, version, license, description} = manifest;

/** The public tags: each has a file in src/define/. */
const tags = readdirSync('src/define')
  .filter((file) => /^dr-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));

const entries = [
  ...tags.map((tag) => `define/${tag}`),
  'define/lazy',
  'define/lazy-file',
  'define/web-view-page',
  'index',
  'invitation',
  'react/index',
  ...tags.map((tag) => `react/${tag}`),
  'ssr/index',
  'ssr/browser',
  'screening/index',
  'screening/full/index',
  'testing/index',
  'api/openapi/contract',
  'rules/index',
  'webview/protocol/json-schema',
  'webview/index',
  'conformance/main',
  'locales/index',
  'locales/main',
  'locales/locale-files',
];

/** Resolved by the host's bundler or server, so that a page does not get two copies of Lit or React. */
const external = [/^lit($|\/)/, 'react', /^@lit(-labs)?\//, /^zod($|\/)/, /^unicode-segmenter\//, /^node:/];

function failOnWarning(warning) {
  throw new Error(warning.message);
}

/** The npm package: one readable module per source module, with types and source maps. */
const npm = {
  input: entries.map((entry) => `src/${entry}.ts`),
  external,
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
    // Rollup drops the directive of the sources. The index has none, so that an import from it takes only the components it names.
    banner: ({name}) => (name.startsWith('react/dr-') ? "'use client';" : ''),
  },
  plugins: [
    nodeResolve(),
    typescript({
      compilerOptions: {noEmit: false, noEmitOnError: true, declaration: true, stripInternal: true, rootDir: 'src', outDir: 'dist'},
      filterRoot: import.meta.dirname,
      include: ['src/**/*.ts'],
      transformers: {before: [staticProperties]},
    }),
    replace({preventAssignment: true, values: {__DR_VERSION__: JSON.stringify(version)}}),
    jsonFiles({folder: 'dist'}),
    styleSheets({from: 'src/styles', to: 'dist', tags}),
    elementData({sources: 'src', folder: 'dist', tags}),
  ],
  onwarn: failOnWarning,
};

/** The tag that hydrates server-rendered markup. */
const HYDRATED = 'dr-reviews-tab';

/** esbuild's names for variables, from which terser makes code that compresses better: 1% less of a file than terser alone. */
function shortNames() {
  return {name: 'short-names', renderChunk: (code) => transform(code, {minifyIdentifiers: true})};
}

/** The plugins for files that pages load without a bundler; `policy` names the file's Trusted Types policy. */
function forPages({policy, module = true}) {
  return [
    withoutZod(),
    browsersOnly({isForApps: !module}),
    askAgain(),
    nodeResolve({browser: true, exportConditions: ['production']}),
    ownLit(policy),
    collapseCssLiterals(),
    collapseRules(),
    shortNames(),
    terser({
      module,
      ecma: 2022,
      // Statements joined with commas are shorter, but compress worse.
      compress: {passes: 3, keep_fargs: false, hoist_funs: true, unsafe_arrows: true, sequences: false},
      format: {comments: false},
    }),
    policy !== HYDRATED && collapseMarkup(),
    bundleNotice({name, version, license}),
  ];
}

/** The part that a tag always loads, after its own file and before all other parts. */
const FIRST_PARTS = {'dr-provider-workspace': 'dist/elements/provider-workspace/inbox-part.js'};

/** Keeps what a part shares with later parts in the part's file. In files of their own, small modules would cost a request each. */
function withPart(entry, part) {
  let inPart;
  let inEntry;
  return (id, {getModuleInfo}) => {
    inPart ??= staticImports(resolve(part), getModuleInfo);
    inEntry ??= staticImports(resolve(entry), getModuleInfo);
    return inPart.has(id) && !inEntry.has(id) ? basename(part, '.js') : null;
  };
}

function staticImports(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const each of getModuleInfo(id).importedIds) staticImports(each, getModuleInfo, found);
  return found;
}

/**
 * One file per tag for pages without a bundler, made from the npm modules, with chunks for what the tag loads on demand. Chunk names
 * contain a content hash, so that a page never mixes two releases from its cache.
 */
const cdn = tags.map((tag) => ({
  input: {[tag]: `dist/define/${tag}.js`},
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${tag}-[name]-[hash].js`,
    ...(FIRST_PARTS[tag] && {manualChunks: withPart(`dist/define/${tag}.js`, FIRST_PARTS[tag]), onlyExplicitManualChunks: true}),
  },
  plugins: [...forPages({policy: tag}), releaseManifest({folder: 'dist/cdn', name, version})],
  onwarn: failOnWarning,
}));

/** Loads those files on demand; it contains none of them. */
const lazy = {
  input: {lazy: 'dist/define/lazy-file.js'},
  output: {dir: 'dist/cdn', format: 'es'},
  plugins: [...forPages({policy: 'lazy'}), releaseManifest({folder: 'dist/cdn', name, version})],
  onwarn: failOnWarning,
};

/** The page of an invitation loads this first, to take the token out of the address. */
const invitation = {
  input: {invitation: 'dist/invitation.js'},
  output: {dir: 'dist/cdn', format: 'es'},
  plugins: [...forPages({policy: 'invitation'}), releaseManifest({folder: 'dist/cdn', name, version})],
  onwarn: failOnWarning,
};

/** The page for web views: one classic script, because pages from a file or an app's own scheme cannot load modules. */
const webView = {
  input: 'dist/define/web-view-page.js',
  output: {dir: 'dist/webview', format: 'iife', inlineDynamicImports: true, entryFileNames: 'directory-reviews.js'},
  plugins: [
    ...forPages({policy: 'webview', module: false}),
    webViewPage({template: 'src/webview/page.html', policyName: 'webview'}),
    guidePages({from: 'stories', samples: 'demo/native', folder: 'dist', description}),
    writeAccessibilityReport({folder: 'dist', manifest}),
  ],
  onwarn: failOnWarning,
};

export default [npm, ...cdn, lazy, invitation, webView];
