import {createHash, randomUUID} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {PGlite} from '@electric-sql/pglite';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import {type Database, MIGRATIONS, type OpenDatabase, SERVICE_ROLE} from '../../demo/server/database/database.js';
import * as schema from '../../demo/server/database/schema.js';

/** Opens an empty, migrated PGlite in memory. A snapshot is cached per machine, because creating one takes seconds. */
export async function openSnapshot(): Promise<
  Omit<OpenDatabase, 'startOver' | 'writes'> & {owner: Database; another(): Promise<Database>}
> {
  // A test runs for seconds: optimizing the machine code of the database would take longer than it saves.
  setFlagsFromString('--liftoff-only');
  const client = await PGlite.create({loadDataDir: await snapshot()});
  await client.exec(`set role ${SERVICE_ROLE}`);
  const database = drizzle(client, {schema});
  return {
    database,
    session: (work) => work(database),
    owner: drizzle(unrestricted(client), {schema}),
    another: () => Promise.resolve(database),
    close: () => client.close(),
  };
}

/** The same session, with every query in a transaction that drops the service's role. */
function unrestricted(client: PGlite): PGlite {
  const transaction: PGlite['transaction'] = (work) =>
    client.transaction(async (own) => {
      await own.exec('set local role none');
      return work(own);
    });
  const query: PGlite['query'] = async (...given) => (await transaction((own) => own.query(...given))) as never;
  return Object.assign(Object.create(client) as PGlite, {transaction, query});
}

async function snapshot(): Promise<Blob> {
  const file = join(tmpdir(), `directory-reviews-${keyOf()}.tar.gz`);
  try {
    return new Blob([await readFile(file)], {type: 'application/x-gzip'});
  } catch {
    const client = await PGlite.create();
    await migrate(drizzle(client, {schema}), {migrationsFolder: MIGRATIONS});
    const dumped = await client.dumpDataDir('gzip');
    await client.close();
    // Written under another name and renamed, because another test process may read it at the same time.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, Buffer.from(await dumped.arrayBuffer()));
    await rename(draft, file);
    return dumped;
  }
}

/** The cache key: the snapshot depends on the version of PGlite and on the migrations. */
function keyOf(): string {
  const hash = createHash('sha256').update(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite')));
  for (const name of readdirSync(MIGRATIONS).sort()) if (name.endsWith('.sql')) hash.update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex').slice(0, 16);
}
