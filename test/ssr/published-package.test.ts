import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, it} from 'node:test';

/*
 * Imports the entries like a host, from the output of `npm run build`: a bundler may drop what the sources still have, such
 * as an import for its side effects.
 */
const reviews = [{id: 'r1', recommended: true, comment: 'Listened.', city: 'Denver', state: 'CO', date: '2025-12-06'}];
const page = {
  summary: {providerId: 'p1', recommended: 26, notRecommended: 4},
  counts: {filtered: 1, total: 1},
  reviews,
  nextCursor: null,
  previousCursor: null,
};

describe('the published package', () => {
  it('renders the tab on a server, with its styles', async () => {
    const {renderReviewsTab, reviewsTabStyleHash} = await published<typeof import('../../src/ssr/index.js')>('ssr');
    const html = renderReviewsTab({providerId: 'p1', page, api: '/'});
    assert.match(html, /<template[^>]*shadowrootmode="open"[^>]*><style>.+<\/style>.*Listened\./s);
    assert.notEqual(reviewsTabStyleHash, 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'the hash of an empty string');
  });

  it('exports the contract for backends', async () => {
    const {openApiDocument, ReviewsPage} = await published<typeof import('../../src/api/openapi/contract.js')>('contract');
    assert.deepEqual(ReviewsPage.parse(page), page);
    assert.equal((openApiDocument() as {openapi: string}).openapi.slice(0, 3), '3.1');
  });

  it('has an entry and a bundler-free file for each tag', () => {
    for (const tag of ['dr-config', 'dr-recommendation-rate', 'dr-reviews-tab']) {
      assert.ok(existsSync(new URL(import.meta.resolve(`directory-reviews/define/${tag}`))), tag);
      assert.ok(existsSync(new URL(import.meta.resolve(`directory-reviews/cdn/${tag}.js`))), `${tag}.js`);
    }
  });

  it('exports named classes and a client for tests', async () => {
    const {ReviewsTab} = await published<typeof import('../../src/index.js')>();
    const {InMemoryReviewsClient} = await published<typeof import('../../src/testing/index.js')>('testing');
    assert.equal(typeof ReviewsTab, 'function');
    const client = new InMemoryReviewsClient({p1: reviews});
    assert.equal((await client.reviews('p1', {})).reviews.length, 1);
  });
});

/** Imports by the package's own name, so that its exports map decides. */
async function published<Entry>(entry?: string): Promise<Entry> {
  return (await import(['directory-reviews', entry].filter(Boolean).join('/'))) as Entry;
}
