import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {sql} from 'drizzle-orm';
import {type DatabasePlace, openDatabase} from '../../demo/server/database/open-database.js';
import {onPostgres} from './databases.js';
import {createDatabase} from './postgres-databases.js';
import {startPostgres} from './postgres-server.js';
import {appOn} from './requests.js';
import {storeProvider} from './stored-reviews.js';

/** Fills a database, starts over with other data, and checks that only that data is left. */
async function startsOver(place: DatabasePlace): Promise<void> {
  let id = 'p_first';
  const open = await openDatabase(place, async (owner) => void (await storeProvider(owner, [], {id})));
  try {
    const read = async () =>
      ((await open.database.execute(sql`select id, current_user::text as role from providers`)) as {rows: {id: string; role: string}[]})
        .rows;
    const [before] = await read();
    assert.equal(before!.id, 'p_first');
    id = 'p_second';
    await open.startOver();
    assert.deepEqual(await read(), [{id: 'p_second', role: before!.role}], 'new data, without the owner’s rights');
  } finally {
    await open.close();
  }
}

onPostgres('The demo’s own pages', (opened) => {
  const story = {
    startOver: () => Promise.resolve(),
    mailFolder: undefined,
    mailState: () => Promise.resolve({counts: {waiting: 0, retrying: 0, refused: 0, expired: 0}, refusals: []}),
    deliver: () => Promise.resolve(),
  };
  const pressedFrom = (origin: string) => ({
    method: 'POST',
    headers: {'Content-Type': 'application/x-www-form-urlencoded', Origin: origin},
    body: 'visit=routine',
  });

  it('start over on PGlite', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'directory-reviews-'));
    try {
      await startsOver({directory});
    } finally {
      await rm(directory, {recursive: true, force: true});
    }
  });

  it('start over on PostgreSQL with separate logins for owner and service', async () => {
    const postgres = await startPostgres();
    const {url, ownerUrl, drop} = await createDatabase(postgres.url);
    try {
      await startsOver({url, ownerUrl, directory: ''});
    } finally {
      await drop();
      await postgres.stop();
    }
  });

  it('accept forms only from their own origin', async () => {
    const app = appOn({database: opened.database, story});
    for (const path of ['/story/claim', '/story/start-over']) {
      assert.equal((await app.request(path, pressedFrom('https://elsewhere.example'))).status, 403, path);
      assert.equal((await app.request(path, pressedFrom('http://localhost'))).status, 303, path);
    }
  });

  it('do not exist with an external sign-in', async () => {
    const app = appOn({database: opened.database});
    assert.equal((await app.request('/')).headers.get('Location'), '/directory');
    for (const path of ['/outbox', '/story/claim', '/story/start-over'])
      assert.equal((await app.request(path, {method: 'POST'})).status, 404, path);
  });
});
