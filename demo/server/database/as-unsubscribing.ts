import {type SQL, sql} from 'drizzle-orm';
import type {EmailKind} from '../shared/email-kinds.js';
import type {Database} from './database.js';

/** Runs `work` in a transaction where row-level security lets the member of this claim, and nobody else, be unsubscribed. */
export function asUnsubscribing<Result>(
  database: Database,
  claimId: string,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return withSettings(database, sql`set_config('app.unsubscribing', ${claimId}, true)`, work);
}

/** The same for a person of a practice, and emails of this kind alone. */
export function asUnsubscribingReader<Result>(
  database: Database,
  {personId, kind}: {readonly personId: string; readonly kind: EmailKind},
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  const settings = sql`set_config('app.unsubscribing_reader', ${personId}, true), set_config('app.unsubscribing_kind', ${kind}, true)`;
  return withSettings(database, settings, work);
}

function withSettings<Result>(database: Database, settings: SQL, work: (transaction: Database) => Promise<Result>): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select ${settings}`);
    return work(transaction);
  });
}
