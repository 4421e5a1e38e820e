/** Maximum length of a review's comment, in characters. */
export const COMMENT_LIMIT = 1000;

/**
 * The version of the terms that a member agrees to with an answer: what is shown, where and to whom. Their text is `surveyTerms` in
 * `i18n/survey/`; a changed text needs a new version.
 */
export const ANSWER_TERMS = '2026-11';

/** The state of a survey about a visit. */
export type SurveyState = (typeof SURVEY_STATES)[number];

/** `canceled`: the plan took back every claim of the visit before there was an answer. */
export const SURVEY_STATES = ['open', 'answered', 'expired', 'canceled'] as const;

/** What happens to a comment: there is none, it is published immediately, or a representative reviews it first. */
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_STATES = ['none', 'published', 'waiting'] as const;

/** A member's answer to the single question: would they recommend the provider to family and friends? */
export interface SurveyAnswer {
  readonly recommended: boolean;
  /** Plain text, at most `COMMENT_LIMIT` characters; empty if the member writes none. */
  readonly comment: string;
  /** The version of the terms that the member read. */
  readonly terms: string;
}
