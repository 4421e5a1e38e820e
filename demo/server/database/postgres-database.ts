import {drizzle} from 'drizzle-orm/node-postgres';
import {migrate} from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import {PlainError} from '../plain-error.js';
import {MIGRATIONS, type OpenDatabase} from './database.js';
import {unreachable} from './database-errors.js';
import * as schema from './schema.js';

/** Any number; every process of the service asks for the same one before it migrates. */
const MIGRATION_LOCK = 727_410_301;

/**
 * Connects to a PostgreSQL server and brings its tables up to date.
 *
 * @throws PlainError when the server cannot be reached or refuses the login.
 */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({connectionString: url, max: 10, connectionTimeoutMillis: 5000, statement_timeout: 30_000});
  // An idle connection that breaks is replaced with the next query; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    if (!unreachable(error)) throw error;
    throw new PlainError(
      `The database at DATABASE_URL does not answer or refuses the login (${(error as {code?: string}).code ?? 'timeout'}).`,
      {
        cause: error,
      },
    );
  }
  return {database: drizzle(pool, {schema}), close: () => pool.end()};
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // Waiting for another process that migrates may take longer than a statement may.
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client, {schema}), {migrationsFolder: MIGRATIONS});
  } finally {
    // Ends the connection, and with it the lock and the setting.
    client.release(true);
  }
}
