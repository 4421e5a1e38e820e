import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/** Editors read it, people read the languages. */
const SCHEMA = 'locale.schema.json';

/** Writes the files for a host's translators as the built package gives them. */
export function localeFilesIn({from, folder}) {
  return {
    name: 'locale-files',
    async writeBundle() {
      const {localeFiles} = await import(pathToFileURL(resolve(from)).href);
      for (const [file, content] of Object.entries(localeFiles())) {
        await writeFile(`${folder}/${file}`, `${JSON.stringify(content, null, file === SCHEMA ? 0 : 2)}\n`);
      }
    },
  };
}
