import type {NewReviewsFact} from '../../state/practice/new-reviews-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface NewReviewsLoadedDetail {
  /** Of all practices together: reviews of the last days, and reviews that need a response whatever their date. */
  readonly newReviews: number;
  readonly needsResponse: number;
}

/** The counts have come and are shown. */
export class NewReviewsLoadedEvent extends Event {
  constructor(readonly detail: NewReviewsLoadedDetail) {
    super('dr-new-reviews-loaded', toHost);
  }
}

export interface NewReviewsFailedDetail {
  /** The service's problem code, or `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
}

/** Loading failed for good: the retries are used up. What was shown before still is. */
export class NewReviewsFailedEvent extends Event {
  constructor(readonly detail: NewReviewsFailedDetail) {
    super('dr-new-reviews-failed', toHost);
  }
}

/** The event that tells the host about a fact. @internal */
export function eventOf(fact: NewReviewsFact): Event {
  switch (fact.kind) {
    case 'loaded':
      return new NewReviewsLoadedEvent({newReviews: fact.newReviews, needsResponse: fact.needsResponse});
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'failed':
      return new NewReviewsFailedEvent({code: fact.code, status: fact.status});
    case 'drift':
      return new ContractDriftEvent({providerId: undefined, field: fact.field});
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-new-reviews-loaded': NewReviewsLoadedEvent;
    'dr-new-reviews-failed': NewReviewsFailedEvent;
  }
}
