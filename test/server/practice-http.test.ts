import assert from 'node:assert/strict';
import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {it} from 'node:test';
import {createAdaptorServer} from '@hono/node-server';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import {WITHOUT_FORBIDDEN} from '../../demo/server/api/parameters.js';
import type {Database} from '../../demo/server/database/database.js';
import * as schema from '../../demo/server/database/schema.js';
import {CROSS_ORIGIN} from '../../src/api/shared/cross-origin.js';
import {
  ACCESS_PATH,
  allPracticeReviewsPath,
  claimSurveyPath,
  decisionPath,
  entitlementPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  QUEUE_PATH,
  rateTrendPath,
  reportsPath,
  responsePath,
  reviewPath,
  reviewsPath,
} from '../../src/api/shared/routes.js';
import {Problem} from '../../src/api/shared/schemas.js';
import {onPostgres} from './databases.js';
import {aSubmission, Caller} from './practice-requests.js';
import {identityOf, storePerson, storePractice, tokenOf, verify} from './practice-world.js';
import {appOn, assertProblem} from './requests.js';
import {aReview} from './stored-reviews.js';

const CANARY = 'canary-e7d2';
const READS = [
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath('o1'),
  practiceReviewsPath('o1', 'p1'),
  allPracticeReviewsPath('o1'),
  rateTrendPath('o1', 'p1'),
  historyPath('o1', 'r1'),
  QUEUE_PATH,
  ACCESS_PATH,
  claimSurveyPath('c1'),
];
const WRITES = [responsePath('o1', 'r1'), reportsPath('o1', 'r1'), decisionPath('WV93LM')];

onPostgres('HTTP for signed-in people', (opened) => {
  const app = (options = {}) => appOn({database: opened.database, verify, ...options});

  it('requires a token before anything else', async () => {
    for (const path of [...READS, ...WRITES]) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const response = await app().request(`/${path}`, {method});
        assert.equal(response.headers.get('Cache-Control'), 'no-store');
        await assertProblem(response, 401, 'unauthenticated');
      }
    }
  });

  it('answers other methods with 405 and the allowed ones', async () => {
    const somebody = new Caller(app(), identityOf('somebody'));
    const allowed = [...READS.map((path) => [path, 'GET, HEAD']), ...WRITES.map((path, index) => [path, index ? 'POST' : 'POST, PUT'])];
    for (const [path, methods] of allowed as [string, string][]) {
      const response = await somebody.ask(path, {method: 'DELETE'});
      assert.equal(response.headers.get('Allow'), methods);
      await assertProblem(response, 405, 'method-not-allowed');
    }
    await assertProblem(await somebody.ask('v1/practices/o1'), 404, 'not-found');
  });

  it('forbids caching, and allows every request from the configured origins', async () => {
    const origin = 'https://portal.example';
    const practice = await storePractice(opened.owner, [aReview()]);
    const open = app({corsOrigins: [origin]});
    const preflight = await open.request(`/${responsePath(practice.id, 'r1')}`, {
      method: 'OPTIONS',
      headers: {Origin: origin, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,if-match'},
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('Access-Control-Allow-Methods')!, /POST,PUT/);
    for (const header of CROSS_ORIGIN.personal.headers) {
      assert.ok(preflight.headers.get('Access-Control-Allow-Headers')!.includes(header), header);
    }
    const headers = {Origin: origin, Authorization: `Bearer ${tokenOf(identityOf(practice.staff.subject))}`};
    const read = await open.request(`/${ME_PATH}`, {headers});
    assert.deepEqual([read.headers.get('Access-Control-Allow-Origin'), read.headers.get('Cache-Control')], [origin, 'no-store']);
    assert.equal(read.headers.get('Access-Control-Expose-Headers'), CROSS_ORIGIN.exposed.join(','));
    const refused = await open.request(`/${ME_PATH}`, {headers: {Origin: origin}});
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), origin, 'a page must be able to read the problem');
    const stranger = await open.request(`/${ME_PATH}`, {headers: {...headers, Origin: 'https://portal.example.evil.test'}});
    assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('returns 503 while the database does not answer', async () => {
    const pool = new pg.Pool({connectionString: 'postgresql://nobody@127.0.0.1:1/none', connectionTimeoutMillis: 2000});
    const somebody = new Caller(appOn({database: drizzle(pool, {schema}), verify}), identityOf('somebody'));
    for (const path of READS) await assertProblem(await somebody.ask(path), 503, 'service-unavailable');
    await assertProblem(await somebody.send('respond', 'o1', 'r1'), 503, 'service-unavailable');
    await pool.end();
  });

  it('keeps submitted text out of problems and the log', async () => {
    const body = {text: CANARY, contact: {name: CANARY, phone: CANARY, email: CANARY}};
    const practice = await storePractice(opened.owner, [aReview({id: 'r_secrets'})]);
    const staff = new Caller(app(), practice.staff);
    const path = responsePath(practice.id, 'r_secrets');
    const answers = [
      await staff.write('POST', path, body),
      await staff.write('POST', path, `{"text": "${CANARY}`),
      await staff.write('POST', path, {...body, text: [CANARY]}),
      await staff.write('POST', path, body, {key: `${CANARY} with spaces`}),
      await staff.write('PUT', path, body, {version: CANARY}),
      await staff.ask(`${practiceReviewsPath(practice.id, practice.providerId)}?sort=${CANARY}`),
    ];
    for (const response of answers) {
      assert.ok(response.status >= 400);
      assert.ok(!JSON.stringify(Problem.parse(await response.json())).includes(CANARY));
    }
    const logged: string[] = [];
    const failure = Object.assign(new Error(`Failed query with ${CANARY}`), {code: '42601'});
    const database = {transaction: () => Promise.reject(new Error(CANARY, {cause: failure}))} as unknown as Database;
    const broken = new Caller(appOn({database, verify, log: (entry) => logged.push(entry)}), identityOf(CANARY));
    await assertProblem(await broken.write('POST', path, body), 500, 'internal');
    assert.equal(logged.length, 1);
    assert.ok(!logged[0]!.includes(CANARY));
  });

  it('names what is wrong in a request, in words', async () => {
    const body = aSubmission();
    const practice = await storePractice(opened.owner, [aReview({id: 'r_wording'})]);
    const staff = new Caller(app(), practice.staff);
    const ask = async (sent: object | string) => {
      const response = await staff.write('POST', responsePath(practice.id, 'r_wording'), sent);
      return (await assertProblem(response, 400, 'invalid-request')).detail;
    };
    for (const sent of ['null', '5', '"text"', '[]']) assert.equal(await ask(sent), 'body: must be an object.');
    assert.equal(await ask({...body, contact: []}), 'contact: must be an object.');
    assert.equal(await ask({...body, contact: undefined}), 'contact: must be an object.');
    assert.equal(await ask({...body, contact: {...body.contact, phone: 5}}), 'contact.phone: must be a string.');
    assert.equal(await ask({...body, text: null}), 'text: must be a string.');
    assert.equal(await ask({...body, text: []}), 'text: must be a string.');
    assert.equal(await ask('{'), `body: must be JSON ${WITHOUT_FORBIDDEN}.`);
  });

  it('hides a practice’s texts from members until publication, and contacts and TINs always', async () => {
    const reviews = [aReview({id: 'r_pending'}), aReview({id: 'r_reported'}), aReview({id: 'r_published'})] as const;
    const practice = await storePractice(opened.owner, reviews);
    const staff = new Caller(app(), practice.staff);
    const representative = new Caller(app(), await storePerson(opened.owner, 'Jordan Blake', true));
    const contact = {name: `Dana ${CANARY}`, phone: '(303) 555-0187', email: `${CANARY}@example.org`};
    const send = async (kind: 'respond' | 'report', reviewId: string, text: string) => {
      const response = await staff.send(kind, practice.id, reviewId, {text, contact});
      return ((await response.json()) as {caseNumber: string}).caseNumber;
    };
    await send('respond', 'r_pending', `${CANARY} pending`);
    await send('report', 'r_reported', `${CANARY} reported`);
    const published = await send('respond', 'r_published', 'Published.');
    await representative.decide(published, 'publish-response');
    await staff.submit('edit-response', practice.id, 'r_published', `${CANARY} edited`);
    const edited = await representative.decision(published, 'require-revisions', `${CANARY} reason`);
    assert.equal(edited.status, 200);

    const everybodys = [
      `/${reviewsPath(practice.providerId)}`,
      `/${reviewsPath(practice.providerId)}?withResponse=true`,
      ...reviews.map(({id}) => `/${reviewPath(practice.providerId, id)}`),
      `/directory/${practice.providerId}?tab=reviews`,
    ];
    for (const path of everybodys) {
      const text = await (await app().request(path)).text();
      assert.ok(text.includes('Published.'), path);
      for (const secret of [CANARY, '555-0187', practice.tin]) assert.ok(!text.includes(secret), `${path} ${secret}`);
    }
    // The practice reads back its own text, but not the sender's phone and email.
    const own = JSON.stringify([await staff.page(practice.id, practice.providerId), await staff.history(practice.id, 'r_pending')]);
    assert.ok(own.includes(`${CANARY} pending`));
    assert.ok(!own.includes('555-0187') && !own.includes('@example.org') && !own.includes(practice.tin));
  });

  it('normalizes text as the browser does', async () => {
    const practice = await storePractice(opened.owner, [aReview({id: 'r_text'})]);
    const receipt = await new Caller(app(), practice.staff).send('respond', practice.id, 'r_text', aSubmission(' e\u0301\u2028x '));
    assert.equal(((await receipt.json()) as {review: {response: {text: string}}}).review.response.text, 'é\nx');
  });

  it('accepts requests without a body, and bodies without a Content-Length, over a socket', async () => {
    const server = createAdaptorServer({overrideGlobalObjects: false, fetch: app().fetch}) as Server;
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const authorization = {Authorization: `Bearer ${tokenOf(identityOf('nobody'))}`};
    try {
      const removed = await fetch(`${origin}/${entitlementPath('o1', 'u1')}`, {method: 'DELETE', headers: authorization});
      assert.equal(removed.status, 404, await removed.text());
      const headers = {...authorization, 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: 'k1'};
      const sent = (size: number) => {
        const streamed = {method: 'POST', headers, body: new Blob([JSON.stringify({decision: 'x'.repeat(size)})]).stream(), duplex: 'half'};
        return fetch(`${origin}/${decisionPath('WV93LM')}`, streamed);
      };
      assert.equal((await sent(10)).status, 404);
      const tooLarge = await sent(300_000);
      assert.equal(tooLarge.status, 413);
      assert.match(await tooLarge.text(), /must have at most \d+ bytes/);
    } finally {
      server.close();
    }
  });
});
