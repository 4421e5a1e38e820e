import type {QueueDecision} from './queue.js';

/** Why a practice reports a review, beside its own words. Each is a code in the contract. */
export const REPORT_REASONS = ['inaccurate', 'offensive', 'other-office', 'identifies-someone'] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];

/** Why a representative withholds a review. Each is a code in the contract. */
export const WITHHOLDING_REASONS = ['privacy', 'language', 'inaccurate', 'not-about-provider', 'not-verified'] as const;

export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/** Why a representative keeps a reported review. */
const KEEPING_REASONS = ['own-experience', 'acceptable-language', 'about-provider', 'identifies-no-one'] as const;

/** Why a representative decides so about a review. `undefined` for decisions about a response, which have no such reason. */
export const DECISION_REASONS = {
  'publish-response': undefined,
  'require-revisions': undefined,
  'maintain-review': KEEPING_REASONS,
  'remove-feedback': WITHHOLDING_REASONS,
  'release-review': ['acceptable-language', 'identifies-no-one', 'mistaken-finding'],
  'keep-suppressed': WITHHOLDING_REASONS,
} as const satisfies Record<QueueDecision, readonly string[] | undefined>;

export type DecisionReason = NonNullable<(typeof DECISION_REASONS)[QueueDecision]>[number];

/** A decision about a review, which needs one of its reasons. */
export type ReasonedDecision = {
  [Each in QueueDecision]: (typeof DECISION_REASONS)[Each] extends undefined ? never : Each;
}[QueueDecision];

/** All of these reasons, each once. */
export const DECISION_REASON_CODES = [
  ...KEEPING_REASONS,
  ...WITHHOLDING_REASONS,
  'mistaken-finding',
] as const satisfies readonly DecisionReason[];

/** The reason of a report with this code; `undefined` if there is none, or one that is newer than this code. */
export function reportReason(code: string | null | undefined): ReportReason | undefined {
  return REPORT_REASONS.find((reason) => reason === code);
}

/** The same for the reason of a report or a decision. */
export function knownReason(code: string | null | undefined): DecisionReason | ReportReason | undefined {
  return [...REPORT_REASONS, ...DECISION_REASON_CODES].find((reason) => reason === code);
}

export function needsReason(decision: QueueDecision | undefined): decision is ReasonedDecision {
  return !!decision && !!DECISION_REASONS[decision];
}

/** What is wrong with the reason of a decision; `undefined` if it is one of its reasons, or has none and needs none. */
export function reasonFault(decision: QueueDecision, code: string | undefined): 'missing' | 'malformed' | undefined {
  const reasons: readonly string[] | undefined = DECISION_REASONS[decision];
  if (code === undefined) return reasons && 'missing';
  return reasons?.includes(code) ? undefined : 'malformed';
}
