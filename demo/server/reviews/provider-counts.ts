import type {ReviewCounts, ReviewSummary} from 'directory-reviews/contract';
import type {ReviewQuery, WithheldVotes} from 'directory-reviews/rules';
import {and, eq, not, type SQL, sql, type SQLWrapper} from 'drizzle-orm';
import {builtOnce} from '../database/built-once.js';
import {reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {providers} from '../database/schema.js';
import {ON_VOTES, withheldIn} from './withheld.js';

/** Joins the numbers of a provider. Providers of sensitive care show none. */
export const shownCounts = and(eq(reviewCounts.providerId, providers.id), not(providers.isSensitive));

/** The numbers of a provider, in a query of `reviewCounts` that is grouped by provider. */
export const COUNTS = {
  recommended: sum(reviewCounts.published, reviewCounts.recommended),
  notRecommended: sum(reviewCounts.published, not(reviewCounts.recommended)),
  listedRecommended: sum(reviewCounts.listed, reviewCounts.recommended),
  listedNotRecommended: sum(reviewCounts.listed, not(reviewCounts.recommended)),
  respondedRecommended: sum(reviewCounts.responded, reviewCounts.recommended),
  respondedNotRecommended: sum(reviewCounts.responded, not(reviewCounts.recommended)),
  withheldRecommended: sum(withheld(), reviewCounts.recommended),
  withheldNotRecommended: sum(withheld(), not(reviewCounts.recommended)),
  privacy: sum(reviewCounts.privacy),
  language: sum(reviewCounts.language),
  inaccurate: sum(reviewCounts.inaccurate),
};

type Counts = Readonly<Record<keyof typeof COUNTS, number>>;

/**
 * The counts behind the recommendation rates, for those of the providers that exist, in no particular order. Providers of sensitive
 * care show none.
 */
export async function summariesOf(
  database: Database,
  providerIds: readonly string[],
  onVotes: WithheldVotes = ON_VOTES,
): Promise<ReviewSummary[]> {
  const statement = builtOnce(database, `summaries ${onVotes}`, (name) =>
    database
      .select({providerId: providers.id, ...votesOf(onVotes)})
      .from(providers)
      .leftJoin(reviewCounts, shownCounts)
      .where(sql`${providers.id} = any(${sql.placeholder('ids')})`)
      .groupBy(providers.id)
      .prepare(name),
  );
  return statement.execute({ids: [...providerIds]});
}

/** The votes in a query of `reviewCounts` that is grouped, with those of withheld comments if they count, where they are shown. */
export function votesOf(onVotes: WithheldVotes = ON_VOTES, areShown = sql`true`) {
  const counted =
    onVotes === 'count' ? sql`${reviewCounts.published} + case when ${areShown} then ${withheld()} else 0 end` : reviewCounts.published;
  return {recommended: sum(counted, reviewCounts.recommended), notRecommended: sum(counted, not(reviewCounts.recommended))};
}

/** A provider's summary. */
export function summaryIn(providerId: string, counts: Counts, onVotes: WithheldVotes = ON_VOTES): ReviewSummary {
  const isCounted = onVotes === 'count';
  return {
    providerId,
    recommended: counts.recommended + (isCounted ? counts.withheldRecommended : 0),
    notRecommended: counts.notRecommended + (isCounted ? counts.withheldNotRecommended : 0),
  };
}

/** The numbers of listed reviews. `found` is the number that a search in the query finds. */
export function countsIn(counts: Counts, query: ReviewQuery, found: number | undefined, onVotes: WithheldVotes = ON_VOTES): ReviewCounts {
  const {listedRecommended: recommended, listedNotRecommended: notRecommended, respondedRecommended, respondedNotRecommended} = counts;
  const [yes, no] = query.withResponse ? [respondedRecommended, respondedNotRecommended] : [recommended, notRecommended];
  const withheldNow = withheldIn(counts, onVotes);
  return {
    filtered: found ?? (query.recommended === undefined ? yes + no : query.recommended ? yes : no),
    total: recommended + notRecommended,
    ...{recommended, notRecommended, withResponse: respondedRecommended + respondedNotRecommended},
    ...(withheldNow && {withheld: withheldNow}),
  };
}

function withheld(): SQL {
  return sql`(${reviewCounts.privacy} + ${reviewCounts.language} + ${reviewCounts.inaccurate})`;
}

function sum(number: SQLWrapper, condition?: SQLWrapper) {
  return sql<number>`coalesce(sum(${number})${condition ? sql` filter (where ${condition})` : sql``}, 0)`.mapWith(Number);
}
