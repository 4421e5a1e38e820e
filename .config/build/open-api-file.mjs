import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/** Writes the contract's OpenAPI document as the built package gives it. */
export function openApiFile({from, to}) {
  return {
    name: 'open-api-file',
    async writeBundle() {
      const {openApiDocument} = await import(pathToFileURL(resolve(from)).href);
      await writeFile(to, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
    },
  };
}
