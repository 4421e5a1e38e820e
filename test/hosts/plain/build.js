/* Copies the package's files next to the pages, under an address with the version, and fills in their integrity values. */
import {cpSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';

const cdn = 'node_modules/directory-reviews/dist/cdn';
const {name, version, files} = JSON.parse(readFileSync(`${cdn}/manifest.json`));
cpSync(cdn, `dist/cdn/${name}@${version}`, {recursive: true});
cpSync('node_modules/directory-reviews/dist/cloak.css', `dist/cdn/${name}@${version}/cloak.css`);

for (const file of readdirSync('pages')) {
  const text = readFileSync(`pages/${file}`, 'utf8');
  writeFileSync(
    `dist/${file}`,
    text.replaceAll('VERSION', version).replaceAll(/INTEGRITY OF ([\w.-]+)/g, (_, of) => files[of]),
  );
}
