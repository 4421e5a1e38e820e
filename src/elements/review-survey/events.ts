import type {CommentState} from '../../domain/survey.js';
import type {SurveyFact} from '../../state/survey/survey-store.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface ReviewSubmittedDetail {
  /** What becomes of the comment: there is none, members can read it now, or a representative reads it first. */
  readonly comment: CommentState;
}

/** The service has confirmed the answer. */
export class ReviewSubmittedEvent extends Event {
  constructor(readonly detail: ReviewSubmittedDetail) {
    super('dr-review-submitted', toHost);
  }
}

export interface SurveyDraftChangedDetail {
  /** True when nothing is left of it: taken back, or submitted. */
  readonly empty: boolean;
}

/** What the member has chosen or typed has changed. A host that keeps it reads the tag's `draft`. */
export class SurveyDraftChangedEvent extends Event {
  constructor(readonly detail: SurveyDraftChangedDetail) {
    super('dr-survey-draft-changed', toHost);
  }
}

export interface SurveyFailedDetail {
  /** The service's problem code, such as `survey-expired`, or `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
}

/** There is no question to show, or the answer was not taken. What was typed is kept. */
export class SurveyFailedEvent extends Event {
  constructor(readonly detail: SurveyFailedDetail) {
    super('dr-survey-failed', toHost);
  }
}

/** The event that tells the host about a fact. @internal */
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
  interface HTMLElementEventMap {
    'dr-review-submitted': ReviewSubmittedEvent;
    'dr-survey-draft-changed': SurveyDraftChangedEvent;
    'dr-survey-failed': SurveyFailedEvent;
  }
}
