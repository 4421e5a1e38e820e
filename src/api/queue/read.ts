import {QUEUE_DECISIONS, type QueueDecision} from '../../domain/queue.js';
import type {Checked} from '../shared/calls.js';
import {faultIn} from '../shared/check.js';
import {cursorCheck} from '../shared/checks.generated.js';
import {readAnswer, readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {PAGE_LIMIT, STEPS_LIMIT} from '../shared/routes.js';
import {decidedCheck, queueCaseCheck, queueCountsCheck, queueEntryCheck, queueStepCheck} from './checks.generated.js';
import type {CheckedQueue} from './client.js';
import type {Decided, QueueCase, QueueCounts, QueueEntry, QueueStep} from './schemas.js';

/*
 * Reads the service's responses to a representative. Cases and steps are checked one by one, so an invalid one does not affect
 * the others. Every function throws a ReviewsError `unreadable-answer` if its subject cannot be read at all.
 */

/** Throws if the queue has cases but none of them can be read: it must not look empty. */
export function readQueue(answer: unknown): CheckedQueue {
  const page = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const {entries, drift} = readList<QueueEntry>(page.entries, queueEntryCheck, 'entries', PAGE_LIMIT, 'caseNumber');
  if (drift.length && !entries.length) throw new ReviewsError('unreadable-answer', 200, {detail: drift[0]!});
  const countsFault = faultIn(page.counts, queueCountsCheck, 'counts');
  const cursorFault = faultIn(page.nextCursor, cursorCheck, 'nextCursor');
  return {
    entries,
    counts: countsFault === undefined ? (page.counts as QueueCounts) : undefined,
    nextCursor: cursorFault === undefined ? (page.nextCursor as string | null) : null,
    drift: [...drift, ...[countsFault, cursorFault].filter((fault) => fault !== undefined)],
  };
}

export function readCase(answer: unknown): Checked<QueueCase> {
  const found = readAnswer<QueueCase>(withKnownDecisions(answer), queueCaseCheck);
  const {entries: steps, drift} = readList<QueueStep>(found.steps, queueStepCheck, 'steps', STEPS_LIMIT);
  return {...found, steps, drift};
}

export function readDecided(answer: unknown): Decided {
  const {caseNumber, decision, decidedAt, by} = readAnswer<Decided>(answer, decidedCheck);
  return {caseNumber, decision, decidedAt, by};
}

/** Drops decisions newer than this release: it cannot offer them, but the case is still usable. */
function withKnownDecisions(answer: unknown): unknown {
  const {decisions} = (answer ?? {}) as {decisions?: unknown};
  if (!Array.isArray(decisions)) return answer;
  const isKnown = (decision: unknown) => typeof decision !== 'string' || QUEUE_DECISIONS.includes(decision as QueueDecision);
  return {...(answer as object), decisions: decisions.filter(isKnown)};
}
