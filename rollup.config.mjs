import {readdirSync} from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform} from 'esbuild';
import {bundleNotice} from './.config/build/bundle-notice.mjs';
import {cloakSheet} from './.config/build/cloak-sheet.mjs';
import {collapseCssLiterals} from './.config/build/collapse-css-literals.mjs';
import {designTokens} from './.config/build/design-tokens.mjs';
import {editorData} from './.config/build/editor-data.mjs';
import {elementManifest} from './.config/build/element-manifest.mjs';
import {emptyFolder} from './.config/build/empty-folder.mjs';
import {hostTypes} from './.config/build/host-types.mjs';
import {jsonFile} from './.config/build/json-file.mjs';
import {localeFilesIn} from './.config/build/locale-files.mjs';
import {npmModules} from './.config/build/npm-modules.mjs';
import {ownTrustedTypesPolicy} from './.config/build/own-trusted-types-policy.mjs';
import {privateLit} from './.config/build/private-lit.mjs';
import {publishedOnce} from './.config/build/published-once.mjs';
import {releaseManifest} from './.config/build/release-manifest.mjs';
import {staticProperties} from './.config/build/static-properties.mjs';
import {typesInReach} from './.config/build/types-in-reach.mjs';
import {versionStamp} from './.config/build/version-stamp.mjs';
import {webViewPage} from './.config/build/web-view-page.mjs';
import {withoutZod} from './.config/build/without-zod.mjs';

/** A public tag exists because it has a file in src/define/. */
const tags = readdirSync('src/define')
  .filter((file) => /^dr-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));

const entries = [
  ...tags.map((tag) => `define/${tag}`),
  'define/lazy',
  'define/lazy-file',
  'define/web-view-page',
  'index',
  'ssr/index',
  'screening/index',
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

/** What the host's own bundler or server resolves. Two copies of Lit on a page would clash. */
const external = [/^lit($|\/)/, /^@lit(-labs)?\//, /^zod($|\/)/, /^node:/];

function minifyWithEsbuild() {
  return {name: 'minify-with-esbuild', renderChunk: (code) => transform(code, {minify: true, target: 'es2022', legalComments: 'none'})};
}

/** What every file for pages without a bundler goes through in the end; a classic script is no `module`. */
function small({module = true} = {}) {
  return [
    // Each finds what the other leaves: together 0.1 kB less of the tab than terser alone.
    minifyWithEsbuild(),
    terser({
      module,
      ecma: 2022,
      compress: {passes: 5, unsafe: true, unsafe_methods: true, keep_fargs: false},
      format: {comments: false},
    }),
    bundleNotice(),
  ];
}

function failOnWarning(warning) {
  throw new Error(warning.message);
}

/** What several entries share stands in parts/; what registers a tag stays in define/, the folder of side effects. */
function partName({facadeModuleId}) {
  return facadeModuleId?.includes('/src/define/') ? 'define/[name].js' : 'parts/[name].js';
}

const npm = {
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  external,
  output: {dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames: partName, hoistTransitiveImports: false},
  plugins: [
    emptyFolder('dist'),
    nodeResolve(),
    typescript({
      compilerOptions: {noEmit: false, noEmitOnError: true, declaration: true, stripInternal: true, rootDir: 'src', outDir: 'dist'},
      filterRoot: import.meta.dirname,
      include: ['src/**/*.ts'],
      transformers: {before: [staticProperties]},
    }),
    versionStamp(),
    npmModules(),
    // Nothing is moved from one place to another: the builds below choose better what to, for each of their files.
    terser({module: true, ecma: 2022, compress: {passes: 3, inline: 0, reduce_vars: false}, format: {comments: false}}),
    cloakSheet({from: 'src/styles/cloak.css', fileName: 'cloak.css', tags}),
    typesInReach({folder: 'dist'}),
    jsonFile({from: 'dist/api/openapi/contract.js', of: 'openApiDocument', to: 'dist/openapi.json'}),
    jsonFile({from: 'dist/webview/protocol/json-schema.js', of: 'webViewJsonSchema', to: 'dist/webview/messages.schema.json'}),
    localeFilesIn({from: 'dist/locales/locale-files.js', folder: 'dist/locales'}),
    elementManifest({sources: 'src', folder: 'dist'}),
    designTokens({from: 'src/styles/tokens', to: 'dist/tokens'}),
    hostTypes({folder: 'dist', tags}),
    editorData({folder: 'dist', tags}),
  ],
  onwarn: failOnWarning,
};

/** What more than the tag itself is an entry of its build: it must keep the names it exports. */
const BESIDE = {'dr-provider-workspace': {screening: 'dist/screening/index.js'}};

/**
 * One file a tag for pages without a bundler, made from what the npm build wrote; beside it what the tag loads only when it
 * is needed. Those chunks carry a digest of what they hold, so that a page never mixes two releases from its cache.
 */
const cdn = tags.map((tag) => ({
  input: {[tag]: `dist/define/${tag}.js`, ...BESIDE[tag]},
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: ({name}) => (name === tag ? '[name].js' : `${tag}-[name]-[hash].js`),
    // What takes over a server's rendering is a package, whose file has no name that tells.
    chunkFileNames: ({name}) => `${tag}-${name === 'index' ? 'hydration' : name}-[hash].js`,
  },
  plugins: [
    withoutZod(),
    nodeResolve({browser: true, exportConditions: ['production']}),
    ownTrustedTypesPolicy(tag),
    privateLit(),
    collapseCssLiterals(),
    ...small(),
    releaseManifest({folder: 'dist/cdn'}),
    publishedOnce({name: 'screening', as: 'dist/screening/index.js'}),
  ],
  onwarn: failOnWarning,
}));

/** Loads those files, each when it is needed; it holds none of them. */
const lazy = {
  input: {lazy: 'dist/define/lazy-file.js'},
  output: {dir: 'dist/cdn', format: 'es'},
  plugins: [...small(), releaseManifest({folder: 'dist/cdn'})],
  onwarn: failOnWarning,
};

/** The page for web views: a classic script with everything in it, because an app's own scheme or a file loads no modules. */
const webView = {
  input: 'dist/define/web-view-page.js',
  output: {dir: 'dist/webview', format: 'iife', inlineDynamicImports: true, entryFileNames: 'directory-reviews.js'},
  plugins: [
    withoutZod(),
    nodeResolve({browser: true, exportConditions: ['production']}),
    ownTrustedTypesPolicy('webview'),
    privateLit(),
    collapseCssLiterals(),
    ...small({module: false}),
    webViewPage({template: 'src/webview/page.html', policyName: 'webview'}),
  ],
  onwarn: failOnWarning,
};

export default [npm, ...cdn, lazy, webView];
