import {sql} from 'drizzle-orm';
import type {Database} from './database.js';

/** Runs `work` in a transaction where row-level security shows what is needed to send invitations. */
export function asMailer<Result>(database: Database, work: (transaction: Database) => Promise<Result>): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('app.work', 'mail', true)`);
    return work(transaction);
  });
}
