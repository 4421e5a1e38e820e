import type {OwnAnswerState} from '../../domain/survey.js';

const toHost = {bubbles: true, composed: true};

export interface SurveyAnswerChangedDetail {
  /** What became of the comment: there is none, it is published, a representative reviews it first, or it stays withheld. */
  readonly comment: OwnAnswerState;
}

/** The service has confirmed that the member has changed the answer. */
export class SurveyAnswerChangedEvent extends Event {
  constructor(readonly detail: SurveyAnswerChangedDetail) {
    super('dr-survey-answer-changed', toHost);
  }
}

/** The service has confirmed that the member has withdrawn the answer. */
export class SurveyAnswerWithdrawnEvent extends Event {
  readonly detail = {};

  constructor() {
    super('dr-survey-answer-withdrawn', toHost);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-survey-answer-changed': SurveyAnswerChangedEvent;
    'dr-survey-answer-withdrawn': SurveyAnswerWithdrawnEvent;
  }
}
