import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {minify} from 'terser';
import type {ScreenedKind} from '../../../src/domain/finding.js';

/** The function of each kind of text. */
const FUNCTIONS = {review: 'screenReview', response: 'screenResponse'} as const;

/** The bytes that a page loads for the check of a kind of text. */
export async function bundleSize(kind: ScreenedKind): Promise<number> {
  return brotliCompressSync(await minifiedCheck(kind, 'esm')).length;
}

/** The check of a kind of text, minified like the published bundles. As a script, it is the only entry of `Check`. */
export async function minifiedCheck(kind: ScreenedKind, format: 'esm' | 'iife'): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: `export {${FUNCTIONS[kind]}} from './src/screening/${kind}s.js';`, resolveDir: '.', loader: 'ts'},
    ...{bundle: true, minify: true, format, globalName: 'Check', target: 'es2022', charset: 'utf8', write: false},
  });
  const {code} = await minify(outputFiles[0]!.text, {
    module: format === 'esm',
    ecma: 2022,
    compress: {passes: 5, unsafe: true, unsafe_methods: true, keep_fargs: false},
    format: {comments: false},
  });
  return code!;
}
