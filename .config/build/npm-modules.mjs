import {transform} from 'esbuild';
import {collapseCss} from './collapse-css-literals.mjs';

/**
 * How the npm modules are written: names as in the sources, so that stack traces and a debugger's formatted view can be read
 * without source maps, but none of the comments (hosts read those in the types) and no space between words.
 */
export function npmModules() {
  return {
    name: 'npm-modules',
    renderChunk: (code) => transform(collapseCss(code), {minifyWhitespace: true, target: 'es2022', legalComments: 'none'}),
  };
}
