import {sql} from 'drizzle-orm';
import type {Database} from './database.js';

/** Runs `work` in a transaction where row-level security shows only the invitation with this token, and its claim. */
export function asInvited<Result>(
  database: Database,
  tokenHash: string,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('app.invitation', ${tokenHash}, true)`);
    return work(transaction);
  });
}
