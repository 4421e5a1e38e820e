/** Maximum length of a review's comment, in characters. */
export const COMMENT_LIMIT = 1000;

/**
 * The version of the terms that a member agrees to with an answer: what is shown, where and to whom. Their text is `surveyTerms` in
 * `i18n/survey/`; a changed text needs a new version.
 */
export const ANSWER_TERMS = '2026-11';

/** The state of a survey about a visit. */
export type SurveyState = (typeof SURVEY_STATES)[number];

/** `canceled`: the plan took back every claim of the visit before there was an answer. `withdrawn`: the member took the answer back. */
export const SURVEY_STATES = ['open', 'answered', 'expired', 'canceled', 'withdrawn'] as const;

/** What happens to a comment: there is none, it is published immediately, or a representative reviews it first. */
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_STATES = ['none', 'published', 'waiting'] as const;

/** What became of the comment of a member's own answer; `withheld`: a representative holds it back or has removed it. */
export type OwnAnswerState = (typeof OWN_ANSWER_STATES)[number];

export const OWN_ANSWER_STATES = [...COMMENT_STATES, 'withheld'] as const;

/** What a member may do with an own answer: change it within the time for answering, and withdraw it at any time. */
export type OwnAnswerAction = (typeof OWN_ANSWER_ACTIONS)[number];

export const OWN_ANSWER_ACTIONS = ['change', 'withdraw'] as const;

/** A member's answer to the single question: would they recommend the provider to family and friends? */
export interface SurveyAnswer {
  readonly recommended: boolean;
  /** Plain text, at most `COMMENT_LIMIT` characters; empty if the member writes none. */
  readonly comment: string;
  /** The version of the terms that the member read. */
  readonly terms: string;
  /** Whether the member wants a receipt by email. */
  readonly receiptByEmail?: boolean | undefined;
}
