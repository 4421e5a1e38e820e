import {fileURLToPath} from 'node:url';
import {sql} from 'drizzle-orm';
import type {PgDatabase, PgQueryResultHKT} from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** PostgreSQL as the service sees it, embedded or not. A transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  /** Acts as `SERVICE_ROLE`, which row-level security holds for. */
  readonly database: Database;
  /** Empties it and prepares it anew, in one transaction: nobody sees it half full. People stay signed in. */
  startOver(): Promise<void>;
  /** Ends its connections; a directory is free for the next process afterwards. */
  close(): Promise<void>;
}

/**
 * What fills the database before anything is answered. It runs as the owner of the tables: reviews and practices come from the
 * plan, and nobody whose requests are answered later may add them.
 */
export type Preparation = (owner: Database) => Promise<void>;

/** The role of everything the service does once it answers. The migrations make it, without a login of its own. */
export const SERVICE_ROLE = 'directory_reviews_service';

/** Prepares a migrated database as its owner. */
export async function fillAndAnalyze(owner: Database, prepare?: Preparation): Promise<void> {
  await prepare?.(owner);
  // Thousands of rows may be new. Until the database has looked at them it plans as for none, and the embedded one never looks by itself.
  await owner.execute(sql`analyze providers, claims, reviews, review_checks, responses, practice_providers, feedback, cases, case_steps`);
}

/** Takes out all that `prepare` and people have put in, and prepares it anew. What the sign-in keeps is its own. */
export async function emptyAndFill(owner: Database, prepare?: Preparation): Promise<void> {
  await owner.execute(sql`
    do $$ begin
      execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
               where schemaname = 'public' and not starts_with(tablename, 'sign_in'));
    end $$`);
  await fillAndAnalyze(owner, prepare);
}

export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** Everything a request reads comes from one moment, so that counts and lists agree while reviews are being added. */
export const ONE_MOMENT = {isolationLevel: 'repeatable read', accessMode: 'read only'} as const;
