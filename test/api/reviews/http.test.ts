import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import fc from 'fast-check';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {ReviewsParameters, SearchText} from '../../../src/api/reviews/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {BATCH_LIMIT} from '../../../src/api/shared/routes.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';
import {PAGE, sendJson, startService} from '../shared/loopback-service.js';

/** Headers that every fetch sends automatically. */
const USUAL_HEADERS = ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'sec-fetch-mode', 'user-agent'];

async function clientOn(t: TestContext) {
  const service = await startService(t);
  return {service, client: new HttpReviewsClient({api: service.api})};
}

describe('the URL of a request', () => {
  it('has no parameters for the first page in the default order, so a host can preload it', async (t) => {
    const {service, client} = await clientOn(t);
    for (const query of [{}, {sort: 'newest', withResponse: false, search: '', recommended: undefined}] satisfies ReviewQuery[]) {
      const page = await client.reviews('p1', query);
      assert.deepEqual(page, {...PAGE, drift: []});
      assert.equal(service.heard.at(-1)!.url, '/v1/providers/p1/reviews');
      assert.deepEqual(
        Object.keys(service.heard.at(-1)!.headers).filter((name) => !USUAL_HEADERS.includes(name)),
        [],
      );
    }
  });

  it('has parameters for the parts of the query that are set', async (t) => {
    const {service, client} = await clientOn(t);
    await client.reviews('p1', {recommended: false, withResponse: true, sort: 'oldest'}, {cursor: 'a+b/c=&d'});
    const {pathname, searchParams} = new URL(service.heard[0]!.url, service.api);
    assert.equal(pathname, '/v1/providers/p1/reviews');
    assert.deepEqual(Object.fromEntries(searchParams), {sort: 'oldest', recommended: 'false', withResponse: 'true', cursor: 'a+b/c=&d'});
  });

  it('matches the parameter schema for every query and cursor', async (t) => {
    const {service, client} = await clientOn(t);
    const anyQuery = fc.record<ReviewQuery>(
      {
        recommended: fc.boolean(),
        withResponse: fc.boolean(),
        sort: fc.constantFrom('newest', 'oldest'),
        search: fc.string({maxLength: 20}),
      },
      {requiredKeys: []},
    );
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.option(fc.string({minLength: 1, unit: 'grapheme'})), async (query, cursor) => {
        await client.reviews('p1', query, cursor === null ? {} : {cursor});
        const {searchParams} = new URL(service.heard.at(-1)!.url, service.api);
        const read = ReviewsParameters.parse(Object.fromEntries(searchParams));
        assert.equal(read.sort, query.sort ?? 'newest');
        assert.equal(read.recommended, query.recommended === undefined ? undefined : String(query.recommended));
        assert.equal(read.withResponse, query.withResponse ? 'true' : undefined);
        assert.equal(read.cursor, cursor?.toWellFormed() ?? undefined);
      }),
    );
  });

  it('contains the id of the review that the page must contain', async (t) => {
    const {service, client} = await clientOn(t);
    await client.pageHolding('p1', 'r-2_x', {sort: 'oldest'});
    assert.equal(service.heard[0]!.url, '/v1/providers/p1/reviews/r-2_x?sort=oldest');
  });

  it('starts with the base URL, regardless of its notation', async (t) => {
    const {api, heard} = await startService(t);
    for (const base of ['', '/', '///', '/reviews-service', '/reviews-service/'])
      await new HttpReviewsClient({api: api + base}).reviews('p1', {});
    assert.deepEqual(
      heard.map(({url}) => url),
      [...Array<string>(3).fill('/v1/providers/p1/reviews'), ...Array<string>(2).fill('/reviews-service/v1/providers/p1/reviews')],
    );
  });

  it('must be valid', () => {
    for (const api of ['', 'no address', '/relative']) assert.throws(() => new HttpReviewsClient({api}), TypeError);
  });

  it('contains only ids in the format of the contract', async (t) => {
    const {service, client} = await clientOn(t);
    for (const id of ['', '.', '..', '../summary', 'a/b', 'a%2fb', 'a?b', 'a#b', 'a b', 'é', 'a\n', 'x'.repeat(65), '\ud800']) {
      const refused = (error: unknown) => error instanceof ReviewsError && error.code === 'invalid-request' && error.status === 0;
      await assert.rejects(client.reviews(id, {}), refused);
      await assert.rejects(client.pageHolding(id, 'r1', {}), refused);
      await assert.rejects(client.pageHolding('p1', id, {}), refused);
      await assert.rejects(client.summary(id), refused);
      assert.equal((await client.summaries([id])).size, 0);
    }
    assert.deepEqual(service.heard, []);
  });
});

describe("a member's search text", () => {
  it('is sent in a header and never in the URL', async (t) => {
    const {service, client} = await clientOn(t);
    const canary = 'canary búsqueda 🐤 100% & more?';
    await client.reviews('p1', {search: canary, recommended: true}, {cursor: 'c2'});
    await client.pageHolding('p1', 'r1', {search: canary});
    for (const {url, headers} of service.heard) {
      assert.equal(decodeURIComponent(headers['reviews-search'] as string), canary);
      assert.doesNotMatch(decodeURIComponent(url), /canary|búsqueda|search/i);
      const elsewhere = Object.entries(headers).filter(([name, value]) => name !== 'reviews-search' && String(value).includes('canary'));
      assert.deepEqual(elsewhere, []);
    }
    assert.equal(service.heard.length, 2);
  });

  it('has an address of its own each time, so that no cache answers it with another list', async (t) => {
    const {service, client} = await clientOn(t);
    for (const search of ['kind', 'kind', 'quick']) await client.reviews('p1', {search}, {cursor: 'c2'});
    const nonces = service.heard.map(({url}) => new URL(url, service.api).searchParams.get('nonce'));
    for (const nonce of nonces) assert.match(nonce!, /^\d{1,20}$/);
    assert.equal(new Set(nonces).size, 3);
  });

  it('is never answered with the plain list or another search, nor the list with a search, if the service tells', async (t) => {
    let nonce: unknown;
    const {api} = await startService(t, (response) => sendJson(response, {...PAGE, nonce}));
    const client = new HttpReviewsClient({api});
    const isMixedUp = (error: unknown) => error instanceof ReviewsError && error.code === 'unreadable-answer';
    for (nonce of [null, '1', 'kind', 17, {}]) await assert.rejects(client.reviews('p1', {search: 'kind'}), isMixedUp);
    for (nonce of ['1', '', 17]) await assert.rejects(client.reviews('p1', {}), isMixedUp);
    nonce = null;
    assert.equal((await client.reviews('p1', {})).drift.length, 0);
    nonce = undefined;
    for (const query of [{}, {search: 'kind'}]) assert.equal((await client.reviews('p1', query)).drift.length, 0);
  });

  it('arrives unchanged for any input', async (t) => {
    const {service, client} = await clientOn(t);
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', minLength: 1, maxLength: 50}), async (search) => {
        await client.reviews('p1', {search});
        const header = service.heard.at(-1)!.headers['reviews-search'] as string;
        assert.equal(decodeURIComponent(header), search);
        assert.ok(SearchText.safeParse(decodeURIComponent(header)).success);
      }),
    );
  });

  it('does not fail on half an emoji', async (t) => {
    const {service, client} = await clientOn(t);
    await client.reviews('p1', {search: 'nice \ud83d'});
    assert.equal(decodeURIComponent(service.heard[0]!.headers['reviews-search'] as string), 'nice \ufffd');
  });
});

describe('summaries', () => {
  it('report each part of an answer that violates the contract', async (t) => {
    const good = {providerId: 'p1', recommended: 3, notRecommended: 1};
    let answer: unknown;
    const {api} = await startService(t, (response) => sendJson(response, answer));
    const client = new HttpReviewsClient({api});
    const report = async () => {
      const drift: string[] = [];
      const summaries = await client.summaries(['p1', 'p2'], {onDrift: (field) => drift.push(field)});
      return [[...summaries.keys()], drift];
    };
    const [low, unknown, second] = [
      {...good, providerId: 'p2', recommended: -1},
      {...good, providerId: 'p3'},
      {...good, recommended: 9},
    ];
    answer = {summaries: [low, null, good, unknown, second]};
    assert.deepEqual(await report(), [['p1'], ['summaries.0', 'summaries.1', 'summaries.3.providerId', 'summaries.4.providerId']]);
    assert.deepEqual((await client.summaries(['p1', 'p2'])).get('p1'), good);
    answer = {summaries: [good]};
    assert.deepEqual(await report(), [['p1'], []]);
    answer = {summaries: Array.from({length: BATCH_LIMIT + 1}, (_, i) => ({...good, providerId: i ? `q${i}` : 'p1'}))};
    const [found, drift] = (await report()) as [string[], string[]];
    assert.deepEqual([found, drift[0], drift.length], [['p1'], 'summaries', BATCH_LIMIT]);
    for (answer of [null, 1, {}, {summaries: null}, []]) assert.deepEqual(await report(), [[], ['summaries']]);
  });

  it('load for one provider', async (t) => {
    const service = await startService(t, (response) => sendJson(response, PAGE.summary));
    assert.deepEqual(await new HttpReviewsClient({api: service.api}).summary('p1'), PAGE.summary);
    assert.equal(service.heard[0]!.url, '/v1/providers/p1/reviews/summary');
  });

  it('fail for one provider if they are unreadable', async (t) => {
    const {api} = await startService(t, (response) => sendJson(response, {...PAGE.summary, recommended: '2'}));
    await assert.rejects(
      new HttpReviewsClient({api}).summary('p1'),
      (error) => error instanceof ReviewsError && error.code === 'unreadable-answer',
    );
  });

  it('load for many providers with one request per hundred, without duplicates', async (t) => {
    const service = await startService(t, (response, {url}) => {
      const ids = new URL(url, 'http://localhost').searchParams.getAll('providerId');
      sendJson(response, {summaries: ids.map((providerId) => ({providerId, recommended: ids.length, notRecommended: 0}))});
    });
    const ids = Array.from({length: 250}, (_, i) => `p${i}`);
    const summaries = await new HttpReviewsClient({api: service.api}).summaries([...ids, 'p0', 'p249', '../x', '']);
    assert.deepEqual([...summaries.keys()].sort(), [...ids].sort());
    const asked = service.heard.map(({url}) => new URL(url, service.api).searchParams.getAll('providerId'));
    assert.deepEqual(asked.map(({length}) => length).sort(), [100, 100, 50].sort());
    assert.deepEqual(asked.flat().sort(), [...ids].sort());
    assert.ok(service.heard.every(({url}) => url.startsWith('/v1/review-summaries?')));
  });

  it('do not contain unknown or unreadable providers', async (t) => {
    const good = {providerId: 'p1', recommended: 2, notRecommended: 1};
    let answer: unknown = {summaries: [{...good, providerId: 'p2', recommended: -1}, null, 'x', good, {providerId: 'p3'}]};
    const {api} = await startService(t, (response) => sendJson(response, answer));
    const client = new HttpReviewsClient({api});
    assert.deepEqual(await client.summaries(['p1', 'p2', 'p3', 'p4']), new Map([['p1', good]]));
    for (answer of [null, 1, {}, {summaries: null}, {summaries: {}}, []]) assert.equal((await client.summaries(['p1'])).size, 0);
  });

  it('for no providers need no request', async (t) => {
    const {service, client} = await clientOn(t);
    assert.equal((await client.summaries([])).size, 0);
    assert.deepEqual(service.heard, []);
  });
});
