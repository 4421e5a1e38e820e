import {type FeedbackStatus, INBOX_ORDERS, type InboxQuery} from 'directory-reviews/rules';
import {and, eq, isNotNull, type SQL, sql} from 'drizzle-orm';
import {feedback} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {beyond, orderBy} from '../reviews/order.js';
import type {InboxPlace} from './inbox-cursor.js';

/** Reviews in a practice's list: those with a comment that are published, or were before their removal. */
export const onInbox = and(sql`${reviews.status} <> 'suppressed'`, isNotNull(reviews.comment))!;

/** Joins a review with its status at the practice, which exists after the first step. */
export const feedbackJoin = (practiceId: string) => and(eq(feedback.reviewId, reviews.id), eq(feedback.practiceId, practiceId))!;

/** Both need `feedback` joined by `feedbackJoin`. A removed review is shown as removed even if the practice never reported it. */
export const statusNow = sql<FeedbackStatus>`(case when ${reviews.status} = 'removed' then 'feedback-removed' else coalesce(${feedback.status}, 'none') end)`;
export const waitsForResponse = sql<boolean>`(${reviews.status} = 'published' and coalesce(${feedback.needsResponse}, true))`;

/** The condition for inbox reviews that match a query. */
export function leaves({status, needsResponse}: InboxQuery): SQL {
  return and(onInbox, status && sql`${statusNow} = ${status}`, needsResponse ? waitsForResponse : undefined)!;
}

/** The requested sort order. */
export function orderOf({sort = 'newest'}: InboxQuery): SQL[] {
  return orderBy(INBOX_ORDERS[sort]);
}

/** The condition for reviews after a place in the requested order. */
export function after(place: InboxPlace, {sort = 'newest'}: InboxQuery): SQL {
  return beyond(INBOX_ORDERS[sort], place);
}
