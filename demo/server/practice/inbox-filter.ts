import {INBOX_ORDERS, type FeedbackStatus, type InboxQuery} from 'directory-reviews/rules';
import {and, eq, isNotNull, sql, type SQL} from 'drizzle-orm';
import {feedback} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {beyond, orderBy} from '../reviews/order.js';
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

/** The order asked for. */
export function orderOf({sort = 'newest'}: InboxQuery): SQL[] {
  return orderBy(INBOX_ORDERS[sort]);
}

/** What comes after a place in the order asked for. */
export function after(place: InboxPlace, {sort = 'newest'}: InboxQuery): SQL {
  return beyond(INBOX_ORDERS[sort], place);
}
