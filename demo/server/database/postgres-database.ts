import {sql} from 'drizzle-orm';
import {drizzle, type NodePgDatabase} from 'drizzle-orm/node-postgres';
import {migrate} from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import {PlainError} from '../shared/plain-error.js';
import {emptyAndFill, fillAndAnalyze, MIGRATIONS, type OpenDatabase, type Preparation, SERVICE_ROLE} from './database.js';
import {refusalIn, unreachable} from './database-errors.js';
import {foldTexts} from './fold-texts.js';
import * as schema from './schema.js';

/** An arbitrary advisory lock key that every process takes before migrating. */
const MIGRATION_LOCK = 727_410_301;

/** Connection timeout in milliseconds. */
const PATIENCE = 5000;

/**
 * Reads and writes have connections of their own, so that writes which wait for one another, for example for the same review, never
 * keep a read waiting. Requests that wait for a lock give up after a short time and free their connection for others. In
 * milliseconds; waiting for a connection and then for a statement takes less than the 10 seconds that clients wait.
 */
const READS = {max: 15, connectionTimeoutMillis: 4000, lock_timeout: 1000, statement_timeout: 5000};
const WRITES = {max: 10, connectionTimeoutMillis: 6000, lock_timeout: 3000, statement_timeout: 3500};

/**
 * Connects to a PostgreSQL server: first as the owner, to migrate and prepare the tables, and from then on as a role that cannot
 * bypass row-level security. If the login in `url` could switch to another role, only this code prevents it; with a login that
 * is a member of the role and owns nothing, the server does.
 *
 * @throws PlainError when the server is unreachable or refuses the login or the role.
 */
export async function openPostgres(url: string, ownerUrl: string, prepare?: Preparation): Promise<OpenDatabase> {
  if (!URL.canParse(url)) throw new PlainError('DATABASE_URL is not an address such as postgresql://user@host/database.');
  await explained('DATABASE_OWNER_URL', ownerUrl === url, () => prepared(ownerUrl, prepare));
  // The role is a startup parameter: connecting fails if the login may not use it.
  const connectionString = withRole(url);
  const [reads, writes] = [READS, WRITES].map((settings) => new pg.Pool({connectionString, ...settings})) as [pg.Pool, pg.Pool];
  // The pool replaces a broken connection, idle or in a transaction; without listeners, the error would end the process.
  for (const pool of [reads, writes]) pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  const close = async () => void (await Promise.all([reads.end(), writes.end()]));
  try {
    await explained('DATABASE_URL', true, () => reads.query('select'));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    database: drizzle(reads, {schema}),
    writes: drizzle(writes, {schema}),
    session: (work) => onSession(connectionString, work),
    startOver: () => onSession(ownerUrl, (owner) => owner.transaction((transaction) => emptyAndFill(transaction, prepare))),
    close,
  };
}

function prepared(ownerUrl: string, prepare?: Preparation): Promise<void> {
  return onSession(ownerUrl, async (owner) => {
    await owner.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK}::bigint)`);
    await migrate(owner, {migrationsFolder: MIGRATIONS});
    await foldTexts(owner);
    await owner.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`);
    await fillAndAnalyze(owner, prepare);
  });
}

/** Runs the work on a single connection and closes it. */
async function onSession(connectionString: string, work: (database: NodePgDatabase<typeof schema>) => Promise<void>): Promise<void> {
  const client = new pg.Client({connectionString, connectionTimeoutMillis: PATIENCE});
  client.on('error', () => {});
  await client.connect();
  try {
    await work(drizzle(client, {schema}));
  } finally {
    await client.end();
  }
}

/** Appends the role to the URL's options. */
function withRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', [address.searchParams.get('options'), `-c role=${SERVICE_ROLE}`].filter(Boolean).join(' '));
  return address.href;
}

/** Turns connection errors into a one-line PlainError. */
async function explained(variable: string, isOnly: boolean, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const name = isOnly ? 'DATABASE_URL' : variable;
    const refusal = refusalIn(error);
    if (refusal) throw new PlainError(`The login of ${name} lacks a privilege: ${refusal}.`, {cause: error});
    if (!unreachable(error)) throw error;
    const code = (error as {code?: string}).code ?? 'timeout';
    throw new PlainError(`The database at ${name} is unreachable or refuses the login (${code}).`, {cause: error});
  }
}
