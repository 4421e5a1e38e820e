import type {ReviewCounts, ReviewSummary} from 'directory-reviews/contract';
import type {ReviewQuery, WithheldVotes} from 'directory-reviews/rules';
import {and, eq, inArray, type SQL, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {providers, responses, reviews, withheldVotes} from '../database/schema.js';
import {listed, matches, published, publishedResponse} from './review-filter.js';
import {ON_VOTES, withheldByReason, withheldIn, withheldWhere} from './withheld.js';

/** The counts behind the recommendation rates, for those of the providers that exist, in no particular order. */
export async function summariesOf(
  database: Database,
  providerIds: readonly string[],
  onVotes: WithheldVotes = ON_VOTES,
): Promise<ReviewSummary[]> {
  return database
    .select({providerId: providers.id, ...votesOf(onVotes)})
    .from(providers)
    .leftJoin(reviews, and(eq(reviews.providerId, providers.id), published))
    .where(inArray(providers.id, [...providerIds]))
    .groupBy(providers.id);
}

/** A provider's summary and the number of reviews that match a query; `undefined` when there is no such provider. */
export async function countsOf(
  database: Database,
  providerId: string,
  query: ReviewQuery,
  onVotes: WithheldVotes = ON_VOTES,
): Promise<{summary: ReviewSummary; counts: ReviewCounts} | undefined> {
  const [row] = await database
    .select({
      summary: votesOf(onVotes),
      counts: {
        filtered: counted(matches(query)),
        total: counted(listed),
        recommended: counted(matches({recommended: true})),
        notRecommended: counted(matches({recommended: false})),
        withResponse: counted(matches({withResponse: true})),
      },
      withheld: withheldByReason,
    })
    .from(providers)
    .leftJoin(reviews, and(eq(reviews.providerId, providers.id), published))
    .leftJoin(responses, publishedResponse)
    .where(eq(providers.id, providerId))
    .groupBy(providers.id);
  if (!row) return undefined;
  const withheld = withheldIn(row.withheld, onVotes);
  return {summary: {providerId, ...row.summary}, counts: {...row.counts, ...(withheld && {withheld})}};
}

/** The votes in a query of published reviews that is grouped by provider, with those of withheld comments if they count. */
export function votesOf(onVotes: WithheldVotes = ON_VOTES) {
  const votes = (recommended: boolean) => {
    const given = sql`count(*) filter (where ${reviews.recommended} = ${recommended})`;
    const withheld = onVotes === 'count' ? sql` + ${withheldWhere(eq(withheldVotes.recommended, recommended))}` : sql``;
    return sql<number>`${given}${withheld}`.mapWith(Number);
  };
  return {recommended: votes(true), notRecommended: votes(false)};
}

function counted(condition: SQL) {
  return sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
}
