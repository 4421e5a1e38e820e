/**
 * A verified patient's answer to a single question: would they recommend this provider to family and friends?
 * Only reviews with a comment are listed; reviews without one count only toward the recommendation rate.
 */
export interface Review {
  /** Opaque, stable, unique among all reviews. */
  readonly id: string;
  readonly recommended: boolean;
  /** Plain text with line breaks; never markup. */
  readonly comment: string;
  readonly city: string;
  /** US state or territory, in the plan's notation: `CO`. */
  readonly state: string;
  /** The day of the review, `YYYY-MM-DD`, without a time or zone. */
  readonly date: string;
  /** Language of the comment as written, if known (BCP 47: `es`, `vi`, `zh-Hant`). Screen readers choose their voice by it. */
  readonly language?: string | null | undefined;
  /** The practice's published response; absent or `null` if there is none. */
  readonly response?: PublishedResponse | null | undefined;
}

/** A practice's response to a review, published after a representative approved it. */
export interface PublishedResponse {
  /** First name and initial of the person who responded: `Dana R.` */
  readonly responder: string;
  /** The day of the response, `YYYY-MM-DD`. */
  readonly date: string;
  /** Plain text, at most `TEXT_LIMIT` characters. */
  readonly text: string;
  /** Language of the text as written, if known (BCP 47). */
  readonly language?: string | null | undefined;
}

/** The counts behind a provider's recommendation rate: every verified review, with or without a comment. */
export interface ReviewSummary {
  readonly providerId: string;
  readonly recommended: number;
  readonly notRecommended: number;
}
