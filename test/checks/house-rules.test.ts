import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {ESLint} from 'eslint';

const eslint = new ESLint({overrideConfigFile: '.config/lint/house-rules.mjs'});

/** The rules that report a planted file, with line numbers. The modules it imports must exist. */
async function faultsOf(path: string, lines: readonly string[]): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), {filePath: path});
  return result!.messages.map(({line, ruleId, message}) => `${line} ${ruleId ?? message}`);
}

type Case = readonly [what: string, path: string, lines: readonly string[], faults: readonly string[]];

function holds(cases: readonly Case[]): void {
  for (const [what, path, lines, faults] of cases) it(what, async () => assert.deepEqual(await faultsOf(path, lines), faults));
}

const client = '../api/reviews/client.js';
const ring = 'boundaries/dependencies';

describe('the rings', () => {
  holds([
    ['accept an import from an inner ring', 'src/state/a.ts', ["import {OUTCOMES} from '../domain/review.js';"], []],
    ['reject an import from an outer ring', 'src/domain/a.ts', ['', `import {B} from '${client}';`], [`2 ${ring}`]],
    ['reject a re-export from an outer ring', 'src/domain/a.ts', [`export {B} from '${client}';`, 'export const one = 1;'], [`1 ${ring}`]],
    ['reject an import() from an outer ring', 'src/domain/a.ts', [`export const b = () => import('${client}');`], [`1 ${ring}`]],
    ['reject a type from an outer ring', 'src/domain/a.ts', [`export type B = import('${client}').B;`], [`1 ${ring}`]],
    ['accept a type import where only types are allowed', 'src/elements/a/a.ts', [`import type {B} from '../${client}';`], []],
    ['reject a value import there', 'src/elements/a/a.ts', [`import {B} from '../${client}';`], [`1 ${ring}`]],
    ['accept the HTTP client there', 'src/elements/a/a.ts', ["import {B} from '../../api/reviews/http.js';"], []],
    [
      'reject an import there that remains after compilation',
      'src/elements/a/a.ts',
      [`import {type B} from '../${client}';`],
      [`1 ${ring}`],
    ],
    ['reject an unknown folder', 'src/misc/a.ts', ['export {};'], ['1 boundaries/no-unknown-files']],
    ['reject an import of a missing file', 'src/state/a.ts', ["import {b} from './missing.js';"], [`1 ${ring}`]],
    ['accept a package in its ring', 'src/elements/a/a.ts', ["import {guard} from 'lit/directives/guard.js';"], []],
    ['reject a package outside its ring', 'src/state/a.ts', ["import {html} from 'lit';"], [`1 ${ring}`]],
    ['accept types of a package', 'src/state/a.ts', ["import type {TemplateResult} from 'lit';"], []],
    ["reject an import of the package's own name", 'src/state/a.ts', ["import type {Mark} from 'directory-reviews/rules';"], [`1 ${ring}`]],
    ['reject Node modules in browser code', 'src/state/a.ts', ["import {readFileSync} from 'node:fs';"], [`1 ${ring}`]],
    ['reject define/ in the entry', 'src/index.ts', ["import {A} from './define/dr-config.js';"], [`1 ${ring}`]],
  ]);
});

describe('the layers of the demo', () => {
  const database = "import type {Database} from '../database/database.js';";
  holds([
    ["accept the package's exports", 'demo/server/practice/a.ts', ["import {feedbackAfter} from 'directory-reviews/rules';"], []],
    ['accept every other package', 'demo/server/api/a.ts', ["import {Hono} from 'hono';", "import {randomUUID} from 'node:crypto';"], []],
    ['reject src/', 'demo/server/practice/a.ts', ["import type {Mark} from '../../../src/domain/queue.js';"], [`1 ${ring}`]],
    ['reject src/ in the programs', 'demo/server/a.ts', ["import {SCOPES} from '../../src/api/shared/routes.js';"], [`1 ${ring}`]],
    ['reject src/ in the pages', 'demo/pages/a.ts', ["import {screen} from '../../src/screening/index.js';"], [`1 ${ring}`]],
    ['reject a path into dist/', 'demo/pages/a.ts', ["export const a = () => import('../../dist/index.js');"], [`1 ${ring}`]],
    ['accept a lower layer', 'demo/server/queue/a.ts', [database, "import {move} from '../practice/steps.js';"], []],
    ['reject a higher layer', 'demo/server/database/a.ts', ["import {move} from '../practice/steps.js';"], [`1 ${ring}`]],
    [
      'reject types from a sibling folder',
      'demo/server/queue/a.ts',
      ["import type {Asked} from '../collection/survey.js';"],
      [`1 ${ring}`],
    ],
    ['reject pages in the API', 'demo/server/api/a.ts', ["import {policy} from '../../pages/policy.js';"], [`1 ${ring}`]],
    ['reject an unknown folder', 'demo/server/misc/a.ts', ['export {};'], ['1 boundaries/no-unknown-files']],
  ]);
});

describe('stories', () => {
  holds([
    [
      'may use the entry and the clients for tests',
      'stories/a.stories.ts',
      ["import '../src/index.js';", "import '../src/testing/index.js';"],
      [],
    ],
    [
      'may not import an element directly',
      'stories/a.ts',
      ["import type {ReviewsTab} from '../src/elements/reviews-tab/reviews-tab.js';"],
      [`1 ${ring}`],
    ],
    ['may not import a store', 'stories/a.ts', ["import {Store} from '../src/state/shared/store.js';"], [`1 ${ring}`]],
  ]);
});

describe('oxlint finds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oxlint-'));
  after(() => rmSync(folder, {recursive: true}));

  const found = (...options: string[]): string => {
    const {status, stdout} = spawnSync('node_modules/.bin/oxlint', ['--config', '.oxlintrc.json', ...options, folder], {encoding: 'utf8'});
    assert.equal(status, 1);
    return stdout;
  };

  it('import cycles, including type imports', () => {
    writeFileSync(join(folder, 'a.ts'), "import {b} from './b.js';");
    writeFileSync(join(folder, 'b.ts'), "import type {a} from './a.js';");
    assert.match(found(), /import\(no-cycle\)/);
  });

  it('what only types show', () => {
    writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions": {"strict": true}}');
    writeFileSync(join(folder, 'c.ts'), 'const later = async () => {};\nlater();\nawait 1;');
    assert.match(found('--type-aware'), /typescript\(no-floating-promises\)[^]*typescript\(await-thenable\)/);
  });
});

describe('zod', () => {
  holds([
    ['may be imported in api/ as zod/mini', 'src/api/a.ts', ["import * as z from 'zod/mini';"], []],
    [
      'may not be imported in any other form',
      'src/api/a.ts',
      ["import {z} from 'zod/mini';", "import * as z from 'zod';"],
      ['1 house/zod-mini', '2 house/zod-mini'],
    ],
    ['may not be imported in other folders', 'src/state/a.ts', ["import * as z from 'zod/mini';"], [`1 ${ring}`]],
    ['may not be imported in other folders as types', 'src/state/a.ts', ["import type * as z from 'zod/mini';"], [`1 ${ring}`]],
  ]);
});

describe('the folders of public tags', () => {
  const rule = 'house/no-imports-from-config';
  const fromConfig = "import {ConfigElement} from '../config/config.js';";
  holds([
    ['accept imports from their own folder', 'src/elements/config/a.ts', ["import {b} from './config.js';"], []],
    ['find an import from another', 'src/elements/review-survey/a.ts', ['', fromConfig], [`2 ${rule}`]],
    ['find one in the folder of an inner tag', 'src/elements/help-dialog/a.ts', [fromConfig], [`1 ${rule}`]],
    ['find types', 'src/elements/review-survey/a.ts', ["import type {Config} from '../config/config.js';"], [`1 ${rule}`]],
    [
      'find the type of an import',
      'src/elements/review-survey/a.ts',
      ["export type A = import('../config/config.js').Config;"],
      [`1 ${rule}`],
    ],
    ['find an import()', 'src/elements/review-survey/a.ts', ["export const a = () => import('../config/config.js');"], [`1 ${rule}`]],
    ['find an export from it', 'src/elements/a/a.ts', ["export * from '../config/config.js';", 'export const one = 1;'], [`1 ${rule}`]],
    [
      'accept the folder of an inner tag',
      'src/elements/config/a.ts',
      ["import type {AdviceTakenEvent} from '../response-advice/events.js';"],
      [],
    ],
  ]);

  it('have a rule for each file of a tag in define/', async () => {
    const folders = readdirSync('src/define').flatMap((file) => /^dr-(.+)\.ts$/.exec(file)?.[1] ?? []);
    assert.ok(folders.length);
    for (const folder of folders) {
      const faults = await faultsOf('src/elements/a/a.ts', [`import type {A} from '../${folder}/${folder}.js';`]);
      assert.deepEqual(faults, [`1 house/no-imports-from-${folder}`]);
    }
  });
});

const linesOf = (count: number) => Array.from({length: count}, (_, i) => `export const a${i} = ${i};`);

describe('the rules about content', () => {
  holds([
    ['reject side effects', 'src/state/a.ts', ['export {};', 'start();'], ['2 house/no-side-effects']],
    ['accept them in define/', 'src/define/dr-a.ts', ["customElements.define('dr-a', A);"], []],
    ['accept them in a program', 'src/locales/main.ts', ['start();'], []],
    [
      'reject a registration',
      'src/elements/a/a.ts',
      ["export const go = () => customElements.define('a-b', A);", "export const on = () => window.customElements.define('a-b', A);"],
      ['1 house/no-registration', '2 house/no-registration'],
    ],
    ['reject a bare import', 'src/state/a.ts', ["import '../domain/review.js';"], ['1 house/no-bare-imports']],
    ['accept the registration of a tag for the server', 'src/ssr/a.ts', ["import '../define/dr-config.js';"], []],
    ['reject a barrel', 'src/domain/a.ts', ["export {OUTCOMES} from './review.js';"], ['1 house/no-barrels']],
    ['accept a barrel that is an entry', 'src/index.ts', ["export {OUTCOMES} from './domain/review.js';"], []],
    [
      'reject what a strict host forbids, in code and markup but not in comments',
      'src/elements/a/a.ts',
      [
        '// innerHTML, style= and fetch are only mentioned here',
        'export const a = (e: Element) => (e.innerHTML = String(localStorage.length));',
        'export const b = () => html`<p style="color: red">${1}</p>`;',
        'export const c = () => html`${1}<style>p {}</style>`;',
        "export const d = () => fetch('/') + '<style>';",
      ],
      [
        '2 house/no-forbidden-names',
        '2 house/no-forbidden-names',
        '3 house/no-style-attributes',
        '4 house/no-style-elements',
        '5 house/no-fetch',
        '5 house/no-style-elements',
      ],
    ],
    ['accept fetch in api/', 'src/api/a.ts', ["export const a = () => fetch('/');"], []],
    ['accept a style element in ssr/', 'src/ssr/a.ts', ["export const a = '<style>';"], []],
    ['accept 250 lines of code, plus comments and blank lines', 'src/domain/a.ts', [...linesOf(250), '', '// Why.'], []],
    ['reject a longer file', 'src/domain/a.ts', linesOf(251), ['251 max-lines']],
  ]);
});
