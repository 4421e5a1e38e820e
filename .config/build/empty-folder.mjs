import {rm} from 'node:fs/promises';

/** Files of removed sources would otherwise be published. */
export function emptyFolder(folder) {
  return {
    name: 'empty-folder',
    async generateBundle() {
      await rm(folder, {recursive: true, force: true});
    },
  };
}
