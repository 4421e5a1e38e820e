import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {transform} from 'esbuild';
import type {Browser} from 'playwright-core';
import {answerContract} from '../bench/stub-api.js';
import {launchChromium} from '../browsers/chromium.js';
import {blocksOf, type CodeBlock, codeBlocks} from './code-blocks.js';
import {bundled, faultsOf} from './example-page.js';
import {tagsLookedFor, withSurroundings} from './surroundings.js';

interface OwnPackage {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}
interface Declared {
  readonly tagName?: string;
  readonly cssParts?: readonly {name: string}[];
  readonly cssProperties?: readonly {name: string}[];
}

const json = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content;
const ownPackage = json<OwnPackage>('package.json');
const tags = json<{modules: {declarations: Declared[]}[]}>('dist/custom-elements.json').modules.flatMap(({declarations}) => declarations);
const {files: integrity} = json<{files: Record<string, string>}>('dist/cdn/manifest.json');
const demo = readdirSync('demo', {recursive: true, encoding: 'utf8'})
  .filter((file) => /\.(swift|kts?|[jt]sx?|vue|svelte|html)$/.test(file) && !file.includes('node_modules'))
  .map((file) => readFileSync(`demo/${file}`, 'utf8'));

let browser: Browser;

const firstPage = answerContract(new URL('http://host.example/v1/providers/p30/reviews'), {});
/** Stands for the host's service where a block runs on a server. */
const service = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(firstPage)));

/** How to check a block in each language. A block in another language fails. */
const RULES: Readonly<Record<string, (block: CodeBlock) => void | Promise<void>>> = {
  html: ({code}) => runHtml(code),
  js: runScript,
  ts: runScript,
  css: ({code}) => runCss(code),
  sh: ({code}) => commandsOf(code).forEach(expectCommand),
  json: ({code}) => void JSON.parse(code),
  text: ({code}) => assert.ok(code.trim()),
  // These blocks are verbatim copies from the demo's samples, which have their own tests.
  ...Object.fromEntries(['swift', 'kotlin', 'jsx', 'vue', 'svelte'].map((language) => [language, expectInDemo])),
  tsx: (block) => (isInDemo(block) ? undefined : runComponent(block)),
};

/** Each block has its own page and mostly waits for the page to become idle. */
const AT_A_TIME = 4;

describe('every block of code in the documentation', {concurrency: AT_A_TIME}, () => {
  before(async () => {
    browser = await launchChromium();
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    service.close();
    await browser.close();
  });

  // Runs first, because it waits for a tag that is never defined.
  it('is found, and a broken block is reported', async () => {
    assert.deepEqual(blocksOf('a.mdx', '## One\n\n```js\nx\n```\n'), [{place: 'a.mdx:3, One', language: 'js', code: 'x'}]);
    await assert.rejects(runHtml('<script type="module" src="/cdn/dr-none.js"></script><dr-none></dr-none>'), /dr-none/);
    await assert.rejects(runInPage("import 'directory-reviews/define/dr-none';"), /dr-none/);
    await assert.rejects(runInPage('document.querySelector("dr-none").api = "/";'), /null/);
    assert.throws(() => runCss('dr-reviews-tab::part(nothing) {color: red}'), /nothing/);
    assert.throws(() => expectCommand('npm run nothing'), /nothing/);
  });

  for (const block of codeBlocks()) {
    it(`${block.place} (${block.language || 'no language'})`, async () => {
      const rule = RULES[block.language];
      assert.ok(rule, `no rule runs a block of "${block.language}"`);
      await rule(block);
    });
  }
});

/** A host's page, with scripts and styles in files as a strict policy requires, and with the tags that other blocks provide. */
async function runHtml(code: string): Promise<void> {
  const scripts = [...code.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, script]) => script!);
  const css = [...code.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style!).join('\n');
  const rest = code
    .replace(/<script type="module">[^]*?<\/script>|<style>[^]*?<\/style>/g, '')
    .replace(/(src="[^"]*?([\w-]+\.js)" integrity=")sha384-…/g, (_, start: string, file: string) => start + integrity[file]!);
  const named = [...new Set([...code.matchAll(/<(dr-[a-z-]+)/g)].map(([, tag]) => tag!))];
  const brought = named.filter((tag) => !code.includes(`/${tag}.js`) && !code.includes(`define/${tag}'`));
  const loaders = brought.map((tag) => `<script type="module" src="/cdn/${tag}.js"></script>`).join('');
  const script = scripts.length ? await bundled(withSurroundings(scripts.join('\n'))) : undefined;
  assert.deepEqual(await faultsOf(browser, {html: loaders + rest, css, ...(script !== undefined && {script})}), []);
}

async function runInPage(code: string): Promise<void> {
  const html = tagsLookedFor(code).map((tag) => `<${tag} provider-id="p30" api="/"></${tag}>`);
  const ids = [...code.matchAll(/querySelector\('#([\w-]+)'\)/g)].map(([, id]) => `<p id="${id}"></p>`);
  const loaders = tagsLookedFor(code).map((tag) => `import 'directory-reviews/define/${tag}';`);
  const script = await bundled([...loaders, withSurroundings(code)].join('\n'));
  assert.deepEqual(await faultsOf(browser, {html: [...html, ...ids].join(''), script}), []);
}

/** Shows the React component that the block exports. */
async function runComponent({code}: CodeBlock): Promise<void> {
  const [, name] = /export function (\w+)/.exec(code)!;
  const script = await bundled(`${code}
import {createRoot} from 'react-dom/client';
createRoot(document.body.appendChild(document.createElement('div'))).render(<${name} providerId="p30" />);`);
  assert.deepEqual(await faultsOf(browser, {script}), []);
}

function isForServers(code: string): boolean {
  return /directory-reviews\/(ssr|rules)|from 'node:/.test(withSurroundings(code));
}

function runScript({code}: CodeBlock): Promise<void> {
  return isForServers(code) ? runOnServer(code) : runInPage(code);
}

/** Runs the block as a module inside the package, which resolves its own name. */
async function runOnServer(code: string): Promise<void> {
  const {port} = service.address() as AddressInfo;
  const file = resolve(`dist/block-${process.pid}-${runs++}.mjs`);
  Object.assign(globalThis, {page: firstPage, service: `http://127.0.0.1:${port}/`});
  writeFileSync(file, (await transform(withSurroundings(code), {loader: 'ts'})).code);
  try {
    await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
let runs = 0;

/** Checks that every token and part in the block exists. */
function runCss(code: string): void {
  const known = new Set(tags.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)));
  for (const [token] of code.matchAll(/--dr-[\w-]+/g)) assert.ok(known.has(token), `${token} is not a token`);
  for (const [, tag, part] of code.matchAll(/(dr-[a-z-]+)::part\(([\w-]+)\)/g)) {
    const parts = tags.find(({tagName}) => tagName === tag)?.cssParts?.map(({name}) => name);
    assert.ok(parts?.includes(part!), `${tag} has no part ${part}`);
  }
}

function commandsOf(code: string): string[] {
  const lines = code.replace(/\\\n/g, ' ').split('\n');
  return lines
    .flatMap((line) => line.replace(/\s#.*$/, '').split('&&'))
    .map((command) => command.trim().replace(/^(\w+=\S*\s+)+/, ''))
    .filter(Boolean);
}

function expectCommand(command: string): void {
  const [program, first, second] = command.split(/\s+/);
  const name = first === 'run' ? second! : first!;
  // Copies a file of the installed package into an app.
  if (program === 'cp') return assert.ok(existsSync(first!.replace('node_modules/directory-reviews/', '')), `${first} does not exist`);
  if (program === 'npx') return assert.ok(name in ownPackage.bin, `npx ${name} is not a program of this package`);
  assert.equal(program, 'npm', command);
  if (name !== 'ci' && name !== 'install') assert.ok(name in ownPackage.scripts, `npm run ${name} is not a script`);
}

function expectInDemo(block: CodeBlock): void {
  assert.ok(isInDemo(block), `${block.place}: no file in demo/ holds this block`);
}

function isInDemo({code}: CodeBlock): boolean {
  return demo.some((text) => text.includes(code));
}
