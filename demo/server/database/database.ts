import {fileURLToPath} from 'node:url';
import {sql} from 'drizzle-orm';
import type {PgDatabase, PgQueryResultHKT} from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** PostgreSQL, embedded or on a server. A transaction has this type too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  /** Runs as `SERVICE_ROLE`, which is subject to row-level security. */
  readonly database: Database;
  /** The same for requests that write, with connections of their own. */
  readonly writes: Database;
  /** Runs long work on a session of its own, as `SERVICE_ROLE` and without a time limit. */
  session(work: (database: Database) => Promise<void>): Promise<void>;
  /** Empties and refills the database in one transaction, so no request sees it half full. People stay signed in. */
  startOver(): Promise<void>;
  /** Closes the connections and releases the directory. */
  close(): Promise<void>;
}

/**
 * Fills the database before the service accepts requests. Runs as the owner of the tables: reviews and practices come from the
 * plan, and the service's own role may not add them.
 */
export type Preparation = (owner: Database) => Promise<void>;

/** The role the service uses while serving requests. The migrations create it, without a login. */
export const SERVICE_ROLE = 'directory_reviews_service';

/** Prepares a migrated database as its owner. */
export async function fillAndAnalyze(owner: Database, prepare?: Preparation): Promise<void> {
  await prepare?.(owner);
  await analyzeGrown(owner);
}

/**
 * Counts tables that have grown by a fifth since they were counted. Thousands of rows may be new: without statistics the planner assumes
 * empty tables, and PGlite has no autovacuum.
 */
async function analyzeGrown(owner: Database): Promise<void> {
  const found = await owner.execute(sql`
    select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = current_user::regrole
      and pg_relation_size(oid) > 1.2 * relpages * current_setting('block_size')::int`);
  const names = (found as {rows: {name: string}[]}).rows.map(({name}) => name);
  if (names.length) await owner.execute(sql.raw(`analyze ${names.join(', ')}`));
}

/** Deletes everything that `prepare` and people have added, then prepares the database again. The sign-in's tables are kept. */
export async function emptyAndFill(owner: Database, prepare?: Preparation): Promise<void> {
  await owner.execute(sql`
    do $$ begin
      execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
               where schemaname = 'public' and not starts_with(tablename, 'sign_in'));
    end $$`);
  await fillAndAnalyze(owner, prepare);
}

export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** One snapshot for all reads of a request, so counts and lists agree while reviews are being added. */
export const ONE_MOMENT = {isolationLevel: 'repeatable read', accessMode: 'read only'} as const;
