/** Most characters the comment of a review may have. */
export const COMMENT_LIMIT = 1000;

/** What came of asking a member about a visit. */
export type SurveyState = (typeof SURVEY_STATES)[number];

export const SURVEY_STATES = ['open', 'answered', 'expired'] as const;

/** What becomes of a comment: there is none, members can read it now, or a representative reads it first. */
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_STATES = ['none', 'published', 'waiting'] as const;

/** A member's answer to the single question, whether they would recommend the provider to family and friends. */
export interface SurveyAnswer {
  readonly recommended: boolean;
  /** Plain text, at most `COMMENT_LIMIT` characters; empty when the member writes none. */
  readonly comment: string;
}
