import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import pino from 'pino';
import type {Database} from '../../demo/server/database/database.js';
import {unreachable} from '../../demo/server/database/database-errors.js';
import {INVITATION_HEADER, reviewsPath, SURVEY_PATH} from '../../src/api/shared/routes.js';
import {onPostgres} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePractice, verify} from './practice-world.js';
import {appOn, assertProblem} from './requests.js';
import {aReview} from './stored-reviews.js';

onPostgres('the service in operation', (opened) => {
  it('is live and ready, until it stops', async () => {
    const stop = new AbortController();
    const app = appOn({database: opened.database, stopping: stop.signal});
    const status = async (path: string) => (await app.request(path)).status;
    assert.deepEqual([await status('/health/live'), await status('/health/ready')], [200, 200]);
    stop.abort();
    assert.deepEqual([await status('/health/live'), await status('/health/ready')], [200, 503]);
    assert.equal((await app.request('/health/ready')).headers.get('Cache-Control'), 'no-store');
  });

  it('logs each request by its route, without personal data', async () => {
    const lines: string[] = [];
    const practice = await storePractice(opened.owner, [aReview()]);
    const logger = pino({base: null}, {write: (line) => void lines.push(line)});
    const app = appOn({database: opened.database, verify, logger});
    await app.request(`/${reviewsPath(practice.providerId)}?sort=oldest&nonce=1`, {headers: {'Reviews-Search': 'canary-search'}});
    const staff = new Caller(app, practice.staff);
    const {reviews} = await staff.page(practice.id, practice.providerId);
    await staff.submit('respond', practice.id, reviews[0]!.id, 'canary-text');
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      logged.map(({method, route, status}) => [method, route, status]),
      [
        ['GET', '/v1/providers/:providerId/reviews', 200],
        ['GET', '/v1/practices/:practiceId/providers/:providerId/reviews', 200],
        ['POST', '/v1/practices/:practiceId/reviews/:reviewId/response', 201],
      ],
    );
    for (const {milliseconds} of logged) assert.equal(typeof milliseconds, 'number');
    const secrets = ['canary', practice.id, practice.providerId, practice.tin, reviews[0]!.id, 'Dana', 'example.org', 'Bearer'];
    for (const secret of secrets) assert.ok(!lines.join('').includes(secret), `the log holds ${secret}`);
  });

  it('limits requests for each address, with Retry-After', async () => {
    let address: string | undefined = '192.0.2.1';
    const limits = {requests: 4, writes: 1, addressOf: () => address};
    const app = appOn({database: opened.database, verify, limits});
    const ask = (method = 'GET') => app.request('/v1/me', {method});
    for (const method of ['GET', 'POST', 'GET']) assert.notEqual((await ask(method)).status, 429);
    const refused = await ask('POST');
    assert.ok(Number(refused.headers.get('Retry-After')) >= 1);
    await assertProblem(refused, 429, 'rate-limited');
    await assertProblem(await ask(), 429, 'rate-limited');
    // Health checks are never limited.
    assert.equal((await app.request('/health/live')).status, 200);
    address = '192.0.2.2';
    assert.equal((await ask()).status, 401);
  });

  it('limits guesses of invitation tokens like writes', async () => {
    const limits = {requests: 10, writes: 1, addressOf: () => '192.0.2.1'};
    const app = appOn({database: opened.database, verify, limits});
    const guess = () => app.request(`/${SURVEY_PATH}`, {headers: {[INVITATION_HEADER]: 'A'.repeat(43)}});
    await assertProblem(await guess(), 404, 'survey-not-found');
    await assertProblem(await guess(), 429, 'rate-limited');
    assert.equal((await app.request('/v1/me')).status, 401);
  });
});

describe('the service without its database', () => {
  it('is live and not ready', async () => {
    const database = {execute: () => Promise.reject(new Error('gone'))} as unknown as Database;
    const app = appOn({database});
    assert.equal((await app.request('/health/live')).status, 200);
    assert.equal((await app.request('/health/ready')).status, 503);
  });
});

onPostgres('a session that the database ends during a transaction', (opened) => {
  it('fails the transaction, and neither the process nor the next one', async () => {
    const ended = opened.database.transaction(async (transaction) => {
      const {rows} = (await transaction.execute(sql`select pg_backend_pid() as pid`)) as {rows: {pid: number}[]};
      await opened.owner.execute(sql`select pg_terminate_backend(${rows[0]!.pid})`);
      // The end is noticed before or during one of these.
      for (;;) await transaction.execute(sql`select`);
    });
    await assert.rejects(ended, unreachable);
    await opened.database.execute(sql`select`);
  });
});
