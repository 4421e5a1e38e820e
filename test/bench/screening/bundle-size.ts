import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {minify} from 'terser';
import type {ScreenedKind} from '../../../src/domain/finding.js';

/** The bytes that a page loads for the check of a kind of text, minified like the published bundles. */
export async function bundleSize(kind: ScreenedKind): Promise<number> {
  const {outputFiles} = await build({
    entryPoints: [`src/screening/${kind}s.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const {code} = await minify(outputFiles[0]!.text, {
    module: true,
    ecma: 2022,
    compress: {passes: 5, unsafe: true, unsafe_methods: true, keep_fargs: false},
    format: {comments: false},
  });
  return brotliCompressSync(code!).length;
}
