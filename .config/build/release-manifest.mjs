import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Updates manifest.json: the release, and the `integrity` value of each script in the folder by file name.
 */
export function releaseManifest({folder, name, version}) {
  return {
    name: 'release-manifest',
    writeBundle() {
      const scripts = readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .sort();
      const files = Object.fromEntries(scripts.map((file) => [file, integrity(readFileSync(join(folder, file)))]));
      writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({name, version, files}, null, 2)}\n`);
    },
  };
}

function integrity(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
