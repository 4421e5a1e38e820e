import type {ReviewSort} from '../../domain/review-query.js';
import type {ReviewsFact, ReviewsState} from '../../state/reviews/reviews-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';

const toHost = {bubbles: true, composed: true};

export interface ReviewsLoadedDetail {
  readonly providerId: string;
  /** Number of verified reviews, with and without a comment. Use it for a tab label such as "Reviews (30)". */
  readonly verified: number;
  readonly recommended: number;
  readonly notRecommended: number;
  /** Number of reviews with a comment. */
  readonly listed: number;
  /** Number of these that match the filter. */
  readonly filtered: number;
}

/** Reviews, or more of them, have loaded and are shown. */
export class ReviewsLoadedEvent extends Event {
  constructor(readonly detail: ReviewsLoadedDetail) {
    super('dr-reviews-loaded', toHost);
  }
}

export interface ReviewsFailedDetail {
  readonly providerId: string;
  /** The service's problem code, or one of `offline`, `unreachable`, `timeout`, `unreadable-answer`, `no-token`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** Loading failed after all retries. Earlier content stays visible. */
export class ReviewsFailedEvent extends Event {
  constructor(readonly detail: ReviewsFailedDetail) {
    super('dr-reviews-failed', toHost);
  }
}

export interface FilterChangedDetail {
  readonly providerId: string;
  readonly recommended: boolean | undefined;
  readonly withResponse: boolean;
  readonly sort: ReviewSort;
  /** Whether a search is active. The search text is private and not included. */
  readonly searching: boolean;
  readonly filtered: number;
}

/** The member filtered or sorted the reviews, and the result is shown. */
export class FilterChangedEvent extends Event {
  constructor(readonly detail: FilterChangedDetail) {
    super('dr-filter-changed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
export function eventOf(fact: ReviewsFact, providerId: string, {query, summary, counts, reviews}: ReviewsState): Event {
  const filtered = counts?.filtered ?? reviews?.length ?? 0;
  switch (fact.kind) {
    case 'loaded': {
      const {recommended, notRecommended} = summary ?? {recommended: 0, notRecommended: 0};
      const verified = recommended + notRecommended;
      return new ReviewsLoadedEvent({providerId, verified, recommended, notRecommended, listed: counts?.total ?? filtered, filtered});
    }
    case 'failed':
      return new ReviewsFailedEvent({providerId, code: fact.code, status: fact.status});
    case 'query-changed': {
      const {recommended, withResponse = false, sort = 'newest', search} = query;
      return new FilterChangedEvent({providerId, recommended, withResponse, sort, searching: !!search, filtered});
    }
    case 'drift':
      return new ContractDriftEvent({providerId, field: fact.field});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-reviews-loaded': ReviewsLoadedEvent;
    'dr-reviews-failed': ReviewsFailedEvent;
    'dr-filter-changed': FilterChangedEvent;
  }
}
