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
      const manifest = await manifestOf(sources, folder, tags);
      await writeFile(`${folder}/custom-elements.json`, `${JSON.stringify(manifest)}\n`);

      const elements = manifest.modules.flatMap(({declarations}) => declarations);
      if (elements.length < tags.length) this.error('A file in define/ has no class with @element.');

      // Parts and tokens have their own entries; listing them under each tag too would duplicate them.
      const options = {outdir: folder, hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true};
      generateVsCodeCustomElementData(manifest, options);
      generateJetBrainsWebTypes(manifest, {...options, packageJson: false});

      for (const [file, text] of Object.entries(hostTypes(elements))) await writeFile(`${folder}/${file}`, text);
    },
  };
}

async function manifestOf(sources, folder, tags) {
  // All sources, because an element inherits members from base classes in any of them.
  // The analyzer writes the path of the manifest into package.json, from `outdir`, even when told to write nothing.
  const argv = ['analyze', '--litelement', '--quiet', '--globs', `${sources}/**/*.ts`, '--outdir', folder];
  const found = await cli({argv, noWrite: true});
  const declarations = found.modules.flatMap((module) => module.declarations);
  const elements = declarations.filter(({tagName}) => tags.includes(tagName)).map((element) => publicPart(element, declarations));
  const module = {
    kind: 'javascript-module',
    path: `${folder}/index.js`,
    declarations: elements,
    exports: elements.map(({name}) => ({kind: 'js', name, declaration: {name, module: `${folder}/index.js`}})),
  };
  return {...found, modules: [module, ...elements.map((element) => definition(element, folder))]};
}

/** An element as its users see it: what it inherits from our internal base classes is its own. */
function publicPart({members = [], superclass, ...element}, declarations) {
  const own = Object.entries(element).map(([key, value]) => [key, Array.isArray(value) ? value.map(ownPart) : value]);
  return {...Object.fromEntries(own), superclass: publicBase(superclass, declarations), members: members.filter(isPublic).map(ownPart)};
}

function ownPart(part) {
  return {...part, inheritedFrom: undefined};
}

function isPublic({name, privacy}) {
  // The analyzer mistakes `root.adoptedStyleSheets = …` in a constructor for a field of the element.
  return (privacy ?? 'public') === 'public' && name !== 'adoptedStyleSheets';
}

/** The first base class that is not ours. */
function publicBase(superclass, declarations) {
  if (superclass.package) return superclass;
  const base = declarations.find(({kind, name}) => kind === 'class' && name === superclass.name);
  return base ? publicBase(base.superclass, declarations) : {name: 'HTMLElement', package: 'global:'};
}

/** The file that registers a tag. The analyzer cannot find it, because we register through `define`. */
function definition({tagName, name}, folder) {
  return {
    kind: 'javascript-module',
    path: `${folder}/define/${tagName}.js`,
    declarations: [],
    exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: `${folder}/index.js`}}],
  };
}
