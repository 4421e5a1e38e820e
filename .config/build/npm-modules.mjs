import {transform} from 'esbuild';
import {collapseCss} from './collapse-css-literals.mjs';

/**
 * How the npm modules are written: small, because most of a package is downloaded by machines that build and never reads
 * anybody. Comments stand in the types; whoever debugs reads the sources.
 */
export function npmModules() {
  return {
    name: 'npm-modules',
    renderChunk: (code) => transform(collapseCss(code), {minify: true, target: 'es2022', legalComments: 'none'}),
  };
}
