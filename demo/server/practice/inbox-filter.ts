import type {FeedbackStatus, InboxQuery} from 'directory-reviews/rules';
import {and, asc, desc, eq, isNotNull, sql, type SQL} from 'drizzle-orm';
import {feedback} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import type {InboxPlace} from './inbox-cursor.js';

/** Reviews a practice sees in its list: with a comment, published, or removed after they were. */
export const onInbox = and(sql`${reviews.status} <> 'suppressed'`, isNotNull(reviews.comment))!;

/** Where a review stands for its practice, if anything was ever done to it there. */
export const feedbackOf = (practiceId: string) => and(eq(feedback.reviewId, reviews.id), eq(feedback.practiceId, practiceId))!;

/** Both need `feedback` joined by `feedbackOf`. A removed review is removed, also when the practice never reported it. */
export const statusNow = sql<FeedbackStatus>`(case when ${reviews.status} = 'removed' then 'feedback-removed' else coalesce(${feedback.status}, 'none') end)`;
export const waitsForResponse = sql<boolean>`(${reviews.status} = 'published' and coalesce(${feedback.needsResponse}, true))`;

/** What a query leaves of the reviews on the inbox. */
export function leaves({status, needsResponse}: InboxQuery): SQL {
  return and(onInbox, status && sql`${statusNow} = ${status}`, needsResponse ? waitsForResponse : undefined)!;
}

/** The order asked for; ids decide between reviews of one day, so that it is the same on every page. */
export function orderOf({sort}: InboxQuery): SQL[] {
  if (sort === 'oldest-negative') return [asc(reviews.recommended), asc(reviews.reviewedOn), asc(reviews.id)];
  const direction = sort === 'oldest' ? asc : desc;
  return [direction(reviews.reviewedOn), direction(reviews.id)];
}

/** What comes after a place in the order asked for. */
export function after({recommended, date, id}: InboxPlace, {sort}: InboxQuery): SQL {
  if (sort === 'oldest-negative')
    return sql`(${reviews.recommended}, ${reviews.reviewedOn}, ${reviews.id}) > (${recommended}, ${date}::date, ${id})`;
  return sql`(${reviews.reviewedOn}, ${reviews.id}) ${sql.raw(sort === 'oldest' ? '>' : '<')} (${date}::date, ${id})`;
}
