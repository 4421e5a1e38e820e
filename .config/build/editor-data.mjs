import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/** Written with indents, for editors that need none. */
const FILES = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'];

/** What editors offer while somebody writes HTML and CSS: custom data for VS Code, web-types for JetBrains. */
export function editorData({folder, tags}) {
  return {
    name: 'editor-data',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const written = JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8'));
        const manifest = {
          ...written,
          modules: written.modules.map((module) => ({...module, declarations: module.declarations.filter(isPublic)})),
        };
        // Parts and tokens have entries of their own; under each tag they would stand twice.
        const once = {outdir: folder, hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true};
        generateVsCodeCustomElementData(manifest, once);
        generateJetBrainsWebTypes(manifest, {...once, packageJson: false});
        for (const file of FILES.map((name) => join(folder, name)))
          writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
      },
    },
  };

  function isPublic({tagName}) {
    return tags.includes(tagName);
  }
}
