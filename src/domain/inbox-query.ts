import {feedbackOf, type FeedbackStatus, needsResponse} from './feedback.js';
import {matchesSearch} from './folding.js';
import {compareBy, type Ordered, type ReviewOrder} from './review-order.js';

/**
 * `oldest-negative`: reviews that do not recommend the provider come first, the oldest first in each group. `needs-response`: those that
 * need a response come first, the newest first in each group.
 */
export type InboxSort = (typeof INBOX_SORTS)[number];

export const INBOX_SORTS = ['newest', 'oldest', 'oldest-negative', 'needs-response'] as const;

/** The fields that an inbox can be sorted by. */
export interface InboxOrdered extends Ordered {
  readonly needsResponse: boolean;
}

/** The order for each sort. */
export const INBOX_ORDERS: Readonly<Record<InboxSort, ReviewOrder<keyof InboxOrdered>>> = {
  newest: {by: ['date', 'id'], rising: false},
  oldest: {by: ['date', 'id'], rising: true},
  'oldest-negative': {by: ['recommended', 'date', 'id'], rising: true},
  'needs-response': {by: ['needsResponse', 'date', 'id'], rising: false},
};

/** Stands for all providers of a practice where one is chosen. No id of a provider has this character. */
export const ALL_PROVIDERS = '*';

/** Which reviews the inbox lists, of one provider or of all, and in which order. All parts can be combined. */
export interface InboxQuery {
  readonly status?: FeedbackStatus | undefined;
  /** Only reviews that need a response; see `needsResponse`. */
  readonly needsResponse?: boolean | undefined;
  /** Only reviews that do (`true`) or do not (`false`) recommend the provider. */
  readonly recommended?: boolean | undefined;
  /** Only reviews whose comment or response contains this text; see `matchesSearch` for how texts are compared. */
  readonly search?: string | undefined;
  readonly sort?: InboxSort | undefined;
}

/** A review as its practice sees it, as far as the inbox compares it. */
type InboxReview = Parameters<typeof feedbackOf>[0] & {
  readonly recommended: boolean;
  readonly comment: string | null;
  readonly response?: {readonly text: string} | null | undefined;
};

/** Whether a review has the status asked for. */
export function isInFolder(review: InboxReview, query: Pick<InboxQuery, 'status' | 'needsResponse'>): boolean {
  return (!query.status || review.status === query.status) && (!query.needsResponse || needsResponse(feedbackOf(review)));
}

/** Whether the search and `recommended` find a review. */
export function isFound({recommended, comment, response}: InboxReview, query: Pick<InboxQuery, 'recommended' | 'search'>): boolean {
  const {search} = query;
  const hasText = (text: string | null | undefined) => !!text && !!search && matchesSearch(text, search);
  return (query.recommended ?? recommended) === recommended && (!search || hasText(comment) || hasText(response?.text));
}

/** Compares two reviews for `sort` and `toSorted`. */
export function inboxOrder(sort: InboxSort = 'newest') {
  const compare = compareBy(INBOX_ORDERS[sort]);
  const ordered = <Review extends InboxReview & Ordered>(review: Review) => ({...review, needsResponse: needsResponse(feedbackOf(review))});
  return <Review extends InboxReview & Ordered>(a: Review, b: Review): number => compare(ordered(a), ordered(b));
}
