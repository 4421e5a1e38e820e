import {sql} from 'drizzle-orm';
import {drizzle, type NodePgDatabase} from 'drizzle-orm/node-postgres';
import {migrate} from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import {PlainError} from '../shared/plain-error.js';
import {emptyAndFill, fillAndAnalyze, MIGRATIONS, SERVICE_ROLE, type OpenDatabase, type Preparation} from './database.js';
import {refusalIn, unreachable} from './database-errors.js';
import * as schema from './schema.js';

/** Any number; every process of the service asks for the same one before it migrates. */
const MIGRATION_LOCK = 727_410_301;

/** How long a server may take to let somebody in, in milliseconds. */
const PATIENCE = 5000;

/**
 * Connects to a PostgreSQL server, as the owner to bring its tables up to date and prepare what is in them, and from then on
 * as a role that cannot bypass row-level security. Where `url` logs in as somebody who could take another role, only the code
 * here keeps to this one; with a login that is a member of the role and owns nothing, the server does.
 *
 * @throws PlainError when the server cannot be reached, refuses the login or the role.
 */
export async function openPostgres(url: string, ownerUrl: string, prepare?: Preparation): Promise<OpenDatabase> {
  if (!URL.canParse(url)) throw new PlainError('DATABASE_URL is not an address such as postgresql://user@host/database.');
  await explained('DATABASE_OWNER_URL', ownerUrl === url, () => prepared(ownerUrl, prepare));
  // The role is part of the login: a connection that could not take it would not come about.
  const connectionString = withRole(url);
  const pool = new pg.Pool({connectionString, max: 10, connectionTimeoutMillis: PATIENCE, statement_timeout: 30_000});
  // An idle connection that breaks is replaced with the next query; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await explained('DATABASE_URL', true, () => pool.query('select'));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    database: drizzle(pool, {schema}),
    startOver: () => asOwner(ownerUrl, (owner) => owner.transaction((transaction) => emptyAndFill(transaction, prepare))),
    close: () => pool.end(),
  };
}

function prepared(ownerUrl: string, prepare?: Preparation): Promise<void> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK}::bigint)`);
    await migrate(owner, {migrationsFolder: MIGRATIONS});
    await owner.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`);
    await fillAndAnalyze(owner, prepare);
  });
}

/** In one connection, which ends with the work. */
async function asOwner(ownerUrl: string, work: (owner: NodePgDatabase<typeof schema>) => Promise<void>): Promise<void> {
  const client = new pg.Client({connectionString: ownerUrl, connectionTimeoutMillis: PATIENCE});
  client.on('error', () => {});
  await client.connect();
  try {
    await work(drizzle(client, {schema}));
  } finally {
    await client.end();
  }
}

/** The address with the role in its options, behind those it has. */
function withRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', [address.searchParams.get('options'), `-c role=${SERVICE_ROLE}`].filter(Boolean).join(' '));
  return address.href;
}

/** Runs what talks to the server and says in one line why it did not. */
async function explained(variable: string, isOnly: boolean, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const name = isOnly ? 'DATABASE_URL' : variable;
    const refusal = refusalIn(error);
    if (refusal) throw new PlainError(`The login of ${name} may not do what it must: ${refusal}.`, {cause: error});
    if (!unreachable(error)) throw error;
    const code = (error as {code?: string}).code ?? 'timeout';
    throw new PlainError(`The database at ${name} does not answer or refuses the login (${code}).`, {cause: error});
  }
}
