import {after, before, describe} from 'node:test';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type {Database, OpenDatabase} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import * as schema from '../../demo/server/database/schema.js';
import {openSnapshot} from './pglite-snapshot.js';
import {copyTemplate, createDatabase} from './postgres-databases.js';
import {startPostgres, type PostgresServer} from './postgres-server.js';

/** A database of its own, migrated and empty, for the tests of one suite. */
export interface TestDatabase {
  /** As the service has it: row-level security holds. */
  readonly database: Database;
  /** Everything may be written and read through it, whatever row-level security says. */
  readonly owner: Database;
  /** Another set of connections, as a second process of the service has them. The embedded database has one session for all. */
  another(): Promise<Database>;
}

interface OpenTestDatabase extends Omit<OpenDatabase, 'startOver'> {
  readonly owner: Database;
  another(): Promise<Database>;
}

interface Kind {
  readonly name: string;
  open(): Promise<OpenTestDatabase>;
}

const embedded: Kind = {name: 'PGlite', open: openSnapshot};

const server: Kind = {
  name: 'PostgreSQL',
  async open() {
    const postgres = await startPostgres();
    try {
      return await openOn(postgres);
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  },
};

async function openOn(postgres: PostgresServer): Promise<OpenTestDatabase> {
  const template = process.env.DATABASE_TEMPLATE_TEST;
  const created = template ? await copyTemplate(postgres.url, template) : await createDatabase(postgres.url);
  const {url, ownerUrl, administratorUrl, drop} = created;
  const processes: OpenDatabase[] = [];
  const another = async () => {
    const opened = await openDatabase({url, ownerUrl, directory: ''});
    processes.push(opened);
    return opened.database;
  };
  const database = await another();
  const administrator = new pg.Pool({connectionString: administratorUrl});
  return {
    database,
    owner: drizzle(administrator, {schema}),
    another,
    close: async () => {
      await Promise.all(processes.map(({close}) => close()));
      await administrator.end();
      await drop();
      await postgres.stop();
    },
  };
}

/** The same tests on the embedded database and on a PostgreSQL server. */
export function onEachDatabase(title: string, tests: (opened: TestDatabase) => void): void {
  for (const kind of [embedded, server]) onDatabase(`${title} on ${kind.name}`, kind, tests);
}

/** Tests of what does not depend on the kind of database. */
export function onOneDatabase(title: string, tests: (opened: TestDatabase) => void): void {
  onDatabase(title, embedded, tests);
}

/** Tests that ask so much that only the server answers in good time. */
export function onPostgres(title: string, tests: (opened: TestDatabase) => void): void {
  onDatabase(title, server, tests);
}

function onDatabase(title: string, kind: Kind, tests: (opened: TestDatabase) => void): void {
  describe(title, () => {
    let open: OpenTestDatabase | undefined;
    before(async () => void (open = await kind.open()));
    after(() => open?.close());
    tests({
      get database() {
        return open!.database;
      },
      get owner() {
        return open!.owner;
      },
      another: () => open!.another(),
    });
  });
}
