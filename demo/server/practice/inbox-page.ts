import type {PracticeCounts, PracticeReviewsPage} from 'directory-reviews/contract';
import {FEEDBACK_STATUSES, type FeedbackStatus, type InboxQuery} from 'directory-reviews/rules';
import {and, count, eq, sql} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {feedback, practiceProviders} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {summariesOf} from '../reviews/provider-counts.js';
import {inboxCursorOf, type InboxPlace} from './inbox-cursor.js';
import {after, feedbackJoin, leaves, onInbox, orderOf, statusNow, waitsForResponse} from './inbox-filter.js';
import {practiceReviews} from './practice-review.js';

/** A page of the practice's list; the first page without a `place`. `undefined`: the practice has no such provider. */
export async function inboxPage(
  database: Database,
  person: Person,
  practiceId: string,
  providerId: string,
  query: InboxQuery,
  {limit, place}: {limit: number; place?: InboxPlace | undefined},
): Promise<PracticeReviewsPage | undefined> {
  if (!(await answersFor(database, practiceId, providerId))) return undefined;
  const [summary] = await summariesOf(database, [providerId]);
  const found = await practiceReviews(database, person, practiceId, {
    where: and(eq(reviews.providerId, providerId), leaves(query), place && after(place, query)),
    order: orderOf(query),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    summary: summary!,
    counts: await countsOf(database, practiceId, providerId, query),
    reviews: page,
    nextCursor: last && found.length > limit ? inboxCursorOf(last) : null,
  };
}

/** True when the provider belongs to the practice. */
export async function answersFor(database: Database, practiceId: string, providerId: string): Promise<boolean> {
  const [found] = await database
    .select()
    .from(practiceProviders)
    .where(and(eq(practiceProviders.practiceId, practiceId), eq(practiceProviders.providerId, providerId)));
  return found !== undefined;
}

async function countsOf(database: Database, practiceId: string, providerId: string, query: InboxQuery): Promise<PracticeCounts> {
  const rows = await database
    .select({
      status: sql<FeedbackStatus>`${statusNow}`.as('status_now'),
      total: count(),
      filtered: sql`count(*) filter (where ${leaves(query)})`.mapWith(Number),
      needsResponse: sql`count(*) filter (where ${waitsForResponse})`.mapWith(Number),
    })
    .from(reviews)
    .leftJoin(feedback, feedbackJoin(practiceId))
    .where(and(eq(reviews.providerId, providerId), onInbox))
    .groupBy(sql`status_now`);
  const sum = (name: 'total' | 'filtered' | 'needsResponse') => rows.reduce((left, row) => left + row[name], 0);
  const withStatus = (wanted: FeedbackStatus) => rows.find(({status}) => status === wanted)?.total ?? 0;
  return {
    total: sum('total'),
    filtered: sum('filtered'),
    needsResponse: sum('needsResponse'),
    byStatus: Object.fromEntries(FEEDBACK_STATUSES.map((status) => [status, withStatus(status)])) as PracticeCounts['byStatus'],
  };
}
