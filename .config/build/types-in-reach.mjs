import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {ownPackage} from './own-package.mjs';

const REFERENCE = /(?:\bfrom |\bimport\(|\bimport )\s*['"](\.[^'"]+)\.js['"]/g;

/** Keeps of the declarations what the types of the package's exports lead to. The rest no host can name. */
export function typesInReach({folder}) {
  return {
    name: 'types-in-reach',
    writeBundle() {
      const kept = new Set();
      const keep = (file) => {
        if (kept.has(file) || !existsSync(file)) return;
        kept.add(file);
        for (const [, path] of readFileSync(file, 'utf8').matchAll(REFERENCE)) keep(resolve(dirname(file), `${path}.d.ts`));
      };
      for (const {types} of Object.values(ownPackage.exports)) if (types) filesOf(types).forEach(keep);
      const written = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.d.ts'));
      for (const file of written) if (!kept.has(resolve(folder, file))) rmSync(join(folder, file));
    },
  };
}

/** The files that a `types` entry stands for; `*` is any name in its folder that hosts are meant to import. */
function filesOf(types) {
  if (!types.includes('*')) return [resolve(types)];
  const names = readdirSync('src/define').flatMap((file) => /^(dr-[a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
  return names.map((name) => resolve(types.replace('*', name)));
}
