import {readdirSync} from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform} from 'esbuild';
import {bundleNotice} from './.config/build/bundle-notice.mjs';
import {collapseCssLiterals} from './.config/build/collapse-css-literals.mjs';
import {elementManifest} from './.config/build/element-manifest.mjs';
import {emptyFolder} from './.config/build/empty-folder.mjs';
import {integrityList} from './.config/build/integrity-list.mjs';
import {localeFilesIn} from './.config/build/locale-files.mjs';
import {openApiFile} from './.config/build/open-api-file.mjs';
import {ownTrustedTypesPolicy} from './.config/build/own-trusted-types-policy.mjs';
import {privateLit} from './.config/build/private-lit.mjs';
import {staticProperties} from './.config/build/static-properties.mjs';
import {versionStamp} from './.config/build/version-stamp.mjs';

/** A public tag exists because it has a file in src/define/. */
const tags = readdirSync('src/define')
  .filter((file) => /^dr-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));

const entries = [
  ...tags.map((tag) => `src/define/${tag}.ts`),
  'src/index.ts',
  'src/ssr/index.ts',
  'src/screening/index.ts',
  'src/testing/index.ts',
  'src/api/contract.ts',
  'src/conformance/main.ts',
  'src/locales/index.ts',
  'src/locales/main.ts',
  'src/locales/locale-files.ts',
];

/** What the host's own bundler or server resolves. Two copies of Lit on a page would clash. */
const external = [/^lit($|\/)/, /^@lit(-labs)?\//, /^zod($|\/)/, /^node:/];

function minifyWithEsbuild() {
  return {name: 'minify-with-esbuild', renderChunk: (code) => transform(code, {minify: true, target: 'es2022', legalComments: 'none'})};
}

function failOnWarning(warning) {
  throw new Error(warning.message);
}

const npm = {
  input: entries,
  external,
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // For TypeScript's helpers, where a source needs one: npm leaves folders of the name node_modules out of a package.
    entryFileNames: ({name}) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
    sourcemap: true,
  },
  plugins: [
    emptyFolder('dist'),
    nodeResolve(),
    typescript({
      compilerOptions: {noEmit: false, noEmitOnError: true, declaration: true, sourceMap: true, rootDir: 'src', outDir: 'dist'},
      filterRoot: import.meta.dirname,
      include: ['src/**/*.ts'],
      exclude: ['src/**/generate-*.ts'],
      transformers: {before: [staticProperties]},
    }),
    versionStamp(),
    openApiFile({from: 'dist/api/openapi.js', to: 'dist/openapi.json'}),
    localeFilesIn({from: 'dist/locales/locale-files.js', folder: 'dist/locales'}),
    elementManifest({sources: 'src', folder: 'dist'}),
  ],
  onwarn: failOnWarning,
};

/**
 * One file a tag for pages without a bundler, made from what the npm build wrote; beside it what the tag loads only when it
 * is needed. Those chunks carry a digest of what they hold, so that a page never mixes two releases from its cache.
 */
const cdn = tags.map((tag) => ({
  input: `dist/define/${tag}.js`,
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${tag}-[name]-[hash].js`,
    // Its rules change more seldom than what shows their findings.
    manualChunks: (id) => (id.includes('/dist/screening/') ? 'screening' : undefined),
  },
  plugins: [
    nodeResolve({browser: true, exportConditions: ['production']}),
    ownTrustedTypesPolicy(tag),
    privateLit(),
    collapseCssLiterals(),
    // Each finds what the other leaves: together 0.1 kB less of the tab than terser alone.
    minifyWithEsbuild(),
    terser({
      module: true,
      ecma: 2022,
      compress: {passes: 5, unsafe: true, unsafe_methods: true, keep_fargs: false},
      format: {comments: false},
    }),
    bundleNotice(),
    integrityList({folder: 'dist/cdn'}),
  ],
  onwarn: failOnWarning,
}));

export default [npm, ...cdn];
