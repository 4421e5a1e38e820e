import {type Decision, DECISIONS} from './feedback.js';
import {foldForSearch, matchesSearch, withoutTitle} from './folding.js';

/** The kinds of case that a practice submits. */
export const SUBMITTED_KINDS = ['response', 'report'] as const;

/**
 * The kinds of case that no practice submits: a review that the editorial check suppressed, and a review whose claim was taken back
 * after the answer.
 */
export const CHECK_KINDS = ['suppressed-review', 'reversed-claim'] as const;

/** The kinds of case in the representatives' queue. */
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const QUEUE_KINDS = [...CHECK_KINDS, ...SUBMITTED_KINDS] as const;

/**
 * Decisions on a case that no practice submitted. A released review is published; a kept one stays hidden from everyone. A review whose
 * claim was taken back stays as it is: claims are taken back over money far more often than over visits that never were.
 */
export const CHECK_DECISIONS = ['release-review', 'keep-suppressed', 'acknowledge-reversal'] as const;

export type QueueDecision = Decision | (typeof CHECK_DECISIONS)[number];

export const QUEUE_DECISIONS = [...DECISIONS, ...CHECK_DECISIONS] as const;

/** The possible decisions for each kind of case, starting with the one that changes least. */
export const DECISIONS_BY_KIND = {
  'suppressed-review': ['keep-suppressed', 'release-review'],
  'reversed-claim': ['acknowledge-reversal'],
  response: ['publish-response', 'require-revisions'],
  report: ['maintain-review', 'remove-feedback'],
} as const satisfies Record<QueueKind, readonly QueueDecision[]>;

/** What a representative finds a case by. */
export interface FindableCase {
  readonly caseNumber: string;
  readonly providerName: string;
  readonly practiceName?: string | null | undefined;
}

/** Whether the case number, the provider's name or the practice's name contains what was searched for. A number may be read out with spaces, and a person looked for as "Dr. Reed" or "Reed, Dana". */
export function matchesCase({caseNumber, providerName, practiceName}: FindableCase, search: string): boolean {
  const number = foldForSearch(search).replaceAll(' ', '');
  const isNumber = !!number && caseNumber.toLowerCase().includes(number);
  const [family = '', ...given] = withoutTitle(search).split(',');
  const wanted = [...given, family].join(' ');
  return isNumber || [providerName, practiceName].some((name) => !!name && (matchesSearch(name, search) || matchesSearch(name, wanted)));
}

/** A range of a text in UTF-16 units; `end` is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}
