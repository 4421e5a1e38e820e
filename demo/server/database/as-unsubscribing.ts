import {sql} from 'drizzle-orm';
import type {Database} from './database.js';

/** Runs `work` in a transaction where row-level security lets the member of this claim, and nobody else, be unsubscribed. */
export function asUnsubscribing<Result>(
  database: Database,
  claimId: string,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('app.unsubscribing', ${claimId}, true)`);
    return work(transaction);
  });
}
