import type {ReviewCounts, ReviewSummary} from 'directory-reviews/contract';
import type {ReviewQuery} from 'directory-reviews/rules';
import {and, eq, inArray, not, type SQL, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {providers, responses, reviews} from '../database/schema.js';
import {listed, matches, published, publishedResponse} from './review-filter.js';

export const recommended = sql<number>`count(*) filter (where ${reviews.recommended})`.mapWith(Number);
export const notRecommended = sql<number>`count(*) filter (where not ${reviews.recommended})`.mapWith(Number);

/** The counts behind the recommendation rates, for those of the providers that exist, in no particular order. Providers
 * of sensitive care show none. */
export async function summariesOf(database: Database, providerIds: readonly string[]): Promise<ReviewSummary[]> {
  return database
    .select({providerId: providers.id, recommended, notRecommended})
    .from(providers)
    .leftJoin(reviews, and(eq(reviews.providerId, providers.id), published, not(providers.isSensitive)))
    .where(inArray(providers.id, [...providerIds]))
    .groupBy(providers.id);
}

/** A provider's summary and the number of reviews that match a query; `undefined` when there is no such provider. */
export async function countsOf(
  database: Database,
  providerId: string,
  query: ReviewQuery,
): Promise<{summary: ReviewSummary; counts: ReviewCounts} | undefined> {
  const [row] = await database
    .select({
      summary: {recommended, notRecommended},
      counts: {
        filtered: counted(matches(query)),
        total: counted(listed),
        recommended: counted(matches({recommended: true})),
        notRecommended: counted(matches({recommended: false})),
        withResponse: counted(matches({withResponse: true})),
      },
    })
    .from(providers)
    .leftJoin(reviews, and(eq(reviews.providerId, providers.id), published, not(providers.isSensitive)))
    .leftJoin(responses, publishedResponse)
    .where(eq(providers.id, providerId))
    .groupBy(providers.id);
  return row && {summary: {providerId, ...row.summary}, counts: row.counts};
}

function counted(condition: SQL) {
  return sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
}
