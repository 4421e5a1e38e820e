import type {NewReviews} from 'directory-reviews/contract';
import {and, asc, eq, gte, inArray, sql} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {feedback, practiceProviders, practices} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {listed} from '../reviews/review-filter.js';
import {dayOf} from '../shared/calendar.js';
import {waitsForResponse} from './inbox-filter.js';

/** Counts of reviews published since a time (ISO 8601, UTC) and of those that need a response, per practice, sorted by name. */
export async function newReviews(database: Database, practiceIds: readonly string[], since: string): Promise<NewReviews> {
  const lines = await database
    .select({
      practiceId: practices.id,
      name: practices.name,
      newReviews: sql`count(${reviews.id}) filter (where ${gte(reviews.publishedAt, since)})`.mapWith(Number),
      needsResponse: sql`count(${reviews.id}) filter (where ${waitsForResponse})`.mapWith(Number),
    })
    .from(practices)
    .leftJoin(practiceProviders, eq(practiceProviders.practiceId, practices.id))
    .leftJoin(reviews, and(eq(reviews.providerId, practiceProviders.providerId), listed))
    .leftJoin(feedback, and(eq(feedback.reviewId, reviews.id), eq(feedback.practiceId, practices.id)))
    .where(inArray(practices.id, [...practiceIds]))
    .groupBy(practices.id)
    .orderBy(asc(inDictionary(practices.name)), asc(practices.id));
  return {practices: lines, since: dayOf(since)};
}
