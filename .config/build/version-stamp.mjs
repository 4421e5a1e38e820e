import {ownPackage} from './own-package.mjs';

/** Fills in the version that `define` stamps on every class. */
export function versionStamp() {
  return {
    name: 'version-stamp',
    renderChunk(code) {
      if (!code.includes('__DR_VERSION__')) return null;
      return {code: code.replace(/\b__DR_VERSION__\b/g, `'${ownPackage.version}'`), map: null};
    },
  };
}
