import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sourceFiles} from './checks/source-files.js';
import {contentFaults} from './graph/content-rules.js';
import {importFaults} from './graph/import-rules.js';
import {graphOf} from './graph/module-graph.js';

describe('the sources', () => {
  const graph = graphOf(sourceFiles('src'));

  it('import inward only, without cycles, and keep zod off the page', () => {
    assert.deepEqual(importFaults(graph), []);
  });

  it('are small, act only in define/, and hold nothing that a strict host forbids', () => {
    assert.deepEqual(contentFaults(graph), []);
  });
});

/** Faults of a few planted files, given as path and lines. */
function faultsOf(planted: Record<string, readonly string[]>): string[] {
  const graph = graphOf(new Map(Object.entries(planted).map(([path, lines]) => [path, lines.join('\n')])));
  return [...importFaults(graph), ...contentFaults(graph)];
}

const review = {'src/domain/review.ts': ['export type Review = string;', 'export const A = 1;']};
const client = {'src/api/client.ts': ['export type Client = string;', 'export const B = 2;']};

describe('the rules about imports', () => {
  it('accept imports inward', () => {
    assert.deepEqual(faultsOf({...review, 'src/state/store.ts': ["import {A} from '../domain/review.js';", 'export const C = A;']}), []);
  });

  it('find an import outward, also by export and by import()', () => {
    for (const line of [
      "import {B} from '../api/client.js';",
      "export {B} from '../api/client.js';",
      "export const x = () => import('../api/client.js');",
    ]) {
      const faults = faultsOf({...client, 'src/domain/rate.ts': ['export const one = 1;', line]});
      assert.deepEqual(faults, ['src/domain/rate.ts:2 domain must not import from api']);
    }
  });

  it('find a value where only types may come from', () => {
    const path = 'src/elements/tab/tab.ts';
    assert.deepEqual(faultsOf({...client, [path]: ["import type {Client} from '../../api/client.js';", 'export type C = Client;']}), []);
    const rule = `${path}:1 elements may import from api by \`import type\` only`;
    assert.deepEqual(faultsOf({...client, [path]: ["import {type Client} from '../../api/client.js';", 'export type C = Client;']}), [
      rule,
    ]);
  });

  it('find a folder without a place, a package out of place and a missing file', () => {
    assert.deepEqual(faultsOf({'src/misc/a.ts': []}), ['src/misc/a.ts:1 folder src/misc has no place in test/graph/rings.ts']);
    assert.deepEqual(faultsOf({'src/state/a.ts': ["import {html} from 'lit';"]}), [
      'src/state/a.ts:1 state must not import the package lit',
    ]);
    const faults = faultsOf({'src/state/a.ts': ["import {b} from './b.js';"]});
    assert.deepEqual(faults, ['src/state/a.ts:1 imports ./b.js, which is not a source file']);
  });

  it('find zod under another name', () => {
    const rule = "zod is imported in src/api only, and only as `import * as z from 'zod/mini'`";
    assert.deepEqual(faultsOf({'src/api/a.ts': ["import * as z from 'zod/mini';"]}), []);
    assert.deepEqual(faultsOf({'src/api/a.ts': ["import {z} from 'zod/mini';"]}), [`src/api/a.ts:1 ${rule}`]);
    assert.equal(faultsOf({'src/api/a.ts': ["import * as z from 'zod';"]}).at(-1), `src/api/a.ts:1 ${rule}`);
    assert.equal(faultsOf({'src/state/a.ts': ["import * as z from 'zod/mini';"]}).at(-1), `src/state/a.ts:1 ${rule}`);
  });

  it('find zod on the way to the page, but not behind a type', () => {
    const files = (form: string) => ({
      'src/api/schemas.ts': ["import * as z from 'zod/mini';"],
      'src/state/store.ts': [`import ${form} from '../api/schemas.js';`],
      'src/elements/tab/tab.ts': ["import {Store} from '../../state/store.js';"],
      'src/define/dr-tab.ts': ["import {Tab} from '../elements/tab/tab.js';"],
    });
    const trail = 'src/define/dr-tab.ts → src/elements/tab/tab.ts → src/state/store.ts → src/api/schemas.ts';
    assert.deepEqual(faultsOf(files('{Review}')), [`src/api/schemas.ts:1 brings zod to the page: ${trail}`]);
    assert.deepEqual(faultsOf(files('type {Review}')), []);
  });

  it('find a cycle', () => {
    const faults = faultsOf({'src/domain/a.ts': ["import {b} from './b.js';"], 'src/domain/b.ts': ['', "import type {a} from './a.js';"]});
    assert.deepEqual(faults, ['src/domain/b.ts:2 closes an import cycle: src/domain/a.ts → src/domain/b.ts → src/domain/a.ts']);
  });
});

describe('the rules about content', () => {
  it('find side effects outside define/', () => {
    assert.deepEqual(faultsOf({'src/state/a.ts': ['export {};', 'start();']}), [
      'src/state/a.ts:2 acts when it is loaded; only define/ may',
    ]);
    const registered = faultsOf({'src/elements/a/a.ts': ["export const go = () => customElements.define('a-b', A);"]});
    assert.deepEqual(registered, ['src/elements/a/a.ts:1 registers an element; only define/ may']);
    assert.deepEqual(faultsOf({'src/define/dr-a.ts': ["define('dr-a', A);"]}), []);
    const bare = faultsOf({...review, 'src/state/a.ts': ["import '../domain/review.js';"]});
    assert.deepEqual(bare, ['src/state/a.ts:1 imports for side effects; only define/ may']);
  });

  it('find a barrel that is no entry of the package', () => {
    const lines = ["export {A} from './review.js';"];
    assert.deepEqual(faultsOf({...review, 'src/domain/all.ts': lines}), ['src/domain/all.ts:1 only hands on what other files export']);
    assert.deepEqual(faultsOf({...review, 'src/index.ts': ["export {A} from './domain/review.js';"]}), []);
  });

  it('find what a strict host forbids, in code and markup but not in comments', () => {
    const faults = faultsOf({
      'src/elements/a/a.ts': [
        '// innerHTML, style= and fetch are only talked about here',
        'export const a = (e: Element) => (e.innerHTML = String(localStorage.length));',
        'export const b = () => html`<p style="color: red">${1}</p>`;',
        'export const c = () => html`${1}<style>p {}</style>`;',
        "export const d = () => fetch('/');",
      ],
    });
    assert.deepEqual(faults, [
      'src/elements/a/a.ts:2 uses innerHTML',
      'src/elements/a/a.ts:2 uses localStorage',
      'src/elements/a/a.ts:3 has a style attribute in markup',
      'src/elements/a/a.ts:4 has a style element in markup',
      'src/elements/a/a.ts:5 uses fetch; only api/ may',
    ]);
  });

  it('find a file that is too long', () => {
    assert.deepEqual(faultsOf({'src/domain/a.ts': Array<string>(250).fill('// line')}), []);
    assert.deepEqual(faultsOf({'src/domain/a.ts': Array<string>(251).fill('// line')}), [
      'src/domain/a.ts:251 251 lines are more than 250',
    ]);
  });
});
