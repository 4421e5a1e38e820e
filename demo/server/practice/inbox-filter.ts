import {ALL_PROVIDERS, type InboxQuery} from 'directory-reviews/rules';
import {and, eq, isNotNull, type SQL, sql} from 'drizzle-orm';
import {inboxEntries} from '../database/inbox-schema.js';
import {cases, feedback} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {contains} from '../reviews/review-filter.js';

/** Whose reviews to list. */
export interface InboxOf {
  readonly practiceId: string;
  /** One provider, or `ALL_PROVIDERS`. */
  readonly providerId: string;
}

/** Reviews in a practice's list: those with a comment that are published, or were before their removal. */
export const onInbox = and(sql`${reviews.status} in ('published', 'removed')`, isNotNull(reviews.comment))!;

/** Joins a review with its status at the practice, which exists after the first step. */
export const feedbackJoin = (practiceId: string) => and(eq(feedback.reviewId, reviews.id), eq(feedback.practiceId, practiceId))!;

/** The condition for entries of the whole list. */
export function ofInbox({practiceId, providerId}: InboxOf): SQL {
  const ofProvider = providerId === ALL_PROVIDERS ? undefined : eq(inboxEntries.providerId, providerId);
  return and(eq(inboxEntries.practiceId, practiceId), ofProvider)!;
}

/** The condition for entries that the search and `recommended` find. A search needs `reviews` joined. */
export function finds({practiceId}: InboxOf, {recommended, search}: InboxQuery): SQL | undefined {
  return and(
    recommended === undefined ? undefined : eq(inboxEntries.recommended, recommended),
    search ? hasText(practiceId, search) : undefined,
  );
}

/** The condition for entries with the status asked for. */
export function inFolder({status, needsResponse}: InboxQuery): SQL | undefined {
  return and(status && eq(inboxEntries.status, status), needsResponse ? eq(inboxEntries.needsResponse, true) : undefined);
}

/** The practice does not read the comment of a removed review. */
function hasText(practiceId: string, search: string): SQL {
  const inComment = sql`${inboxEntries.status} <> 'feedback-removed' and ${contains(reviews.commentFolded, search)}`;
  const inResponse = sql`${inboxEntries.reviewId} in (select ${cases.reviewId} from ${cases}
    where ${cases.practiceId} = ${practiceId} and ${cases.kind} = 'response' and ${contains(cases.textFolded, search)})`;
  return sql`(${inComment} or ${inResponse})`;
}
