import assert from 'node:assert/strict';
import {it} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {eq} from 'drizzle-orm';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import {reviewCounts} from '../../demo/server/database/counts-schema.js';
import type {Database} from '../../demo/server/database/database.js';
import * as schema from '../../demo/server/database/schema.js';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {CROSS_ORIGIN} from '../../src/api/shared/cross-origin.js';
import {
  ME_PATH,
  reviewPath,
  reviewsPath,
  SEARCH_HEADER,
  SUMMARIES_PATH,
  summaryPath,
  SURVEY_ANSWER_PATH,
} from '../../src/api/shared/routes.js';
import {onPostgres} from './databases.js';
import {appOn, assertProblem} from './requests.js';
import {aReview, newId, storeProvider} from './stored-reviews.js';

const CANARY = 'canary-51c0';
const READS = [reviewsPath('p1'), reviewPath('p1', 'r1'), summaryPath('p1'), SUMMARIES_PATH, 'v1/openapi.json'];

/** Enough for a page that is worth compressing. */
const nineReviews = () => Array.from({length: 9}, () => aReview());

/** A database of which every statement fails. */
function failing(error: Error): Database {
  return drizzle({query: () => Promise.reject(error)} as unknown as pg.Client, {schema});
}

onPostgres('HTTP', (opened) => {
  it('answers other methods with 405 and the allowed ones', async () => {
    for (const path of READS) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const response = await appOn(opened).request(`/${path}`, {method});
        assert.equal(response.headers.get('Allow'), 'GET, HEAD');
        await assertProblem(response, 405, 'method-not-allowed');
      }
    }
  });

  it('answers HEAD like GET, without a body', async () => {
    const path = `/${reviewsPath(await storeProvider(opened.owner))}`;
    const [get, head] = [await appOn(opened).request(path), await appOn(opened).request(path, {method: 'HEAD'})];
    assert.deepEqual([head.status, await head.text(), head.headers.get('ETag')], [200, '', get.headers.get('ETag')]);
  });

  it('returns 404 at other addresses', async () => {
    for (const path of [
      '/v1',
      '/v1/',
      '/v1/providers',
      '/v1/providers/p1',
      '/v2/providers/p1/reviews',
      '/nothing',
      '/cdn/..%2f..%2fpackage.json',
      '/assets/none.css',
    ]) {
      await assertProblem(await appOn(opened).request(path), 404, 'not-found');
    }
  });

  it('makes answers cacheable, but not those to a search, which have an address of their own', async () => {
    const path = `/${reviewsPath(await storeProvider(opened.owner, [aReview()]))}`;
    const first = await appOn(opened).request(path);
    assert.equal(first.headers.get('Cache-Control'), 'public, max-age=60, stale-while-revalidate=60');
    assert.match(first.headers.get('Vary')!, new RegExp(SEARCH_HEADER));
    const headers = {[SEARCH_HEADER]: 'nobody'};
    const searched = await appOn(opened).request(`${path}?nonce=17`, {headers});
    assert.equal(searched.headers.get('Cache-Control'), 'private, no-store');
    assert.equal(((await first.json()) as ReviewsPage).nonce, null);
    assert.equal(((await searched.json()) as ReviewsPage).nonce, '17');
    // What one address answers never depends on a header alone, since many caches ignore Vary.
    await assertProblem(await appOn(opened).request(path, {headers}), 400, 'invalid-request');
    await assertProblem(await appOn(opened).request(`${path}?nonce=17`), 400, 'invalid-request');
    await assertProblem(await appOn(opened).request(`${path}?nonce=nobody`, {headers}), 400, 'invalid-request');
  });

  it('keeps answers that differ by origin out of shared caches', async () => {
    const path = `/${reviewsPath(await storeProvider(opened.owner, [aReview()]))}`;
    const open = appOn({database: opened.database, corsOrigins: ['https://directory.example']});
    assert.equal((await open.request(path)).headers.get('Cache-Control'), 'private, max-age=60');
  });

  it('sends the headers of an answer with its 304 too', async () => {
    const path = `/${reviewsPath(await storeProvider(opened.owner, nineReviews()))}`;
    const origin = 'https://directory.example';
    const open = appOn({database: opened.database, corsOrigins: [origin]});
    const asked = {Origin: origin, 'Accept-Encoding': 'gzip'};
    const whole = await open.request(path, {headers: asked});
    assert.equal(whole.headers.get('Content-Encoding'), 'gzip');
    const again = await open.request(path, {headers: {...asked, 'If-None-Match': whole.headers.get('ETag')!}});
    assert.deepEqual([again.status, await again.text()], [304, '']);
    const ofBody = ['content-encoding', 'content-type'];
    const kept = [...whole.headers].filter(([name]) => !ofBody.includes(name));
    assert.deepEqual([...again.headers].toSorted(), kept.toSorted());
    for (const name of [SEARCH_HEADER, 'Accept-Encoding', 'Origin']) assert.ok(again.headers.get('Vary')!.includes(name), name);
  });

  it('compresses what becomes smaller by it, for those who take it', async () => {
    const app = appOn(opened);
    const path = `/${reviewsPath(await storeProvider(opened.owner, nineReviews()))}`;
    const encodings = new Map([
      ['gzip', 'gzip'],
      ['br;q=1, gzip;q=0.5', 'gzip'],
      ['*', 'gzip'],
      ['gzip;q=0', null],
      ['br', null],
    ]);
    for (const [accepted, encoding] of encodings) {
      const answer = await app.request(path, {headers: {'Accept-Encoding': accepted}});
      assert.equal(answer.headers.get('Content-Encoding'), encoding, accepted);
      const body = Buffer.from(await answer.arrayBuffer());
      const {reviews} = JSON.parse(String(encoding ? gunzipSync(body) : body)) as ReviewsPage;
      assert.equal(reviews.length, 9);
    }
    const small = await app.request(`/${summaryPath('p1')}`, {headers: {'Accept-Encoding': 'gzip'}});
    assert.equal(small.headers.get('Content-Encoding'), null);
  });

  it('forbids caching of failures', async () => {
    const response = await appOn(opened).request(`/${reviewsPath(newId('p'))}`);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
  });

  it('allows CORS only for the configured origins', async () => {
    const path = `/${reviewsPath(await storeProvider(opened.owner))}`;
    const origin = 'https://directory.example';
    const preflight = {
      method: 'OPTIONS',
      headers: {Origin: origin, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'reviews-search'},
    };
    const open = appOn({...opened, database: opened.database, corsOrigins: [origin]});
    const allowed = await open.request(path, preflight);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), origin);
    for (const header of CROSS_ORIGIN.reading.headers)
      assert.ok(allowed.headers.get('Access-Control-Allow-Headers')!.includes(header), header);
    assert.equal(allowed.headers.get('Access-Control-Allow-Credentials'), null);
    const read = await open.request(path, {headers: {Origin: origin}});
    assert.equal(read.headers.get('Access-Control-Allow-Origin'), origin);
    assert.match(read.headers.get('Vary')!, /Origin/);
    const missing = await open.request(`/${reviewsPath(newId('p'))}`, {headers: {Origin: origin}});
    assert.equal(missing.headers.get('Access-Control-Allow-Origin'), origin, 'a page must be able to read the problem');
    const limits = {requests: 1, writes: 1, addressOf: () => '192.0.2.1'};
    const busy = appOn({...opened, database: opened.database, corsOrigins: [origin], limits});
    await busy.request(path, {headers: {Origin: origin}});
    const limited = await busy.request(path, {headers: {Origin: origin}});
    assert.deepEqual([limited.status, limited.headers.get('Access-Control-Allow-Origin')], [429, origin], 'a page must be able to wait');
    assert.equal(limited.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    const stranger = await open.request(path, {headers: {Origin: 'https://directory.example.evil.test'}});
    assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null);
    const closed = await appOn(opened).request(path, {headers: {Origin: origin}});
    assert.equal(closed.headers.get('Access-Control-Allow-Origin'), null);
    await assertProblem(await appOn(opened).request(path, preflight), 405, 'method-not-allowed');
  });

  it('lets a page of an allowed origin read every refusal', async () => {
    const origin = 'https://directory.example';
    const {database} = opened;
    const list = reviewsPath('p1');
    const refusals: [status: number, path: string, init?: RequestInit, database?: Database][] = [
      [400, `${list}?limit=0`],
      [401, ME_PATH],
      [404, list],
      [404, 'v1'],
      [404, 'api/v1/providers/p1/reviews'],
      [405, list, {method: 'POST'}],
      [413, SURVEY_ANSWER_PATH, {method: 'POST', body: 'a'.repeat(300_000)}],
      [500, list, {}, failing(new Error('unexpected'))],
      [503, list, {}, failing(Object.assign(new Error('gone'), {code: 'ECONNREFUSED'}))],
    ];
    for (const [status, path, init, broken = database] of refusals) {
      const app = appOn({database: broken, corsOrigins: [origin], log: () => undefined});
      const answer = await app.request(`/${path}`, {...init, headers: {Origin: origin}});
      const allowed = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'].map((name) => answer.headers.get(name));
      assert.deepEqual([answer.status, ...allowed], [status, origin, 'Retry-After'], path);
      assert.match(answer.headers.get('Vary')!, /Origin/);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
    }
  });

  it('keeps its own pages to their own origin', async () => {
    const app = appOn({database: opened.database, corsOrigins: ['https://directory.example']});
    const page = await app.request('/directory', {headers: {Origin: 'https://directory.example'}});
    assert.deepEqual([page.status, page.headers.get('Access-Control-Allow-Origin')], [200, null]);
  });

  it('does not count preflight requests', async () => {
    const origin = 'https://directory.example';
    const limits = {requests: 1, writes: 1, addressOf: () => '192.0.2.1'};
    for (const corsOrigins of [[origin], []]) {
      const app = appOn({database: opened.database, corsOrigins, limits});
      const preflight = {method: 'OPTIONS', headers: {Origin: origin, 'Access-Control-Request-Method': 'POST'}};
      for (let i = 0; i < 3; i++) assert.notEqual((await app.request(`/${SURVEY_ANSWER_PATH}`, preflight)).status, 429);
      assert.equal((await app.request('/v1/openapi.json', {headers: {Origin: origin}})).status, 200);
    }
  });

  it('sends the security headers', async () => {
    const response = await appOn(opened).request('/v1/openapi.json');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(response.headers.get('Content-Security-Policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(response.headers.get('X-Frame-Options'), 'DENY');
  });

  it('returns 503 while the database does not answer', async () => {
    const pool = new pg.Pool({connectionString: 'postgresql://nobody@127.0.0.1:1/none', connectionTimeoutMillis: 2000});
    const app = appOn({database: drizzle(pool, {schema})});
    for (const path of [reviewsPath('p1'), summaryPath('p1'), `${SUMMARIES_PATH}?providerId=p1`]) {
      const response = await app.request(`/${path}`);
      assert.match(response.headers.get('Retry-After')!, /^[1-9]\d*$/);
      await assertProblem(response, 503, 'service-unavailable');
    }
    await pool.end();
  });

  it('keeps the text of a failure out of the answer, and a person’s text out of the log', async () => {
    const logged: string[] = [];
    const failure = Object.assign(new Error(`Failed query with ${CANARY}\n${CANARY} as second line`), {code: '42601'});
    const database = failing(new Error(`Outer ${CANARY}`, {cause: failure}));
    const app = appOn({database, log: (entry) => logged.push(entry)});
    const response = await app.request(`/${reviewsPath('p1')}?nonce=1`, {
      headers: {[SEARCH_HEADER]: CANARY, Authorization: `Bearer ${CANARY}`},
    });
    assert.equal((await assertProblem(response, 500, 'internal')).detail, undefined);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /42601[\s\S]*http\.test\.ts/);
    assert.ok(!logged[0]!.includes(CANARY));
  });

  it('never returns a body that violates its contract', async () => {
    const logged: string[] = [];
    const providerId = await storeProvider(opened.owner, [aReview()]);
    await opened.owner.update(reviewCounts).set({published: -1}).where(eq(reviewCounts.providerId, providerId));
    const app = appOn({database: opened.database, log: (entry) => logged.push(entry)});
    await assertProblem(await app.request(`/${reviewsPath(providerId)}`), 500, 'internal');
    assert.equal(logged.length, 1);
  });
});
