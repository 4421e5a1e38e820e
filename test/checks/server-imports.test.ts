import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import pLimit from 'p-limit';
import ownPackage from '../../package.json' with {type: 'json'};

const run = promisify(execFile);

/** Entries that are not modules for Node: style sheets, pages, documents, and the files that pages load in `<script>`. */
const FILES = /^\.\/(cdn|native|guides)\/|\.(css|html|txt|md)$/;

/** What a server's own code could see after the import, besides `customElements`, which Lit itself defines. */
const BROWSER_GLOBALS = ['window', 'document', 'HTMLElement', 'Element', 'navigator.onLine'];

describe('Node imports every entry without an error or an effect', {concurrency: true}, () => {
  const limit = pLimit(2);
  const entries = Object.entries(ownPackage.exports).flatMap(([name, target]) => expanded(name, target));
  const [documents, modules] = [true, false].map((isJson) => entries.filter((entry) => entry.endsWith('.json') === isJson)) as [
    string[],
    string[],
  ];

  it('finds the entries', () => {
    for (const name of ['.', './lazy', './testing', './ssr', './define/dr-recommendation-rate', './tokens/base.tokens.json', './jsx'])
      assert.ok(entries.includes(name), name);
  });

  for (const entry of modules) {
    const name = nameOf(entry);
    it(`import ${name}`, () => limit(() => expectSilence(`await import('${name}')`)));
  }

  it('import every document', () =>
    expectSilence(documents.map((entry) => `await import('${nameOf(entry)}', {with: {type: 'json'}})`).join(';\n')));

  // Possible because no module awaits anything while it loads.
  it('require every entry', () => expectSilence(entries.map((entry) => `createRequire(import.meta.url)('${nameOf(entry)}')`).join(';\n')));

  it('all modules together, in a page that server rendering pretends', () =>
    expectSilence(
      ["await import('@lit-labs/ssr/lib/install-global-dom-shim.js')", ...modules.map((entry) => `await import('${nameOf(entry)}')`)].join(
        ';\n',
      ),
      [],
    ));
});

function nameOf(entry: string): string {
  return entry.replace('.', ownPackage.name);
}

/** Runs code in a process of its own, in which nothing is imported yet. It must end by itself, and print nothing. */
async function expectSilence(code: string, unseen = BROWSER_GLOBALS): Promise<void> {
  const before = `import {createRequire} from 'node:module'; const seen = () => ${JSON.stringify(unseen)}.filter((name) => name.split('.').reduce((object, key) => object?.[key], globalThis) !== undefined); const was = seen();`;
  const after = `if (String(seen()) !== String(was)) console.log('defines', seen());`;
  // NODE_NO_WARNINGS: `require` of a module is experimental in Node 20.
  const {stdout, stderr} = await run(process.execPath, ['--input-type=module', '--eval', `${before}\n${code};\n${after}`], {
    env: {...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: ''},
  });
  assert.equal(stdout + stderr, '');
}

/** The entries that a pattern stands for. */
function expanded(name: string, target: string | {readonly default?: string}): string[] {
  const file = typeof target === 'string' ? target : target.default;
  if (FILES.test(name)) return [];
  if (!name.includes('*')) return [name];
  const [start, end] = file!.split('*') as [string, string];
  const matching = readdirSync(start, {recursive: true, encoding: 'utf8'}).filter(
    (each) => each.endsWith(end || '.json') && !FILES.test(each),
  );
  return matching.map((each) => name.replace('*', end ? each.slice(0, -end.length) : each));
}
