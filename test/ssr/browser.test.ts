import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import {renderReviewsTab as renderInBrowser} from '../../src/ssr/browser.js';
import {renderReviewsTab} from '../../src/ssr/index.js';
import {buildReviews} from '../../src/testing/reviews/builders.js';
import {attributesOf, byTag, type Element, parsed, textOf} from './parsed-html.js';

const page = {summary: null, counts: null, reviews: buildReviews(2), nextCursor: null, previousCursor: null};
const options = {providerId: 'p1', api: '/reviews/', page, reviewLink: '/?a="b"&review={reviewId}', planProfile: {brand: 'A <b>'}};

const tabIn = (html: string) => parsed(html).childNodes[0] as Element;
const dataOf = (tab: Element) => JSON.parse(textOf(byTag(tab, 'script')[0]!)) as Record<string, unknown>;

describe('the tab as HTML in a browser', () => {
  it('has the attributes and the data of the server’s, and no shadow root', () => {
    const [ofServer, ofBrowser] = [tabIn(renderReviewsTab(options)), tabIn(renderInBrowser(options))];
    assert.deepEqual(attributesOf(ofBrowser), attributesOf(ofServer));
    const {release: _release, markers: _markers, ...data} = dataOf(ofServer);
    assert.deepEqual(dataOf(ofBrowser), data);
    assert.deepEqual(byTag(ofBrowser, 'template'), []);
  });

  it('is the server’s without reviews', () => {
    const without = {...options, page: undefined, fallback: '<p>Call us.</p>'};
    assert.equal(renderInBrowser(without), renderReviewsTab(without));
  });

  it('is small, because it brings neither Lit nor the tag', async () => {
    const {outputFiles} = await build({
      stdin: {contents: "export {renderReviewsTab} from './src/ssr/browser.ts'", resolveDir: '.'},
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    assert.ok(outputFiles[0]!.contents.length < 1500, `${outputFiles[0]!.contents.length} bytes`);
  });
});
