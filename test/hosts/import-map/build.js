/*
 * Copies the modules of the package and of what it depends on next to the pages, and writes the import map: where each name is
 * found, and the integrity of each file. An import map must be in the page itself; the page's policy allows it by its hash.
 */
import {createHash} from 'node:crypto';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';

const places = {
  'directory-reviews': 'dist',
  lit: '.',
  'lit-html': '.',
  'lit-element': '.',
  '@lit/reactive-element': '.',
  '@lit/context': '.',
  '@lit-labs/ssr-client': '.',
};

const imports = {};
const integrity = {};
for (const [name, folder] of Object.entries(places)) {
  const from = `node_modules/${name}/${folder}`;
  const {version, exports} = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
  const to = `/npm/${name}@${version}`;
  const modules = readdirSync(from, {recursive: true}).filter((file) => /^(?!development|node|.*\/node_modules).*\.js$/.test(file));
  for (const file of modules) {
    cpSync(`${from}/${file}`, `dist${to}/${file}`);
    integrity[`${to}/${file}`] = `sha384-${createHash('sha384')
      .update(readFileSync(`${from}/${file}`))
      .digest('base64')}`;
  }
  imports[name] = `${to}/${exports['.'].default.replace(/^\.\/(dist\/)?/, '')}`;
  imports[`${name}/`] = `${to}/`;
}

const map = JSON.stringify({imports, integrity});
for (const file of readdirSync('pages')) {
  writeFileSync(`dist/${file}`, readFileSync(`pages/${file}`, 'utf8').replace('IMPORT MAP', map));
}
cpSync('node_modules/directory-reviews/dist/cloak.css', 'dist/cloak.css');
