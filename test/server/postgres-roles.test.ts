import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {eq, sql} from 'drizzle-orm';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type {OpenDatabase} from '../../demo/server/database/database.js';
import {refusalIn} from '../../demo/server/database/database-errors.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import {cases} from '../../demo/server/database/practice-schema.js';
import * as schema from '../../demo/server/database/schema.js';
import {importReviews} from '../../demo/server/import/import-reviews.js';
import {seed} from '../../demo/server/seed/seed.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {createDatabase, type CreatedDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';

describe('The logins of a PostgreSQL server', () => {
  let server: PostgresServer;
  let created: CreatedDatabase;
  let open: OpenDatabase;
  before(async () => {
    server = await startPostgres();
    created = await createDatabase(server.url);
    // The owner is not a superuser, so forced row-level security also applies to what it loads.
    open = await openDatabase({...created, directory: ''}, async (owner) => {
      await seed(owner);
    });
  });
  after(async () => {
    await open?.close();
    await created?.drop();
    await server?.stop();
  });

  async function count(url: string): Promise<number> {
    const pool = new pg.Pool({connectionString: url});
    try {
      return await drizzle(pool, {schema}).$count(cases);
    } finally {
      await pool.end();
    }
  }

  it('let the owner load but not read, and the service read nothing without a person', async () => {
    assert.ok((await count(created.administratorUrl)) > 1000);
    assert.equal(await count(created.ownerUrl), 0);
    assert.equal(await open.database.$count(cases), 0);
  });

  it('let the owner load a file, and correct it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reviews-roles-'));
    const load = async (comment: string) => {
      const row = {provider: 'Nova Sample', recommended: true, comment, city: 'Denver', state: 'CO', date: '2025-06-01'};
      await writeFile(join(folder, 'a.jsonl'), JSON.stringify(row));
      const told: string[] = [];
      const console = {tell: (line: string) => void told.push(line), warn: (line: string) => void told.push(line)};
      const opened = await openDatabase({...created, directory: ''}, async (owner) => {
        await importReviews(owner, join(folder, 'a.jsonl'), console);
      });
      await opened.close();
      return told[0];
    };
    try {
      assert.equal(await load('Kind.'), '1 review loaded, 1 provider added to the directory, 0 lines skipped');
      assert.equal(await load('Kinder.'), '0 reviews loaded, 1 replaced, 0 lines skipped');
      assert.equal(await load('Kinder.'), '0 reviews loaded, 1 loaded before, 0 lines skipped');
      assert.equal(await open.database.$count(schema.reviews, eq(schema.reviews.comment, 'Kinder.')), 1);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('do not let the service leave its role', async () => {
    const {rows} = (await open.database.execute(sql`select current_user as name`)) as {rows: [{name: string}]};
    assert.equal(rows[0].name, 'directory_reviews_service');
    const owner = new URL(created.ownerUrl).username;
    for (const role of [owner, new URL(created.administratorUrl).username]) {
      await assert.rejects(
        open.database.execute(sql.raw(`set role ${role}`)),
        (error) => refusalIn(error) === `permission denied to set role "${role}"`,
      );
      await assert.rejects(open.database.execute(sql.raw(`set session authorization ${role}`)), (error) => refusalIn(error) !== undefined);
    }
    const found = await open.database.transaction(async (transaction) => {
      await transaction.execute(sql`set local role none`);
      return transaction.$count(cases);
    });
    assert.equal(found, 0);
  });

  it('are named in the error if they lack a permission', async () => {
    const {url, ownerUrl, administratorUrl} = created;
    const stranger = new URL(administratorUrl);
    const pool = new pg.Pool({connectionString: administratorUrl});
    try {
      await pool.query("create role stranger login password 'stranger'");
    } finally {
      await pool.end();
    }
    Object.assign(stranger, {username: 'stranger', password: 'stranger'});
    const wrong = (place: {url: string; ownerUrl?: string}, message: RegExp) =>
      assert.rejects(openDatabase({...place, directory: ''}), (error) => error instanceof PlainError && message.test(error.message));
    await wrong({url}, /^The login of DATABASE_URL lacks a privilege: permission denied/);
    await wrong({url, ownerUrl: stranger.href}, /^The login of DATABASE_OWNER_URL lacks a privilege: permission denied/);
    await wrong({url: stranger.href, ownerUrl}, /^The login of DATABASE_URL lacks a privilege: permission denied to set role/);
    await wrong({url: 'nonsense'}, /^DATABASE_URL is not an address such as postgresql:/);
  });
});
