import {readFileSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {hostTypes} from './host-types.mjs';

/**
 * Generates tool support for the public tags from their doc blocks: custom-elements.json, with module paths as in the package,
 * and from it custom data for VS Code, web-types for JetBrains, and types for framework templates.
 */
export function elementData({sources, folder, tags}) {
  return {
    name: 'element-data',
    async writeBundle() {
      const manifest = await manifestOf(sources, folder);
      await writeFile(`${folder}/custom-elements.json`, `${JSON.stringify(manifest)}\n`);

      const isPublic = ({tagName}) => tags.includes(tagName);
      const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(isPublic);
      if (elements.length < tags.length) this.error('A file in define/ has no class with @element.');

      const publicManifest = {
        ...manifest,
        modules: manifest.modules.map((module) => ({...module, declarations: module.declarations.filter(isPublic)})),
      };
      // Parts and tokens have their own entries; listing them under each tag too would duplicate them.
      const options = {outdir: folder, hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true};
      generateVsCodeCustomElementData(publicManifest, options);
      generateJetBrainsWebTypes(publicManifest, {...options, packageJson: false});

      for (const [file, text] of Object.entries(hostTypes(elements))) await writeFile(`${folder}/${file}`, text);
    },
  };
}

async function manifestOf(sources, folder) {
  const found = await cli({argv: ['analyze', '--litelement', '--quiet', '--globs', `${sources}/{elements,ui}/**/*.ts`], noWrite: true});
  const elements = found.modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName)).map(publicPart);
  const files = readdirSync(`${sources}/define`);
  const module = {
    kind: 'javascript-module',
    path: `${folder}/index.js`,
    declarations: elements,
    exports: exported(elements, sources, folder),
  };
  return {...found, modules: [module, ...elements.map((element) => definition(element, files, folder))]};
}

function publicPart({members = [], ...rest}) {
  return {...rest, members: members.filter(isPublic)};
}

function isPublic({name, privacy}) {
  // The analyzer mistakes `root.adoptedStyleSheets = …` in a constructor for a field of the element.
  return (privacy ?? 'public') === 'public' && name !== 'adoptedStyleSheets';
}

/** The classes that the package's entry exports. */
function exported(elements, sources, folder) {
  const entry = readFileSync(`${sources}/index.ts`, 'utf8');
  return elements
    .filter(({name}) => new RegExp(`^export \\{${name}\\}`, 'm').test(entry))
    .map(({name}) => ({kind: 'js', name, declaration: {name, module: `${folder}/index.js`}}));
}

/** The file that registers a tag. The analyzer cannot find it, because we register through `define`. */
function definition({tagName, name}, files, folder) {
  const file = [tagName, tagName.replace(/^dr-/, '')].find((each) => files.includes(`${each}.ts`));
  return {
    kind: 'javascript-module',
    path: `${folder}/define/${file}.js`,
    declarations: [],
    exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: `${folder}/index.js`}}],
  };
}
