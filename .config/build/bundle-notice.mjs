import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

const LICENSES = 'licenses.txt';

/** Every package that a file built so far holds a part of, by name and version. */
const known = new Map();

/** Whose drawings our icons are; no bundler sees that. */
const ICONS = 'node_modules/lucide-static';

/**
 * Puts name, version and license in front of a bundled file, and beside the files, once for all of them, the full texts of
 * the licenses of what is inside, as those ask.
 */
export function bundleNotice({name, version, license}) {
  return {
    name: 'bundle-notice',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const packages = bundledPackages(
          Object.entries(chunk.modules)
            .filter(([, module]) => module.renderedLength > 0)
            .map(([id]) => id),
        );
        const theirs = [...new Set(packages.map((each) => each.license))].join(', ');
        const parts = theirs ? `, with parts under ${theirs}: ${LICENSES}` : '';
        chunk.code = `/*! ${name} ${version} ${license}${parts} */\n${chunk.code}`;
        for (const each of [...packages, describe(ICONS)]) known.set(`${each.name} ${each.version}`, each.text.trim());
      }
      const texts = [...known].sort(([a], [b]) => a.localeCompare(b)).map(([of, text]) => `${of}\n\n${text}\n`);
      if (texts.length) this.emitFile({type: 'asset', fileName: LICENSES, source: texts.join('\n\n')});
    },
  };
}

function bundledPackages(moduleIds) {
  const folders = new Set(moduleIds.filter((id) => id.includes('node_modules')).map(packageFolder));
  return [...folders].map(describe).sort((a, b) => a.name.localeCompare(b.name));
}

function packageFolder(moduleId) {
  let folder = dirname(moduleId.replace(/^\0/, '').replace(/\?.*$/, ''));
  while (!existsSync(join(folder, 'package.json')) || !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version) {
    folder = dirname(folder);
  }
  return folder;
}

function describe(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} ${version} comes without the text of its license.`);
  return {name, version, license, text: readFileSync(join(folder, file), 'utf8')};
}
