import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

const LICENSES = 'licenses.txt';

/** All packages bundled so far, by name and version. */
const known = new Map();

/** The source of our icons, which the bundler cannot detect. */
const ICONS = 'node_modules/lucide-static';

/**
 * Adds a banner with name, version and license to each bundled file, and writes one file with the full license texts of all
 * bundled packages, as their licenses require.
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
  if (!file) throw new Error(`${name} ${version} has no license file.`);
  return {name, version, license, text: readFileSync(join(folder, file), 'utf8')};
}
