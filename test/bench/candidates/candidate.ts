import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';

/** Fetches a page of reviews; without a cursor it is the first that the query leaves. */
export type Load = (query: ReviewQuery, cursor?: string) => Promise<ReviewsPage>;

export interface Mounted {
  /** Shows `page`, which differs from what is shown in the review at `index` only. */
  update(page: ReviewsPage, index: number): void;
}

/** Shows a reviews tab in `host` before it returns or in a microtask after it. */
export type Mount = (host: HTMLElement, page: ReviewsPage, load: Load) => Mounted;
