import type {ReviewedProvider} from 'directory-reviews/contract';
import {and, asc, eq, sql} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {inboxEntries} from '../database/inbox-schema.js';
import {practiceProviders} from '../database/practice-schema.js';
import {providers, reviews} from '../database/schema.js';
import {votesOf} from '../reviews/provider-counts.js';
import {published} from '../reviews/review-filter.js';

/** The practice's providers who have reviews, sorted by name. */
export async function reviewedProviders(database: Database, practiceId: string): Promise<ReviewedProvider[]> {
  return database
    .select({
      id: providers.id,
      name: providers.name,
      credentials: providers.credentials,
      specialty: providers.specialty,
      city: providers.city,
      state: providers.state,
      zip: providers.zip,
      ...votesOf(),
      needsResponse: sql<number>`count(*) filter (where ${inboxEntries.needsResponse})`.mapWith(Number),
    })
    .from(practiceProviders)
    .innerJoin(providers, eq(providers.id, practiceProviders.providerId))
    .innerJoin(reviews, and(eq(reviews.providerId, providers.id), published))
    .leftJoin(inboxEntries, eq(inboxEntries.reviewId, reviews.id))
    .where(eq(practiceProviders.practiceId, practiceId))
    .groupBy(providers.id)
    .orderBy(asc(inDictionary(providers.name)), asc(providers.id));
}
