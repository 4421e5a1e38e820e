import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Keeps integrity.json: the value of the `integrity` attribute by file name, for every script in the folder. */
export function integrityList({folder}) {
  return {
    name: 'integrity-list',
    writeBundle() {
      const scripts = readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .sort();
      const list = Object.fromEntries(scripts.map((file) => [file, integrity(readFileSync(join(folder, file)))]));
      writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}

function integrity(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
