import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {providers, responses, reviews} from '../database/schema.js';
import {citiesByState, directory, providerRow, writtenReviews} from './directory-entry.js';
import {seedReviews} from './seed-reviews.js';

/** Any number but the migration's; of processes that start together only one seeds. */
const SEED_LOCK = 727_410_302;

/** Fills an empty database with the invented directory. Returns false, and does nothing, when there are providers already. */
export function seed(database: Database): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK}::bigint)`);
    if (await transaction.$count(providers)) return false;
    const entries = directory();
    const written = writtenReviews();
    const cities = citiesByState();
    await insertRows(transaction, providers, entries.map(providerRow));
    for (const entry of entries) {
      const byHand = written.filter(({provider}) => provider === entry.name);
      const said = seedReviews(entry, byHand, cities[entry.state] ?? [entry.city]);
      await insertRows(transaction, reviews, said.reviews);
      await insertRows(transaction, responses, said.responses);
    }
    return true;
  });
}
