import type {ReviewOrder} from './review-order.js';

/** By the day of the review. */
export type ReviewSort = (typeof REVIEW_SORTS)[number];

export const REVIEW_SORTS = ['newest', 'oldest'] as const;

/** What each sort compares. */
export const REVIEW_ORDERS: Readonly<Record<ReviewSort, ReviewOrder<'date' | 'id'>>> = {
  newest: {by: ['date', 'id'], rising: false},
  oldest: {by: ['date', 'id'], rising: true},
};

/** Which of a provider's reviews to list, and in which order. All parts compose. */
export interface ReviewQuery {
  /** Only reviews that do (`true`) or do not (`false`) recommend the provider. */
  readonly recommended?: boolean | undefined;
  /** Only reviews with a published response. */
  readonly withResponse?: boolean | undefined;
  /** Only reviews whose comment contains this text; see `foldForSearch` for what counts as the same. */
  readonly search?: string | undefined;
  readonly sort?: ReviewSort | undefined;
}

/** Longest search text the contract takes, in UTF-16 units. */
export const SEARCH_LIMIT = 100;

/** True when the query leaves reviews out; the order alone does not. */
export function narrows(query: ReviewQuery): boolean {
  return query.recommended !== undefined || !!query.withResponse || !!query.search;
}
