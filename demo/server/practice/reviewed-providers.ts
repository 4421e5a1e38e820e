import type {ReviewedProvider} from 'directory-reviews/contract';
import {and, asc, eq, not, sql} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import {inboxCounts, reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {practiceProviders} from '../database/practice-schema.js';
import {providers} from '../database/schema.js';
import {votesOf} from '../reviews/provider-counts.js';
import {ON_VOTES} from '../reviews/withheld.js';

/** The practice's providers who have reviews, sorted by name. */
export async function reviewedProviders(database: Database, practiceId: string): Promise<ReviewedProvider[]> {
  const waiting = database
    .select({providerId: inboxCounts.providerId, entries: sql<number>`sum(${inboxCounts.entries})`.as('entries')})
    .from(inboxCounts)
    .where(and(eq(inboxCounts.practiceId, practiceId), inboxCounts.needsResponse))
    .groupBy(inboxCounts.providerId)
    .as('waiting');
  return database
    .select({
      id: providers.id,
      name: providers.name,
      credentials: providers.credentials,
      specialty: providers.specialty,
      city: providers.city,
      state: providers.state,
      zip: providers.zip,
      ...votesOf(ON_VOTES, not(providers.isSensitive)),
      needsResponse: sql<number>`coalesce(max(${waiting.entries}), 0)`.mapWith(Number),
    })
    .from(practiceProviders)
    .innerJoin(providers, eq(providers.id, practiceProviders.providerId))
    .innerJoin(reviewCounts, eq(reviewCounts.providerId, providers.id))
    .leftJoin(waiting, eq(waiting.providerId, providers.id))
    .where(eq(practiceProviders.practiceId, practiceId))
    .groupBy(providers.id)
    .having(sql`sum(${reviewCounts.published}) > 0`)
    .orderBy(asc(inDictionary(providers.name)), asc(providers.id));
}
