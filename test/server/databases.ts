import {randomBytes} from 'node:crypto';
import {after, before, describe} from 'node:test';
import pg from 'pg';
import type {Database, OpenDatabase} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import {openSnapshot} from './pglite-snapshot.js';
import {startPostgres, type PostgresServer} from './postgres-server.js';

/** A database of its own, migrated and empty, for the tests of one suite. */
export interface TestDatabase {
  readonly database: Database;
}

interface Kind {
  readonly name: string;
  open(): Promise<OpenDatabase>;
}

const embedded: Kind = {name: 'PGlite', open: openSnapshot};

const server: Kind = {
  name: 'PostgreSQL',
  async open() {
    const postgres = await startPostgres();
    const name = `tests_${randomBytes(6).toString('hex')}`;
    await asAdministrator(postgres, `create database ${name}`);
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    const {database, close} = await openDatabase({url: url.href, directory: ''});
    return {
      database,
      close: async () => {
        await close();
        await asAdministrator(postgres, `drop database ${name}`);
        await postgres.stop();
      },
    };
  },
};

async function asAdministrator({url}: PostgresServer, statement: string): Promise<void> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The same tests on the embedded database and on a PostgreSQL server. */
export function onEachDatabase(title: string, tests: (opened: TestDatabase) => void): void {
  for (const kind of [embedded, server]) onDatabase(`${title} on ${kind.name}`, kind, tests);
}

/** Tests of what does not depend on the kind of database. */
export function onOneDatabase(title: string, tests: (opened: TestDatabase) => void): void {
  onDatabase(title, embedded, tests);
}

function onDatabase(title: string, kind: Kind, tests: (opened: TestDatabase) => void): void {
  describe(title, () => {
    let open: OpenDatabase;
    before(async () => void (open = await kind.open()));
    after(() => open.close());
    tests({
      get database() {
        return open.database;
      },
    });
  });
}
