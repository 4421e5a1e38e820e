import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {buildReviews} from '../../src/testing/reviews/builders.js';

type Entry = typeof import('../../src/ssr/index.js');

/* Frameworks bundle server components apart from the others, so that one process has two copies of the library and of Lit. */
describe('two bundles in one process', () => {
  let folder: string;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'two-bundles-'))));
  after(() => rm(folder, {recursive: true}));

  async function bundle(name: string, condition: string): Promise<Entry> {
    const outfile = join(folder, `${name}.mjs`);
    const banner = {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"};
    const options = {bundle: true, platform: 'node', format: 'esm', logLevel: 'error', banner} as const;
    await build({...options, entryPoints: ['src/ssr/index.ts'], outfile, conditions: [condition]});
    return (await import(outfile)) as Entry;
  }

  it('both render the tab, with the same style', async () => {
    const [first, second] = [await bundle('first', 'production'), await bundle('second', 'development')];
    const page = {summary: null, counts: null, reviews: buildReviews(2), nextCursor: null, previousCursor: null};
    const html = first.renderReviewsTab({providerId: 'p1', api: '/', page});
    assert.match(html, /id="review-r2"/);
    assert.equal(second.renderReviewsTab({providerId: 'p1', api: '/', page}), html);
    assert.equal(second.reviewsTabStyleHash, first.reviewsTabStyleHash);
  });
});
