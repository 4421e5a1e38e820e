import {DECISIONS, type Decision} from './feedback.js';

/** What a practice submits, each a case of its own. */
export const SUBMITTED_KINDS = ['response', 'report'] as const;

/** What waits for a representative. */
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const QUEUE_KINDS = ['suppressed-review', ...SUBMITTED_KINDS] as const;

/** On a review that the editorial check suppressed. A released one is published; one that is kept suppressed is seen by nobody. */
export const CHECK_DECISIONS = ['release-review', 'keep-suppressed'] as const;

export type QueueDecision = Decision | (typeof CHECK_DECISIONS)[number];

export const QUEUE_DECISIONS = [...DECISIONS, ...CHECK_DECISIONS] as const;

/** What can be decided on each kind of case; the first is the one that changes least. */
export const DECISIONS_BY_KIND = {
  'suppressed-review': ['keep-suppressed', 'release-review'],
  response: ['publish-response', 'require-revisions'],
  report: ['maintain-review', 'remove-feedback'],
} as const satisfies Record<QueueKind, readonly QueueDecision[]>;

/** A part of a text, in UTF-16 units; `end` is the first one after it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}
