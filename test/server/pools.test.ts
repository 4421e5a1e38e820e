import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type {Database, OpenDatabase} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import * as schema from '../../demo/server/database/schema.js';
import {INVITATION_HEADER, practiceReviewsPath, reviewsPath, SURVEY_PATH} from '../../src/api/shared/routes.js';
import {createDatabase, type CreatedDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';
import {Caller} from './practice-requests.js';
import {type StoredPractice, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';
import {aReview} from './stored-reviews.js';

/** Milliseconds after which a client of the tags gives up. */
const CLIENT_PATIENCE = 10_000;

describe('Two processes on one PostgreSQL, while requests wait', () => {
  let postgres: PostgresServer;
  let created: CreatedDatabase;
  let administrator: pg.Pool;
  let owner: Database;
  let opened: OpenDatabase[];
  let apps: App[];
  before(async () => {
    postgres = await startPostgres();
    created = await createDatabase(postgres.url);
    opened = [await openDatabase({...created, directory: ''}), await openDatabase({...created, directory: ''})];
    apps = opened.map(({database, writes}) => appOn({database, writes, verify}));
    administrator = new pg.Pool({connectionString: created.administratorUrl});
    owner = drizzle(administrator, {schema});
  });
  after(async () => {
    for (const {close} of opened) await close();
    await administrator.end();
    await created.drop();
    await postgres.stop();
  });

  /** Runs the work while a transaction of somebody else holds the locks. */
  async function whileLocked<Result>(statement: string, values: unknown[], work: () => Promise<Result>): Promise<Result> {
    const client = await administrator.connect();
    try {
      await client.query('begin');
      await client.query(statement, values);
      return await work();
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  const lockReview = `select from reviews where id = $1 for update`;

  async function milliseconds(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  }

  const respond = (practice: StoredPractice, reviewId: string, count: number) =>
    Array.from({length: count}, (_, i) => new Caller(apps[i % 2]!, practice.staff).send('respond', practice.id, reviewId));

  it('answer a hundred submissions for one review at once: one is taken', async () => {
    const review = aReview();
    const practice = await storePractice(owner, [review]);
    const statuses: number[] = [];
    // On a busy machine, some wait too long for a connection and are sent again.
    while (statuses.length < 100) {
      const answers = await Promise.all(respond(practice, review.id, 100 - statuses.length));
      statuses.push(...answers.map(({status}) => status).filter((status) => status !== 503));
    }
    assert.deepEqual(statuses.toSorted(), [201, ...Array<number>(99).fill(409)]);
  });

  it('read as usual while every connection for writes waits, and refuse those in time', async () => {
    const [review, other] = [aReview(), aReview()];
    const practice = await storePractice(owner, [review, other]);
    const staff = new Caller(apps[0]!, practice.staff);
    await whileLocked(lockReview, [review.id], async () => {
      const waiting = respond(practice, review.id, 30);
      for (const {status} of await Promise.all([
        apps[0]!.request(`/${reviewsPath(practice.providerId)}`),
        staff.ask(practiceReviewsPath(practice.id, practice.providerId)),
        apps[0]!.request('/health/ready'),
      ]))
        assert.equal(status, 200);
      const start = performance.now();
      for (const answer of await Promise.all(waiting)) {
        assert.match(answer.headers.get('Retry-After')!, /^[1-9]$/);
        await assertProblem(answer, 503, 'service-unavailable');
      }
      assert.ok(performance.now() - start < CLIENT_PATIENCE);
    });
    assert.equal((await staff.send('respond', practice.id, review.id)).status, 201);
  });

  it('read without the connections for writes, also for HEAD', async () => {
    const practice = await storePractice(owner, [aReview()]);
    const writes = {transaction: () => Promise.reject(new Error('a read is on a connection for writes'))} as unknown as Database;
    const app = appOn({database: opened[0]!.database, writes, verify});
    const staff = new Caller(app, practice.staff);
    for (const method of ['GET', 'HEAD']) {
      assert.equal((await staff.ask(practiceReviewsPath(practice.id, practice.providerId), {method})).status, 200, method);
      const headers = {[INVITATION_HEADER]: 'A'.repeat(43)};
      assert.equal((await app.request(`/${SURVEY_PATH}`, {method, headers})).status, 404, method);
    }
  });

  it('read as usual while other reads wait for a lock, and refuse those in time', async () => {
    const practice = await storePractice(owner, [aReview()]);
    await whileLocked('lock table cases, feedback in access exclusive mode', [], async () => {
      const inbox = practiceReviewsPath(practice.id, practice.providerId);
      const waiting = Array.from({length: 40}, () => new Caller(apps[0]!, practice.staff).ask(inbox));
      assert.equal((await apps[0]!.request(`/${reviewsPath(practice.providerId)}/summary`)).status, 200);
      const took = await milliseconds(async () => {
        for (const answer of await Promise.all(waiting)) await assertProblem(answer, 503, 'service-unavailable');
      });
      assert.ok(took < CLIENT_PATIENCE);
    });
  });

  it('read the inbox while the note of the visit waits', async () => {
    const practice = await storePractice(owner, [aReview()]);
    const staff = new Caller(apps[0]!, practice.staff);
    await staff.page(practice.id, practice.providerId);
    await whileLocked(`update visits set latest_at = '2020-01-01' where person_id = $1`, [practice.staff.id], async () => {
      const pages = Array.from({length: 12}, () => staff.page(practice.id, practice.providerId));
      for (const {reviews} of await Promise.all(pages)) assert.equal(reviews.length, 1);
    });
  });
});
