import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import ownPackage from '../../package.json' with {type: 'json'};
import {publicTags} from './source-files.js';

const IMPORT = /(?:\bfrom |\bimport\(|\bimport )\s*['"](\.[^'"]+)['"]/g;

describe('the package', () => {
  let files: string[];
  let modules: string[];

  before(() => {
    const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8'});
    const [packed] = JSON.parse(stdout) as [{files: {path: string}[]}];
    files = packed.files.map(({path}) => path);
    // An empty module, which the build writes for the entries that have only types.
    const others = /^dist\/(cdn\/|types-only\.js)/;
    modules = files.filter((path) => path.endsWith('.js') && !others.test(path));
  });

  it('contains no internal files', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\/)(test|src)\//.test(path)),
      [],
    );
    const reached = new Set<string>();
    const reach = (module: string): void => {
      if (reached.has(module)) return;
      reached.add(module);
      for (const [, path] of readFileSync(module, 'utf8').matchAll(IMPORT)) reach(join(module, '..', path!));
    };
    entries().forEach(reach);
    assert.deepEqual(
      modules.filter((module) => !reached.has(module)),
      [],
    );
    assert.deepEqual(
      [...reached].filter((module) => !files.includes(module)),
      [],
    );
  });

  it('has a module for each source module, under the same name', () => {
    assert.ok(modules.length > 100);
    const without = modules.filter((module) => !existsSync(module.replace(/^dist\/(.+)\.js$/, 'src/$1.ts')));
    assert.deepEqual(without, []);
  });

  it('has readable modules, each with types and a source map that contains the source', () => {
    for (const module of modules) {
      const code = readFileSync(module, 'utf8');
      const isWordList = module.endsWith('/words.generated.js');
      assert.ok(isWordList || code.length / code.split('\n').length < 400, `${module} is minified`);
      assert.ok(files.includes(module.replace(/js$/, 'd.ts')), `${module} has no types`);
      const map = JSON.parse(readFileSync(`${module}.map`, 'utf8')) as {sources: string[]; sourcesContent: string[]};
      assert.ok(files.includes(`${module}.map`), `${module} has no source map`);
      // A module that only re-exports has no sources.
      for (const [i, source] of map.sources.entries())
        assert.equal(map.sourcesContent[i], readFileSync(join(module, '..', source), 'utf8'), `${module} maps to a different source`);
    }
  });

  it('has source maps that lead to the line of each class and function', () => {
    let found = 0;
    for (const module of modules.filter((each) => existsSync(`${each}.map`))) {
      const map = new SourceMap(JSON.parse(readFileSync(`${module}.map`, 'utf8')) as SourceMapPayload);
      for (const [i, line] of readFileSync(module, 'utf8').split('\n').entries()) {
        const [before, name] = /^(?:export )?(?:async )?(?:function|class) (?=(\w+))/.exec(line) ?? [];
        if (before === undefined) continue;
        const {originalSource, originalLine} = map.findEntry(i, before.length) as {originalSource: string; originalLine: number};
        const source = map.payload.sourcesContent[map.payload.sources.indexOf(originalSource)];
        assert.match(source!.split('\n')[originalLine]!, new RegExp(`\\b${name}\\b`), `${module}:${i + 1}`);
        found++;
      }
    }
    assert.ok(found > 500, String(found));
  });
});

describe('what embedders find in the package', () => {
  let folder: string;
  let files: string[];

  // Packed in a copy of the package, because packing rewrites the README for a moment.
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'reviews-package-'));
    for (const file of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist', '.config/build/packed-readme.mjs'])
      cpSync(file, join(folder, 'checkout', file), {recursive: true});
    const checkout = join(folder, 'checkout');
    const printed = execFileSync('npm', ['pack', '--json'], {cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
    // npm prints the output of the scripts first.
    const [packed] = JSON.parse(printed.slice(printed.indexOf('[\n'))) as [{filename: string; files: {path: string}[]}];
    files = packed.files.map(({path}) => path);
    execFileSync('tar', ['-xzf', join('checkout', packed.filename)], {cwd: folder});
  });
  after(() => rmSync(folder, {recursive: true}));

  const read = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');

  it('the license, the changelog, and the page for native apps with its schema, its licenses and the samples', () => {
    for (const file of [
      'LICENSE',
      'CHANGELOG.md',
      'dist/webview/directory-reviews.html',
      'dist/webview/messages.schema.json',
      'dist/webview/licenses.txt',
      'dist/native/ReviewsActivity.kt',
      'dist/native/ReviewsViewController.swift',
      'dist/native/ReviewsWebView.tsx',
    ])
      assert.ok(files.includes(file), file);
  });

  it('every file that package.json names', () => {
    const {exports, bin, customElements, 'web-types': webTypes} = ownPackage;
    const named = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const path of [...named, ...Object.values(bin), customElements, webTypes].map((target) => join(target))) {
      const [start, end = ''] = path.split('*');
      assert.ok(
        files.some((file) => (path.includes('*') ? file.startsWith(start!) && file.endsWith(end) : file === path)),
        path,
      );
    }
  });

  it('an export for each public tag, and none for the parts inside them', async () => {
    const exported = Object.keys(ownPackage.exports).filter((path) => path.startsWith('./define/'));
    assert.deepEqual(
      exported.sort(),
      publicTags()
        .map((tag) => `./define/${tag}`)
        .sort(),
    );
    assert.match(read('dist/define/help-dialog.js'), /define\('dr-help-dialog'/);
    await assert.rejects(import(['directory-reviews', 'define', 'help-dialog'].join('/')), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});
  });

  it('no dead link in the README, the guides and llms.txt', () => {
    const pages = files.filter((file) => file === 'README.md' || file === 'dist/llms.txt' || /^dist\/guides\/.*\.md$/.test(file));
    assert.ok(pages.length > 15);
    for (const page of pages) {
      const targets = linksIn(read(page));
      if (page === 'README.md') assert.ok(targets.length > 15);
      for (const target of targets) {
        if (/^https:\/\//.test(target)) continue;
        const [path, anchor] = target.split('#') as [string, string?];
        const file = path ? join(dirname(page), path) : page;
        assert.ok(files.includes(file), `${page}: ${target}`);
        if (anchor) assert.match(read(file), new RegExp(`^#+ ${anchor.replaceAll('-', '[- ]')}$`, 'im'), `${page}: ${target}`);
      }
    }
  });

  it('a guide without the syntax of Storybook', () => {
    for (const page of files.filter((file) => /^dist\/guides\/.*\.md$/.test(file))) {
      const prose = read(page)
        .replace(/^```[^]*?^```$/gm, '')
        .replace(/`[^`\n]*`/g, '');
      assert.doesNotMatch(prose, /^(import|export) |\?path=|[{}]|<(Meta|Canvas|Source|ArgTypes)\b/m, page);
    }
  });

  it('an overview that leads to every page of the guide', () => {
    const overview = read('dist/llms.txt');
    assert.match(overview, /^# directory-reviews\n\n> .+\n\n/);
    const linked = linksIn(overview).map((target) => join('dist', target));
    // The page that leads to the others in Storybook.
    const pages = files.filter((file) => /^dist\/guides\/.*\.md$/.test(file) && !file.endsWith('/welcome.md'));
    for (const page of pages) assert.ok(linked.includes(page), page);
  });

  it('the samples of the guide, word for word', () => {
    const sample = readFileSync('test/hosts/react/src/profile.tsx', 'utf8').trim();
    assert.ok(read('dist/guides/frameworks.md').includes(`\`\`\`tsx\n${sample}\n\`\`\``));
  });

  it('every tag in the reference, with its attributes and events', () => {
    const reference = read('dist/guides/tags.md');
    for (const tag of publicTags()) assert.match(reference, new RegExp(`^## ${tag}$`, 'm'));
    assert.match(reference, /^- `provider-id`, property `providerId` \(`string`\): The provider whose reviews to show/m);
    assert.match(reference, /^- `dr-reviews-loaded`, ReviewsLoadedEvent: /m);
  });

  it('the README of the repository unchanged after packing', () => {
    assert.equal(readFileSync(join(folder, 'checkout/README.md'), 'utf8'), readFileSync('README.md', 'utf8'));
    assert.ok(!readFileSync('README.md', 'utf8').includes('](dist/'));
  });
});

/** The targets of links and pictures in Markdown, outside code. */
function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(([, inText, inHtml]) => inText ?? inHtml!);
}

/** The modules that the package exports, under every condition, and its programs. */
function entries(): string[] {
  const targets = Object.values<string | Record<string, string>>(ownPackage.exports).flatMap((target) => {
    if (typeof target === 'string') return [];
    return Object.entries(target).flatMap(([condition, path]) => (condition !== 'types' && path.endsWith('.js') ? [path] : []));
  });
  return [...targets, ...Object.values(ownPackage.bin)].map((path) => join(path));
}
