import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/** Writes what a function of the built package returns: the contract's OpenAPI document, a JSON Schema. */
export function jsonFile({from, of, to}) {
  return {
    name: 'json-file',
    async writeBundle() {
      const module = await import(pathToFileURL(resolve(from)).href);
      await writeFile(to, `${JSON.stringify(module[of]())}\n`);
    },
  };
}
