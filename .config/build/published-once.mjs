import {writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';

/**
 * Makes the npm module `as` hand on what the entry of that name became for pages without a bundler. For modules that import
 * nothing, both would be the same code twice in the package.
 */
export function publishedOnce({name, as}) {
  return {
    name: 'published-once',
    writeBundle({dir}, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.isEntry && chunk.name === name);
      if (!entry) return;
      if (entry.imports.length) this.error(`${entry.fileName} imports others, which the npm module must not share.`);
      writeFileSync(as, `export * from '${relative(dirname(as), join(dir, entry.fileName))}';\n`);
    },
  };
}
