import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import pg from 'pg';
import {openDatabase} from '../../demo/server/database/open-database.js';
import {aClaimResource, ANN, aPatient, aPractitioner} from './fhir-resources.js';
import {createDatabase, type CreatedDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';
import {type ServiceProcess, startProcess, stopProcess} from './service-process.js';
import {storeSmallDirectory} from './small-directory.js';

/** Of three transactions. */
const MEMBERS = 1100;
/** The claim that is told last. */
const LAST = 'c-m-999';

describe('An import of claims that is killed', () => {
  let folder: string;
  let server: PostgresServer;
  let database: CreatedDatabase;
  let client: pg.Client;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-claims-kill-'));
    server = await startPostgres();
    database = await createDatabase(server.url);
    const {close} = await openDatabase({...database, directory: ''}, storeSmallDirectory);
    await close();
    client = new pg.Client({connectionString: database.administratorUrl});
    await client.connect();
  });
  after(async () => {
    await client?.end();
    await database?.drop();
    await server?.stop();
    await rm(folder, {recursive: true, force: true});
  });

  const number = async (query: string) =>
    (await client.query<{count: number}>(`select count(*)::int as count from ${query}`)).rows[0]!.count;
  const questions = () => number(`invitations where member_subject like 'm-%'`);

  /** Stops the import as a power failure would, once it has asked some members and is about to ask the last ones. */
  async function killedMidway(start: () => ServiceProcess): Promise<void> {
    await client.query('begin');
    await client.query(`insert into claims (id, provider_id, city, state, visited_on, visit, processed_at)
      select '${LAST}', id, 'Denver', 'CO', '2026-11-02', 'routine', now() from providers limit 1`);
    const service = start();
    // It waits for the claim of this transaction.
    const waiting = `pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while (!(await number(waiting))) {
      await client.query('select pg_sleep(0.01)');
      // Inside a transaction, PostgreSQL shows what it has read before.
      await client.query('select pg_stat_clear_snapshot()');
    }
    service.child.kill('SIGKILL');
    await service.ended;
    await client.query('rollback');
  }

  it('continues where it was, without a doubled question or people left behind', async () => {
    const practitioner = aPractitioner('ann', ANN, {address: [{city: 'Boulder', state: 'CO'}]});
    const members = Array.from({length: MEMBERS}, (_, index) => `m-${index}`);
    const lines = [practitioner, ...members.flatMap((each) => [aClaimResource(`c-${each}`, each), aPatient(each)])];
    const file = join(folder, 'all.ndjson');
    await writeFile(file, lines.map((each) => JSON.stringify(each)).join('\n'));
    const environment = {DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, MAIL_FOLDER: join(folder, 'mail')};
    const start = () => startProcess(['--providers', file, '--claims', file, '--date', '2026-11-28'], environment);

    await killedMidway(start);
    const before = await questions();
    assert.ok(before > 0 && before < MEMBERS, `${before} of ${MEMBERS} members were asked before the kill`);

    const service = start();
    await service.started;
    const {out} = await stopProcess(service);
    assert.match(
      out,
      new RegExp(`${(MEMBERS - before).toLocaleString('en-US')} members asked, ${before.toLocaleString('en-US')} asked before`),
    );
    assert.equal(await questions(), MEMBERS);
    assert.equal(await number(`(select distinct member_subject from invitations where member_subject like 'm-%') as members`), MEMBERS);
    // The server drops them when it has noticed that the connection is gone.
    while (await number(`pg_class where relname like 'staged%'`)) await client.query('select pg_sleep(0.02)');
  });
});
