import type {ReviewOrder} from './review-order.js';

/** Sorts by the day of the review. */
export type ReviewSort = (typeof REVIEW_SORTS)[number];

export const REVIEW_SORTS = ['newest', 'oldest'] as const;

/** The order for each sort. */
export const REVIEW_ORDERS: Readonly<Record<ReviewSort, ReviewOrder<'date' | 'id'>>> = {
  newest: {by: ['date', 'id'], rising: false},
  oldest: {by: ['date', 'id'], rising: true},
};

/** Which of a provider's reviews to list, and in which order. All parts can be combined. */
export interface ReviewQuery {
  /** Only reviews that do (`true`) or do not (`false`) recommend the provider. */
  readonly recommended?: boolean | undefined;
  /** Only reviews with a published response. */
  readonly withResponse?: boolean | undefined;
  /** Only reviews whose comment contains this text; see `matchesSearch` for how texts are compared. */
  readonly search?: string | undefined;
  readonly sort?: ReviewSort | undefined;
}

/** Maximum length of a search text in code points. */
export const SEARCH_LIMIT = 100;

/** What is searched for: the typed text without what does not show around it. */
export function searchText(typed: string): string {
  return typed.replace(/^[\s\p{DI}]+|[\s\p{DI}]+$/gu, '');
}

/** Whether the query excludes any reviews. Sorting alone does not. */
export function narrows(query: ReviewQuery): boolean {
  return query.recommended !== undefined || !!query.withResponse || !!query.search;
}
