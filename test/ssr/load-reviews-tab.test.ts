import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {loadReviewsTab, type LoadReviewsTabOptions, streamReviewsTab} from '../../src/ssr/index.js';
import {buildReviews} from '../../src/testing/reviews/builders.js';
import {attributesOf, byClass, byTag, type Element, parsed, textOf} from './parsed-html.js';

const page = {
  summary: {providerId: 'p1', recommended: 26, notRecommended: 4},
  counts: {filtered: 2, total: 2},
  reviews: buildReviews(2),
  nextCursor: null,
  previousCursor: null,
};

let answer: RequestListener;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers.authorization ?? ''}`.trim());
  answer(request, response);
});
let service: string;

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    void response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(body));

const load = (options: Partial<LoadReviewsTabOptions> = {}) => loadReviewsTab({providerId: 'p1', api: '/reviews/', service, ...options});

function tabIn(html: string): Element {
  const {childNodes} = parsed(html);
  assert.deepEqual(
    childNodes.map(({nodeName}) => nodeName),
    ['dr-reviews-tab'],
  );
  return childNodes[0] as Element;
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reviews/`;
});
beforeEach(() => {
  asked.length = 0;
  answer = json(200, page);
});
after(() => server.close().closeAllConnections());

describe('a tab that is loaded on a server', () => {
  it('has the reviews, their structured data and numbers, after one request', async () => {
    const structuredData = {name: 'Dana Reyes, MD'};
    const loaded = await load({structuredData});
    const tab = tabIn(loaded.html);
    assert.equal(byClass(tab, 'card').length, 2);
    assert.equal(attributesOf(tab).api, '/reviews/');
    assert.match(loaded.jsonLd, /^<script type="application\/ld\+json">.*Dana Reyes/);
    assert.deepEqual([loaded.page, loaded.summary, loaded.failure], [page, page.summary, undefined]);
    assert.deepEqual(asked, ['/reviews/v1/providers/p1/reviews']);
    assert.equal((await load()).jsonLd, '');
  });

  it('has the page of a linked review, or the first page if the link is out of date', async () => {
    assert.equal((await load({reviewId: 'r2'})).failure, undefined);
    assert.deepEqual(asked.splice(0), ['/reviews/v1/providers/p1/reviews/r2']);
    answer = (request, response) => {
      const reply = request.url!.endsWith('/r9') ? json(404, {code: 'review-not-found'}) : json(200, page);
      reply(request, response);
    };
    const {html, failure} = await load({reviewId: 'r9'});
    assert.equal(failure, undefined);
    assert.equal(byClass(tabIn(html), 'card').length, 2);
    assert.equal(attributesOf(tabIn(html))['review-id'], 'r9');
    assert.equal((await load({reviewId: '../x'})).failure, undefined);
  });

  it('sends the token of a service that only members may read', async () => {
    await load({getToken: () => 'of-the-reader'});
    assert.deepEqual(asked, ['/reviews/v1/providers/p1/reviews Bearer of-the-reader']);
  });

  const overloaded: RequestListener = (_, response) => void response.writeHead(503, {'Retry-After': '5'}).end();
  const html: RequestListener = (_, response) => void response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Welcome</h1>');
  const never: RequestListener = () => undefined;
  const half: RequestListener = (_, response) => void response.writeHead(200, {'Content-Type': 'application/json'}).write('{"reviews":[');
  const CASES: readonly (readonly [string, RequestListener, {code: string; status: number}])[] = [
    ['does not know the provider', json(404, {code: 'provider-not-found'}), {code: 'provider-not-found', status: 404}],
    ['wants a sign-in', json(401, {}), {code: 'http-401', status: 401}],
    ['has a fault', json(500, {}), {code: 'http-500', status: 500}],
    ['is overloaded', overloaded, {code: 'timeout', status: 0}],
    ['does not answer', never, {code: 'timeout', status: 0}],
    ['stops in the middle of its answer', half, {code: 'timeout', status: 0}],
    ['answers with a page for people', html, {code: 'unreadable-answer', status: 200}],
    ['answers with something else', json(200, {hello: 'world'}), {code: 'unreadable-answer', status: 200}],
    ['answers with nothing', json(200, null), {code: 'unreadable-answer', status: 200}],
  ];
  for (const [name, listener, failure] of CASES) {
    it(`loads its reviews in the browser when the service ${name}`, async () => {
      answer = listener;
      const options = {locale: 'es', reviewId: 'r1', reviewLink: '/{reviewId}', headingLevel: 3, planProfile: {brand: 'A <b>'}};
      const loaded = await load({...options, timeout: 300, fallback: '<p>Call us.</p>', structuredData: {name: 'x'}});
      assert.deepEqual([loaded.failure, loaded.jsonLd, loaded.page, loaded.summary], [failure, '', undefined, undefined]);
      const tab = tabIn(loaded.html);
      assert.deepEqual(attributesOf(tab), {
        'server-data': '',
        'provider-id': 'p1',
        api: '/reviews/',
        locale: 'es',
        'review-id': 'r1',
        'review-link': '/{reviewId}',
        'heading-level': '3',
      });
      assert.deepEqual([byTag(tab, 'template'), byTag(tab, 'p').map(textOf)], [[], ['Call us.']]);
      assert.deepEqual(JSON.parse(textOf(byTag(tab, 'script')[0]!)), {providerId: 'p1', planProfile: {brand: 'A <b>'}});
    });
  }

  it('does so when there is no service', async () => {
    answer = (request) => void request.socket.destroy();
    const {html, failure} = await load({timeout: 300});
    assert.deepEqual([byTag(tabIn(html), 'template'), failure?.status], [[], 0]);
  });

  it('does so for any text in place of an id, without a request', async () => {
    for (const providerId of ['', '..', 'p1/../p2', 'a b', 'é', '<script>', '"><img src=x>', 'x'.repeat(65)]) {
      const {html, failure} = await load({providerId});
      assert.equal(attributesOf(tabIn(html))['provider-id'], providerId);
      assert.deepEqual(failure, {code: 'invalid-request', status: 0});
    }
    assert.deepEqual(asked, []);
  });

  it('stops when the reader has left', async () => {
    answer = never;
    const left = new AbortController();
    const loading = load({signal: left.signal, timeout: 60_000});
    left.abort();
    assert.deepEqual((await loading).failure, {code: 'unreachable', status: 0});
  });

  it('needs an absolute address', async () => {
    await assert.rejects(loadReviewsTab({providerId: 'p1', api: '/reviews/'}), TypeError);
  });
});

describe('a tab in a stream', () => {
  const options = () => ({providerId: 'p1', api: '/', service, structuredData: {name: 'x'}});
  const chunksOf = async (stream: AsyncIterable<string>) => {
    const chunks: string[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return chunks;
  };

  it('starts its request before it is read, and is the tag, then its structured data', async () => {
    const stream = streamReviewsTab(options());
    while (!asked.length) await setTimeout(1);
    const {html, jsonLd} = await load(options());
    assert.deepEqual(await chunksOf(stream), [html, jsonLd]);
  });

  it('is the tag alone when the service is down', async () => {
    answer = json(500, {});
    const [html, ...others] = await chunksOf(streamReviewsTab(options()));
    assert.deepEqual(others, []);
    assert.equal(byClass(tabIn(html!), 'card').length, 0);
  });

  it('reports wrong options to its reader only', async () => {
    const stream = streamReviewsTab({providerId: 'p1', api: '/reviews/'});
    await setTimeout();
    await assert.rejects(chunksOf(stream), TypeError);
  });
});
