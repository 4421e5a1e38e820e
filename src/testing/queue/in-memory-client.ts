import type {CheckedQueue, QueueClient, QueueQuery} from '../../api/queue/client.js';
import {readCase, readDecided, readQueue} from '../../api/queue/read.js';
import type {Decided, DecisionBody, QueueCase, QueueCounts} from '../../api/queue/schemas.js';
import type {Checked, WriteOptions} from '../../api/shared/calls.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import {matchesCase} from '../../domain/queue.js';
import {reasonFault} from '../../domain/reasons.js';
import {canonicalText, remainingCharacters} from '../../domain/text-limit.js';
import {InMemoryService} from '../shared/in-memory-service.js';
import {entryOf} from './builders.js';

export type QueueCall = keyof QueueClient;

interface QueueRecord {
  case: QueueCase;
  decided: boolean;
}

/**
 * A `QueueClient` without a service, for tests, stories and hosts' own tests. It follows the contract's rules for the queue, for
 * keys and versions, and for two people working on the same case.
 */
export class InMemoryQueueClient extends InMemoryService<QueueCall> implements QueueClient {
  /** Set to `false` to sign in someone who is not a representative. */
  allowed = true;
  /** All accepted decisions, oldest first. */
  readonly decisions: (DecisionBody & {readonly caseNumber: string; readonly by: string})[] = [];

  readonly #records: QueueRecord[];
  readonly #pageSize: number;
  readonly #name: string;
  readonly #done = new Map<string, {readonly content: string; readonly decided: Decided}>();
  #versions = 1;

  /** @param cases Waiting cases, in queue order. */
  constructor(cases: readonly QueueCase[], {pageSize = 50, name = 'Jo Marsh'}: {readonly pageSize?: number; readonly name?: string} = {}) {
    super();
    this.#records = cases.map((each) => ({case: each, decided: false}));
    this.#pageSize = pageSize;
    this.#name = name;
  }

  queue({kind, search, cursor, signal}: QueueQuery = {}): Promise<CheckedQueue> {
    return this.read('queue', signal, readQueue, () => {
      if (!this.allowed) throw new ReviewsError('insufficient-scope', 403);
      const waiting = this.#records.filter(({decided}) => !decided).map((record) => record.case);
      const matching = waiting
        .filter((each) => !kind || each.kind === kind)
        .filter((each) => !search || matchesCase(entryOf(each), search));
      // The cursor is the last case of the previous page, because cases before it may have been decided meanwhile.
      const start = cursor ? this.#records.findIndex((record) => record.case.caseNumber === cursor) : -1;
      const ahead = matching.filter((each) => this.#records.findIndex((record) => record.case === each) > start);
      const page = ahead.slice(0, this.#pageSize);
      const nextCursor = page.length < ahead.length ? page.at(-1)!.caseNumber : null;
      return {entries: page.map(entryOf), counts: {...countsOf(waiting), ...(search && {found: matching.length})}, nextCursor};
    });
  }

  open(caseNumber: string, {signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<Checked<QueueCase>> {
    return this.read('open', signal, readCase, () => this.#record(caseNumber).case);
  }

  decide(
    caseNumber: string,
    body: DecisionBody,
    {idempotencyKey, version, signal}: WriteOptions & {readonly version?: string | undefined},
  ): Promise<Decided> {
    return this.write('decide', signal, readDecided, () => {
      const record = this.#record(caseNumber);
      const content = JSON.stringify([caseNumber, body]);
      const before = this.#done.get(idempotencyKey);
      if (before && before.content !== content) throw new ReviewsError('idempotency-key-reused', 422);
      if (before) return before.decided;
      if (version !== undefined && version !== record.case.version) throw new ReviewsError('case-changed', 412);
      const decided = this.#decide(record, body, this.#name);
      this.#done.set(idempotencyKey, {content, decided});
      return decided;
    });
  }

  /** Makes a colleague have a case open, or no one if `name` is `undefined`. */
  openedBy(caseNumber: string, name: string | undefined): void {
    const record = this.#record(caseNumber);
    record.case = {...record.case, openWith: name === undefined ? null : {name, at: this.now().toISOString()}};
  }

  /** Lets a colleague decide. */
  decidedBy(caseNumber: string, name: string, body: DecisionBody): void {
    this.#decide(this.#record(caseNumber), body, name);
  }

  /** Changes a case and gives it a new version. */
  changeCase(caseNumber: string, change: Partial<QueueCase>): void {
    const record = this.#record(caseNumber);
    record.case = {...record.case, version: `v${++this.#versions}`, ...change};
  }

  #record(caseNumber: string): QueueRecord {
    const record = this.#records.find((each) => each.case.caseNumber === caseNumber);
    if (!record || !this.allowed) throw new ReviewsError('case-not-found', 404);
    return record;
  }

  #decide(record: QueueRecord, {decision, reasonCode, reason, marks}: DecisionBody, by: string): Decided {
    const {caseNumber, decisions, steps} = record.case;
    if (!decisions.includes(decision)) throw new ReviewsError('action-not-allowed', 409);
    if (reasonFault(decision, reasonCode)) throw new ReviewsError('invalid-submission', 422);
    const isRevision = decision === 'require-revisions';
    if (isRevision && !canonicalText(reason ?? '')) throw new ReviewsError('invalid-submission', 422);
    if (reason && remainingCharacters(reason) < 0) throw new ReviewsError('invalid-submission', 422);
    const at = this.now().toISOString();
    const step = {at, step: decision, caseNumber, by, reasonCode, text: reason, marks};
    record.decided = true;
    this.changeCase(caseNumber, {decisions: [], openWith: null, steps: [...steps, step]});
    this.decisions.push({caseNumber, decision, ...(reasonCode && {reasonCode}), ...(reason && {reason}), ...(marks && {marks}), by});
    return {caseNumber, decision, decidedAt: at, by};
  }
}

function countsOf(waiting: readonly QueueCase[]): QueueCounts {
  const count = (is: (each: QueueCase) => boolean) => waiting.filter(is).length;
  return {
    total: waiting.length,
    overdue: count(({overdue}) => overdue),
    suppressedReviews: count(({kind}) => kind === 'suppressed-review'),
    responses: count(({kind}) => kind === 'response'),
    reports: count(({kind}) => kind === 'report'),
  };
}
