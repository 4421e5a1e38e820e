import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ownPackage} from './own-package.mjs';

/**
 * Puts name, version and license in front of a bundled file, and beside it the full texts of the licenses of what is
 * inside, as those ask.
 */
export function bundleNotice() {
  return {
    name: 'bundle-notice',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const packages = bundledPackages(
          Object.entries(chunk.modules)
            .filter(([, module]) => module.renderedLength > 0)
            .map(([id]) => id),
        );
        const {name, version, license} = ownPackage;
        const theirs = [...new Set(packages.map((each) => each.license))].join(', ');
        const licenses = chunk.fileName.replace(/js$/, 'licenses.txt');
        const parts = theirs ? `, with parts under ${theirs}: ${licenses}` : '';
        chunk.code = `/*! ${name} ${version} ${license}${parts} */\n${chunk.code}`;
        if (packages.length === 0) continue;
        const source = packages.map((each) => `${each.name} ${each.version}\n\n${each.text.trim()}\n`).join('\n\n');
        this.emitFile({type: 'asset', fileName: licenses, source});
      }
    },
  };
}

/** Modules of ours that hold another package's drawings. */
const DRAWN = {
  '/styles/thumb.js': 'lucide-static',
  '/dialog-frame/dialog-frame.js': 'lucide-static',
  '/representative-desk/due.js': 'lucide-static',
};

function bundledPackages(moduleIds) {
  const folders = new Set(moduleIds.filter((id) => id.includes('node_modules')).map(packageFolder));
  for (const [module, name] of Object.entries(DRAWN)) {
    if (moduleIds.some((id) => id.endsWith(module))) folders.add(`node_modules/${name}`);
  }
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
