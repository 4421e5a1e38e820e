import {randomBytes} from 'node:crypto';
import {after, before, describe} from 'node:test';
import {drizzle} from 'drizzle-orm/node-postgres';
import pg from 'pg';
import {SERVICE_ROLE, type Database, type OpenDatabase} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';
import * as schema from '../../demo/server/database/schema.js';
import {openSnapshot} from './pglite-snapshot.js';
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
  const {url, ownerUrl, administratorUrl, drop} = await createDatabase(postgres.url);
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

export interface CreatedDatabase {
  /** Logs in as somebody who may take the service's role and nothing else. */
  readonly url: string;
  /** Logs in as the owner, who is no superuser. */
  readonly ownerUrl: string;
  /** Logs in as a superuser, whom no row-level security holds. */
  readonly administratorUrl: string;
  drop(): Promise<void>;
}

/** A database as careful people set it up: one login owns it, another one serves. */
export async function createDatabase(serverUrl: string): Promise<CreatedDatabase> {
  const name = `tests_${randomBytes(6).toString('hex')}`;
  const [owner, service] = [`${name}_owner`, `${name}_service`];
  const loginTo = (login?: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    if (login) Object.assign(url, {username: login, password: login});
    return url.href;
  };
  await asAdministrator(serverUrl, [
    MAKE_ROLE,
    `create role ${owner} login password '${owner}'`,
    `grant ${SERVICE_ROLE} to ${owner}`,
    `create role ${service} login password '${service}' in role ${SERVICE_ROLE}`,
    `create database ${name} owner ${owner}`,
  ]);
  return {
    url: loginTo(service),
    ownerUrl: loginTo(owner),
    administratorUrl: loginTo(),
    drop: () => asAdministrator(serverUrl, [`drop database ${name}`, `drop role ${owner}`, `drop role ${service}`]),
  };
}

/** The administrator makes the role where the owner may not. */
const MAKE_ROLE = `do $$ begin create role ${SERVICE_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`;

async function asAdministrator(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
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
