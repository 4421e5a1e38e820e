import type {PracticeCounts, ReviewSummary} from 'directory-reviews/contract';
import {FEEDBACK_STATUSES, type FeedbackStatus, type InboxQuery} from 'directory-reviews/rules';
import {and, count, eq, type SQL, sql} from 'drizzle-orm';
import {inboxCounts, reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {inboxEntries} from '../database/inbox-schema.js';
import {practiceProviders, practices} from '../database/practice-schema.js';
import {providers, reviews} from '../database/schema.js';
import {shownCounts, votesOf} from '../reviews/provider-counts.js';
import {finds, type InboxOf, ofInbox} from './inbox-filter.js';

/** A number of entries that are alike. */
export interface InboxNumber {
  readonly recommended: boolean;
  readonly status: FeedbackStatus;
  readonly needsResponse: boolean;
  readonly entries: number;
}

/** The numbers of a provider's entries, and the provider's summary. `undefined`: the provider does not belong to the practice. */
export async function numbersOfProvider(
  database: Database,
  {practiceId, providerId}: InboxOf,
): Promise<{summary: ReviewSummary; numbers: readonly InboxNumber[]} | undefined> {
  const own = and(eq(inboxCounts.practiceId, practiceId), eq(inboxCounts.providerId, providerId))!;
  const [row] = await database
    .select({...votesOf(), numbers: numbersWhere(own)})
    .from(practiceProviders)
    .innerJoin(providers, eq(providers.id, practiceProviders.providerId))
    .leftJoin(reviewCounts, shownCounts)
    .where(and(eq(practiceProviders.practiceId, practiceId), eq(practiceProviders.providerId, providerId)))
    .groupBy(providers.id);
  if (!row) return undefined;
  const {numbers, ...votes} = row;
  return {summary: {providerId, ...votes}, numbers};
}

/** The numbers of the entries of all providers. `undefined`: the person does not belong to the practice. */
export async function numbersOfPractice(database: Database, practiceId: string): Promise<readonly InboxNumber[] | undefined> {
  const [row] = await database
    .select({numbers: numbersWhere(eq(inboxCounts.practiceId, practiceId))})
    .from(practices)
    .where(eq(practices.id, practiceId));
  return row?.numbers;
}

/** The numbers as a column of another query. */
function numbersWhere(condition: SQL): SQL<InboxNumber[]> {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'recommended', alike.recommended, 'status', alike.status, 'needsResponse', alike.needs_response, 'entries', alike.entries
    )), '[]')
    from (
      select recommended, status, needs_response, sum(entries) as entries from inbox_counts where ${condition} group by 1, 2, 3
    ) as alike
  )`;
}

/** The numbers of the entries that a search finds. */
export async function numbersFound(database: Database, inbox: InboxOf, query: InboxQuery): Promise<InboxNumber[]> {
  const {recommended, status, needsResponse} = inboxEntries;
  return database
    .select({recommended, status, needsResponse, entries: count()})
    .from(inboxEntries)
    .innerJoin(reviews, eq(reviews.id, inboxEntries.reviewId))
    .where(and(ofInbox(inbox), finds(inbox, query)))
    .groupBy(recommended, status, needsResponse);
}

/** The counts of a list, of the numbers of its entries and of those that a search finds. */
export function countsIn(
  numbers: readonly InboxNumber[],
  found: readonly InboxNumber[],
  {recommended, status, needsResponse}: InboxQuery,
): PracticeCounts {
  const seen = recommended === undefined ? found : found.filter((each) => each.recommended === recommended);
  const withStatus = (wanted: FeedbackStatus) => seen.filter((each) => each.status === wanted);
  const inFolder = (status ? withStatus(status) : seen).filter((each) => !needsResponse || each.needsResponse);
  return {
    total: sum(numbers),
    filtered: sum(inFolder),
    needsResponse: sum(seen.filter((each) => each.needsResponse)),
    byStatus: Object.fromEntries(FEEDBACK_STATUSES.map((each) => [each, sum(withStatus(each))])) as Record<FeedbackStatus, number>,
  };
}

function sum(numbers: readonly InboxNumber[]): number {
  return numbers.reduce((total, {entries}) => total + entries, 0);
}
