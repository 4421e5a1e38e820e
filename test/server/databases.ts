import {after, before, describe} from 'node:test';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type {Database, OpenDatabase} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import * as schema from '../../demo/server/database/schema.js';
import {openSnapshot} from './pglite-snapshot.js';
import {copyTemplate, createDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';

/** A migrated, empty database for one suite. */
export interface TestDatabase {
  /** The service's connection, under row-level security. */
  readonly database: Database;
  /** Bypasses row-level security. */
  readonly owner: Database;
  /** Another set of connections, as a second process of the service has. The embedded database has only one session. */
  another(): Promise<Database>;
  readonly session: OpenDatabase['session'];
}

interface OpenTestDatabase extends Omit<OpenDatabase, 'startOver' | 'writes'> {
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
    // Most tests write.
    return opened.writes;
  };
  const database = await another();
  const administrator = new pg.Pool({connectionString: administratorUrl});
  return {
    database,
    owner: drizzle(administrator, {schema}),
    another,
    session: (work) => processes[0]!.session(work),
    close: async () => {
      await Promise.all(processes.map(({close}) => close()));
      await administrator.end();
      await drop();
      await postgres.stop();
    },
  };
}

/** Runs the tests on the embedded database and on a PostgreSQL server. */
export function onEachDatabase(title: string, tests: (opened: TestDatabase) => void): void {
  for (const kind of [embedded, server]) onDatabase(`${title} on ${kind.name}`, kind, tests);
}

/** For tests that do not depend on the kind of database: on a server, they take a fraction of the time. */
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
      session: (work) => open!.session(work),
    });
  });
}
