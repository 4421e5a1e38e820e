/** Why a practice reports a review, beside its own words. Each is a code in the contract. */
export const REPORT_REASONS = ['inaccurate', 'offensive', 'other-office', 'identifies-someone'] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];

/** The reason with this code; `undefined` if there is none, or one that is newer than this code. */
export function reportReason(code: string | null | undefined): ReportReason | undefined {
  return REPORT_REASONS.find((reason) => reason === code);
}
