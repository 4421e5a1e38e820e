import type {CheckedQueue, QueueClient} from '../../api/queue/client.js';
import type {QueueCounts, QueueEntry} from '../../api/queue/schemas.js';
import type {QueueKind} from '../../domain/queue.js';
import {failureOf, type Failure} from '../shared/failure.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** What the queue is busy with: its first page, whether for the first time or anew, or one more. */
export type QueueLoading = 'first' | 'next';

export interface QueueState {
  /** Cases of this kind alone. */
  readonly kind: QueueKind | undefined;
  readonly loading: QueueLoading | undefined;
  /** What was being loaded when it failed; what was shown before stays. */
  readonly failure: ({readonly during: QueueLoading} & Failure) | undefined;
  /** Oldest due day first; `undefined` until a page has come. */
  readonly entries: readonly QueueEntry[] | undefined;
  readonly counts: QueueCounts | undefined;
  readonly nextCursor: string | null;
}

export type QueueFact =
  {readonly kind: 'loaded'} | {readonly kind: 'failed'; readonly failure: Failure} | {readonly kind: 'drift'; readonly field: string};

/** What waits for a representative, as far as it is loaded. */
export class QueueStore extends Store<QueueState> {
  readonly #client: Pick<QueueClient, 'queue'>;
  readonly #onFact: (fact: QueueFact) => void;
  readonly #request = new LatestRequest();
  /** Decided since the request under way was sent: its answer may not know it yet. */
  readonly #gone = new Set<string>();

  constructor(client: Pick<QueueClient, 'queue'>, onFact: (fact: QueueFact) => void) {
    super({kind: undefined, loading: undefined, failure: undefined, entries: undefined, counts: undefined, nextCursor: null});
    this.#client = client;
    this.#onFact = onFact;
  }

  /** Loads the first page, or takes up what `stop` interrupted; does nothing when there is nothing to load. */
  start(): void {
    const {entries, loading, failure} = this.state;
    if (this.#request.isUnderWay) return;
    if (loading) void this.#load(loading);
    else if (!entries && !failure) void this.#load('first');
  }

  /** Abandons the request under way; `start` takes it up again. */
  stop(): void {
    this.#request.stop();
  }

  /** What is shown stays until the answer is there. */
  choose(kind: QueueKind | undefined): void {
    this.change({kind});
    void this.#load('first');
  }

  /** Asks anew from the start. */
  refresh(): Promise<void> {
    return this.#load('first');
  }

  /** One more page; after a failure of the first that one comes first. */
  async loadNext(): Promise<void> {
    const {nextCursor, loading, failure} = this.state;
    if (nextCursor && !loading) await this.#load(failure?.during ?? 'next');
  }

  /** A case that waits no more. */
  remove(caseNumber: string): void {
    const {entries, counts} = this.state;
    if (this.#request.isUnderWay) this.#gone.add(caseNumber);
    const gone = entries?.find((entry) => entry.caseNumber === caseNumber);
    if (!gone) return;
    this.change({entries: entries!.filter((entry) => entry !== gone), counts: counts && countsWithout(counts, gone)});
  }

  async #load(loading: QueueLoading): Promise<void> {
    this.#gone.clear();
    this.change({loading, failure: undefined});
    const {kind, nextCursor} = this.state;
    const cursor = loading === 'next' ? (nextCursor ?? undefined) : undefined;
    await this.#request.start(
      (signal) => this.#client.queue({kind, cursor, signal}),
      (page) => this.#accept(page, loading),
      (error) => this.#fail(loading, error),
    );
  }

  #accept({entries, counts, nextCursor, drift}: CheckedQueue, loading: QueueLoading): void {
    const before = loading === 'next' ? this.state.entries! : [];
    const known = new Set([...before.map(({caseNumber}) => caseNumber), ...this.#gone]);
    const gone = entries.filter(({caseNumber}) => this.#gone.has(caseNumber));
    const list = [...before, ...entries.filter(({caseNumber}) => !known.has(caseNumber))];
    this.change({entries: list, counts: counts && gone.reduce(countsWithout, counts), nextCursor, loading: undefined});
    this.#onFact({kind: 'loaded'});
    for (const field of drift) this.#onFact({kind: 'drift', field});
  }

  #fail(during: QueueLoading, error: unknown): void {
    const failure = failureOf(error);
    // Who may not see the queue any more does not go on seeing what was loaded of it.
    this.change({
      loading: undefined,
      failure: {during, ...failure},
      ...(failure.status === 403 && {entries: undefined, counts: undefined}),
    });
    this.#onFact({kind: 'failed', failure});
  }
}

const COUNTED = {'suppressed-review': 'suppressedReviews', response: 'responses', report: 'reports'} as const;

function countsWithout(counts: QueueCounts, {kind, overdue}: QueueEntry): QueueCounts {
  const of = COUNTED[kind];
  const {total, overdue: late} = counts;
  return {...counts, total: total - 1, overdue: late - Number(overdue), [of]: counts[of] - 1};
}
