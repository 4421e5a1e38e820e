import {readFileSync, readdirSync} from 'node:fs';
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
      const found = await cli({argv: ['analyze', '--litelement', '--quiet', '--globs', `${sources}/{elements,ui}/**/*.ts`], noWrite: true});
      const elements = found.modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName)).map(publicPart);
      const files = readdirSync(`${sources}/define`);
      const module = {
        kind: 'javascript-module',
        path: `${folder}/index.js`,
        declarations: elements,
        exports: exported(elements, sources, folder),
      };
      const manifest = {...found, modules: [module, ...elements.map((element) => definition(element, files, folder))]};
      await writeFile(`${folder}/custom-elements.json`, `${JSON.stringify(manifest)}\n`);
      const tags = files.filter((file) => /^dr-/.test(file));
      if (elements.length < tags.length) this.error('A file in define/ has no class with @element.');
    },
  };
}

function publicPart({members = [], ...rest}) {
  return {...rest, members: members.filter(isPublic)};
}

function isPublic({name, privacy}) {
  // The analyzer takes `root.adoptedStyleSheets = …` in a constructor for a field of the element.
  return (privacy ?? 'public') === 'public' && name !== 'adoptedStyleSheets';
}

/** The classes that the package's entry gives by name. */
function exported(elements, sources, folder) {
  const entry = readFileSync(`${sources}/index.ts`, 'utf8');
  return elements
    .filter(({name}) => new RegExp(`^export \\{${name}\\}`, 'm').test(entry))
    .map(({name}) => ({kind: 'js', name, declaration: {name, module: `${folder}/index.js`}}));
}

/** Says which file registers a tag; the analyzer sees no registration, because `define` stands in between. */
function definition({tagName, name}, files, folder) {
  const file = [tagName, tagName.replace(/^dr-/, '')].find((each) => files.includes(`${each}.ts`));
  return {
    kind: 'javascript-module',
    path: `${folder}/define/${file}.js`,
    declarations: [],
    exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: `${folder}/index.js`}}],
  };
}
