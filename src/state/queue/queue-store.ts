import type {CheckedQueue, QueueClient} from '../../api/queue/client.js';
import type {QueueCounts, QueueEntry} from '../../api/queue/schemas.js';
import type {QueueKind} from '../../domain/queue.js';
import {type Failure, failureOf} from '../shared/failure.js';
import {cursorAfter} from '../shared/list-entries.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** What the queue is loading: the first page (initially or again), or the next page. */
export type QueueLoading = 'first' | 'next';

export interface QueueState {
  /** Only cases of this kind. */
  readonly kind: QueueKind | undefined;
  /** What the representative has typed to search for. */
  readonly search: string;
  /** The search whose results are shown. */
  readonly shownSearch: string;
  readonly loading: QueueLoading | undefined;
  /** The load that failed. Earlier content stays visible. */
  readonly failure: ({readonly during: QueueLoading} & Failure) | undefined;
  /** Earliest due day first; `undefined` until the first page has loaded. */
  readonly entries: readonly QueueEntry[] | undefined;
  readonly counts: QueueCounts | undefined;
  readonly nextCursor: string | null;
}

export type QueueFact =
  {readonly kind: 'loaded'} | {readonly kind: 'failed'; readonly failure: Failure} | {readonly kind: 'drift'; readonly field: string};

/** Milliseconds without a keystroke before a search starts. */
const SEARCH_PAUSE = 300;

/** The loaded part of the representatives' queue. */
export class QueueStore extends Store<QueueState> {
  readonly #client: Pick<QueueClient, 'queue'>;
  readonly #onFact: (fact: QueueFact) => void;
  readonly #request = new LatestRequest();
  /** Cases decided since the pending request was sent. Its response may still contain them. */
  readonly #gone = new Set<string>();
  /** Until the typed search starts. */
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Pick<QueueClient, 'queue'>, onFact: (fact: QueueFact) => void) {
    super({
      kind: undefined,
      search: '',
      shownSearch: '',
      loading: undefined,
      failure: undefined,
      entries: undefined,
      counts: undefined,
      nextCursor: null,
    });
    this.#client = client;
    this.#onFact = onFact;
  }

  /** Loads the first page, or resumes a load that `stop` interrupted. Does nothing if there is nothing to load. */
  start(): void {
    const {entries, loading, failure} = this.state;
    if (this.#request.isUnderWay) return;
    if (loading) void this.#load(loading);
    else if (!entries && !failure) void this.#load('first');
  }

  /** Aborts the pending request; `start` resumes it. */
  stop(): void {
    if (this.#pause !== undefined) this.change({loading: 'first'});
    this.#rest();
    this.#request.stop();
  }

  /** Selects a kind of case. The current list stays visible until the new one has loaded. */
  choose(kind: QueueKind | undefined): void {
    this.change({kind});
    void this.#load('first');
  }

  /** Searches for a text once nothing more is typed for a moment. The current list stays visible until the new one has loaded. */
  search(search: string): void {
    this.change({search});
    this.#rest();
    this.#pause = setTimeout(() => void this.#load('first'), SEARCH_PAUSE);
  }

  /** Reloads from the first page. */
  refresh(): Promise<void> {
    return this.#load('first');
  }

  /** Loads the next page. If the first page failed to reload, retries that first. */
  async loadNext(): Promise<void> {
    const {nextCursor, loading, failure} = this.state;
    if (nextCursor && !loading) await this.#load(failure?.during ?? 'next');
  }

  /** Removes a case that no longer waits for a decision. */
  remove(caseNumber: string): void {
    const {entries, counts} = this.state;
    if (this.#request.isUnderWay) this.#gone.add(caseNumber);
    const gone = entries?.find((entry) => entry.caseNumber === caseNumber);
    if (!gone) return;
    this.change({entries: entries!.filter((entry) => entry !== gone), counts: counts && countsWithout(counts, gone)});
  }

  #rest(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  async #load(loading: QueueLoading): Promise<void> {
    if (loading === 'first') this.#rest();
    this.#gone.clear();
    this.change({loading, failure: undefined});
    const {kind, nextCursor} = this.state;
    // More results of the shown search, while another one is being typed.
    const search = (loading === 'next' ? this.state.shownSearch : this.state.search).trim();
    const cursor = loading === 'next' ? (nextCursor ?? undefined) : undefined;
    await this.#request.start(
      (signal) => this.#client.queue({kind, ...(search && {search}), cursor, signal}),
      (page) => this.#accept(page, loading, search),
      (error) => this.#fail(loading, error),
    );
  }

  #accept({entries, counts, nextCursor, ...page}: CheckedQueue, loading: QueueLoading, shownSearch: string): void {
    const {state} = this;
    const grows = loading === 'next';
    const before = grows ? state.entries! : [];
    const drift = [...page.drift];
    const known = new Set(before.map(({caseNumber}) => caseNumber));
    const added = entries.filter(({caseNumber}, index) => {
      if (known.has(caseNumber)) drift.push(`entries.${index}.caseNumber`);
      return !known.has(caseNumber);
    });
    const [gone, waiting] = [true, false].map((isGone) => added.filter(({caseNumber}) => this.#gone.has(caseNumber) === isGone));
    this.change({
      entries: [...before, ...waiting!],
      counts: counts && gone!.reduce(countsWithout, counts),
      nextCursor: cursorAfter(nextCursor, {asked: grows ? state.nextCursor : null, added, drift, name: 'nextCursor'}),
      shownSearch,
      loading: undefined,
    });
    this.#onFact({kind: 'loaded'});
    for (const field of drift) this.#onFact({kind: 'drift', field});
  }

  #fail(during: QueueLoading, error: unknown): void {
    const failure = failureOf(error);
    // Someone who has lost access to the queue must not keep seeing what was loaded.
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
  const {total, overdue: late, found} = counts;
  return {...counts, ...(found && {found: found - 1}), total: total - 1, overdue: late - Number(overdue), [of]: counts[of] - 1};
}
