import type {NewReviewsFact} from '../../state/practice/new-reviews-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface NewReviewsLoadedDetail {
  /** Totals over all practices: recent reviews, and reviews of any date that need a response. */
  readonly newReviews: number;
  readonly needsResponse: number;
}

/** The counts have loaded and are shown. */
export class NewReviewsLoadedEvent extends Event {
  constructor(readonly detail: NewReviewsLoadedDetail) {
    super('dr-new-reviews-loaded', toHost);
  }
}

export interface NewReviewsFailedDetail {
  /** The service's problem code, or one of `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** Loading failed after all retries. Earlier content stays visible. */
export class NewReviewsFailedEvent extends Event {
  constructor(readonly detail: NewReviewsFailedDetail) {
    super('dr-new-reviews-failed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
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
  interface GlobalEventHandlersEventMap {
    'dr-new-reviews-loaded': NewReviewsLoadedEvent;
    'dr-new-reviews-failed': NewReviewsFailedEvent;
  }
}
