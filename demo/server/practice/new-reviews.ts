import type {NewReviews} from 'directory-reviews/contract';
import {asc, eq, gte, inArray, sql} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {inboxEntries} from '../database/inbox-schema.js';
import {practices} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';

/** Counts of reviews published since a time (ISO 8601, UTC) and of those that need a response, per practice, sorted by name. */
export async function newReviews(database: Database, practiceIds: readonly string[], since: string): Promise<NewReviews> {
  const lines = await database
    .select({
      practiceId: practices.id,
      name: practices.name,
      newReviews: sql`count(*) filter (where ${reviews.status} = 'published' and ${gte(reviews.publishedAt, since)})`.mapWith(Number),
      needsResponse: sql`count(*) filter (where ${inboxEntries.needsResponse})`.mapWith(Number),
    })
    .from(practices)
    .leftJoin(inboxEntries, eq(inboxEntries.practiceId, practices.id))
    .leftJoin(reviews, eq(reviews.id, inboxEntries.reviewId))
    .where(inArray(practices.id, [...practiceIds]))
    .groupBy(practices.id)
    .orderBy(asc(inDictionary(practices.name)), asc(practices.id));
  return {practices: lines, since: dayOf(since)};
}
