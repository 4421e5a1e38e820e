import type {FeedbackStatus} from './feedback.js';
import type {ReviewOrder} from './review-order.js';

/** `oldest-negative`: reviews that do not recommend the provider come first, the oldest first in each group. */
export type InboxSort = (typeof INBOX_SORTS)[number];

export const INBOX_SORTS = ['newest', 'oldest', 'oldest-negative'] as const;

/** The order for each sort. */
export const INBOX_ORDERS: Readonly<Record<InboxSort, ReviewOrder>> = {
  newest: {by: ['date', 'id'], rising: false},
  oldest: {by: ['date', 'id'], rising: true},
  'oldest-negative': {by: ['recommended', 'date', 'id'], rising: true},
};

/** Which of a provider's reviews the inbox lists, and in which order. */
export interface InboxQuery {
  readonly status?: FeedbackStatus | undefined;
  /** Only reviews that need a response; see `needsResponse`. */
  readonly needsResponse?: boolean | undefined;
  readonly sort?: InboxSort | undefined;
}
