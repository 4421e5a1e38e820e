import type {CommentState} from '../../domain/survey.js';
import type {SurveyFact} from '../../state/survey/survey-store.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface ReviewSubmittedDetail {
  /** What happens to the comment: there is none, it is published immediately, or a representative reviews it first. */
  readonly comment: CommentState;
}

/** The service has confirmed the answer. */
export class ReviewSubmittedEvent extends Event {
  constructor(readonly detail: ReviewSubmittedDetail) {
    super('dr-review-submitted', toHost);
  }
}

export interface SurveyDraftChangedDetail {
  /** True if no draft is left because it was cleared or submitted. */
  readonly empty: boolean;
}

/** The member's choice or comment has changed. A host that stores the draft reads it from the tag's `draft`. */
export class SurveyDraftChangedEvent extends Event {
  constructor(readonly detail: SurveyDraftChangedDetail) {
    super('dr-survey-draft-changed', toHost);
  }
}

export interface SurveyFailedDetail {
  /** The service's problem code, such as `survey-expired`, or `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** There is no question to show, or the answer was not accepted. Typed text is kept. */
export class SurveyFailedEvent extends Event {
  constructor(readonly detail: SurveyFailedDetail) {
    super('dr-survey-failed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
export function eventOf(fact: SurveyFact): Event {
  switch (fact.kind) {
    case 'submitted':
      return new ReviewSubmittedEvent({comment: fact.comment});
    case 'draft-changed':
      return new SurveyDraftChangedEvent({empty: fact.empty});
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'failed':
      return new SurveyFailedEvent({code: fact.code, status: fact.status});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-review-submitted': ReviewSubmittedEvent;
    'dr-survey-draft-changed': SurveyDraftChangedEvent;
    'dr-survey-failed': SurveyFailedEvent;
  }
}
