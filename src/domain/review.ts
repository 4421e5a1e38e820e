/**
 * One verified patient's answer to a single question: would they recommend this provider to family and friends.
 * Only reviews with a comment are listed; those without one count in the recommendation rate alone.
 */
export interface Review {
  /** Opaque, stable, unique among all reviews. */
  readonly id: string;
  readonly recommended: boolean;
  /** Plain text with line breaks; never markup. */
  readonly comment: string;
  readonly city: string;
  /** US state or territory, as the plan writes it: `CO`. */
  readonly state: string;
  /** The day of the review, `YYYY-MM-DD`, without a time or zone. */
  readonly date: string;
  /** The language of the comment as written, where the plan knows it (BCP 47: `es`, `vi`, `zh-Hant`); a screen reader speaks by it. */
  readonly language?: string | null | undefined;
  /** The practice's published response. Absent and `null` both mean there is none. */
  readonly response?: PublishedResponse | null | undefined;
}

/** What the practice published under a review, after a representative approved it. */
export interface PublishedResponse {
  /** First name and initial of the person who responded: `Dana R.` */
  readonly responder: string;
  /** The day it was given, `YYYY-MM-DD`. */
  readonly date: string;
  /** Plain text, at most `TEXT_LIMIT` characters. */
  readonly text: string;
  /** The language of the text as written, where it is known (BCP 47). */
  readonly language?: string | null | undefined;
}

/** The counts behind a provider's recommendation rate: every verified review, with or without a comment. */
export interface ReviewSummary {
  readonly providerId: string;
  readonly recommended: number;
  readonly notRecommended: number;
}
