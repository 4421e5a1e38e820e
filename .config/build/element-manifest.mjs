import {readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';

/**
 * Writes custom-elements.json: the public tags as their doc blocks describe them, with module paths as they are in the
 * package.
 */
export function elementManifest({sources, folder}) {
  return {
    name: 'element-manifest',
    async writeBundle() {
      const found = await cli({argv: ['analyze', '--litelement', '--quiet', '--globs', `${sources}/elements/**/*.ts`], noWrite: true});
      const elements = found.modules.filter(({declarations}) => declarations.some(({tagName}) => tagName)).map(publicPart);
      const manifest = {...found, modules: [...elements, ...elements.flatMap(definitions)]};
      const inPackage = (text) => text.replaceAll(/"\/?src\/([\w./-]+)\.ts"/g, `"${folder}/$1.js"`);
      await writeFile(`${folder}/custom-elements.json`, `${inPackage(JSON.stringify(manifest, null, 2))}\n`);
      const tags = readdirSync(`${sources}/define`).filter((file) => /^dr-/.test(file));
      if (elements.length < tags.length) this.error('A file in define/ has no class with @element.');
    },
  };
}

function publicPart(module) {
  return {...module, declarations: module.declarations.map(({members = [], ...rest}) => ({...rest, members: members.filter(isPublic)}))};
}

function isPublic({name, privacy}) {
  // The analyzer takes `root.adoptedStyleSheets = …` in a constructor for a field of the element.
  return (privacy ?? 'public') === 'public' && name !== 'adoptedStyleSheets';
}

/** Says which file registers a tag; the analyzer sees no registration, because `define` stands in between. */
function definitions({path, declarations}) {
  return declarations
    .filter(({tagName}) => tagName)
    .map(({tagName, name}) => ({
      kind: 'javascript-module',
      path: `src/define/${tagName}.ts`,
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}}],
    }));
}
