import {fileURLToPath} from 'node:url';
import type {PgDatabase, PgQueryResultHKT} from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** PostgreSQL as the service sees it, embedded or not. A transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  readonly database: Database;
  /** Ends its connections; a directory is free for the next process afterwards. */
  close(): Promise<void>;
}

export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** Everything a request reads comes from one moment, so that counts and lists agree while reviews are being added. */
export const ONE_MOMENT = {isolationLevel: 'repeatable read', accessMode: 'read only'} as const;
