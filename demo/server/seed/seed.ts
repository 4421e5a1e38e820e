import {inArray, sql} from 'drizzle-orm';
import {reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {practices} from '../database/practice-schema.js';
import {claims, providers, responses, reviews, withheldVotes} from '../database/schema.js';
import {claimBehind} from '../reviews/claim-behind.js';
import {DEMO_ISSUER, REPRESENTATIVE} from './demo-people.js';
import {citiesByState, directory, providerRow, writtenReviews} from './directory-entry.js';
import {seedChecks} from './seed-checks.js';
import {seedClaims} from './seed-claims.js';
import {seedEverybody} from './seed-people.js';
import {providersOfPractices, seedPractices} from './seed-practices.js';
import {type SeededProvider, seedReviews} from './seed-reviews.js';
import {votesOfSuppressed, votesWithoutCases} from './seed-votes.js';

/** An arbitrary advisory lock key, so that only one of several starting processes seeds. */
const SEED_LOCK = 727_410_302;

/**
 * Fills an empty database with the invented directory and its practices. The people of the practices belong to `issuer`. Returns
 * false and does nothing when there are providers already, except that it adds the practices to an invented directory seeded
 * before practices existed.
 */
export function seed(database: Database, issuer: string = DEMO_ISSUER): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK}::bigint)`);
    if (await transaction.$count(practices)) return false;
    const isEmpty = !(await transaction.$count(providers));
    const seeded = seededDirectory();
    const ids = seeded.map(({id}) => id);
    if (!isEmpty && (await transaction.$count(providers, inArray(providers.id, ids))) < ids.length) return false;
    if (isEmpty)
      await insertRows(
        transaction,
        providers,
        seeded.map(({entry}) => providerRow(entry)),
      );
    const person = await seedEverybody(transaction, issuer);
    const inPractices = providersOfPractices();
    for (const {entry, said} of isEmpty ? seeded : []) {
      await insertRows(transaction, claims, said.reviews.map(claimBehind));
      await insertRows(transaction, reviews, said.reviews);
      await insertRows(transaction, responses, said.responses);
      const checks = seedChecks(said.reviews, person(REPRESENTATIVE));
      await insertRows(transaction, reviewChecks, checks);
      await insertRows(transaction, withheldVotes, votesOfSuppressed(said.reviews, checks));
      if (!inPractices.includes(entry.name)) await insertRows(transaction, withheldVotes, votesWithoutCases(said.reviews));
    }
    await seedPractices(transaction, person, seeded);
    await seedClaims(transaction, issuer, seeded, new Date());
    return isEmpty;
  });
}

function seededDirectory(): SeededProvider[] {
  const written = writtenReviews();
  const cities = citiesByState();
  return directory().map((entry) => {
    const byHand = written.filter(({provider}) => provider === entry.name);
    return {id: providerRow(entry).id, entry, said: seedReviews(entry, byHand, cities[entry.state] ?? [entry.city])};
  });
}
