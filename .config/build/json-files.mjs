import {writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/** Writes JSON files that modules of the built package generate: the OpenAPI document, the web view's message schema, locale files. */
export function jsonFiles({folder}) {
  return {
    name: 'json-files',
    async writeBundle() {
      const load = (module) => import(pathToFileURL(resolve(folder, module)).href);
      const {openApiDocument} = await load('api/openapi/contract.js');
      const {webViewJsonSchema} = await load('webview/protocol/json-schema.js');
      const {localeFiles} = await load('locales/locale-files.js');
      const files = {
        'openapi.json': openApiDocument(),
        'webview/messages.schema.json': webViewJsonSchema(),
        ...Object.fromEntries(Object.entries(localeFiles()).map(([file, content]) => [`locales/${file}`, content])),
      };
      for (const [file, content] of Object.entries(files)) {
        await writeFile(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
      }
    },
  };
}
