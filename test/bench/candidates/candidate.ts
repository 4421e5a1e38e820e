import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';

/** Fetches a page of matching reviews, the first one without a cursor. */
export type Load = (query: ReviewQuery, cursor?: string) => Promise<ReviewsPage>;

export interface Mounted {
  /** Shows `page`, which differs from the current one only in the review at `index`, one of the first hundred. */
  update(page: ReviewsPage, index: number): void;
}

/** Shows a reviews tab in `host`, synchronously or in a microtask. */
export type Mount = (host: HTMLElement, page: ReviewsPage, load: Load) => Mounted;
