import {createRequire} from 'node:module';
import linker from '@angular/compiler-cli/linker/babel';
import type {Plugin} from 'vite';

type Transform = (code: string, options: object) => Promise<{code: string}>;

/** Resolves the Babel version that the linker was written for. */
const requireFromAngular = createRequire(createRequire(import.meta.url).resolve('@angular/compiler-cli/package.json'));

/**
 * Links Angular's packages, which are published partially compiled, as the Angular CLI does in its builds. Otherwise the browser
 * would have to compile them, which a strict content security policy forbids.
 */
export function angularLinker(): Plugin {
  const {transformAsync} = requireFromAngular('@babel/core') as {transformAsync: Transform};
  return {
    name: 'angular-linker',
    async transform(code, id) {
      if (!/[\\/]@angular[\\/]/.test(id) || !code.includes('ɵɵngDeclare')) return null;
      const {code: linked} = await transformAsync(code, {
        filename: id,
        configFile: false,
        babelrc: false,
        compact: false,
        plugins: [linker],
      });
      return {code: linked, map: null};
    },
  };
}
