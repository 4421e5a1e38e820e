import type {QueueClient} from '../../api/queue/client.js';
import type {Decided, QueueEntry} from '../../api/queue/schemas.js';
import type {QueueDecision} from '../../domain/queue.js';
import {asksForSignIn, type Failure} from '../shared/failure.js';
import {Store} from '../shared/store.js';
import {type QueueCaseFact, QueueCaseStore} from './case-store.js';
import {type QueueState, QueueStore} from './queue-store.js';

export interface DeskState {
  /** The open case. */
  readonly open: QueueCaseStore | undefined;
  /** The latest decision, until the representative selects another case. */
  readonly done: Decided | undefined;
  /** The service no longer accepts the token. */
  readonly sessionEnded: boolean;
}

/** What the host is notified of, once each, after the state has changed. */
export type DeskFact =
  | {readonly kind: 'opened'; readonly caseNumber: string}
  | {readonly kind: 'decided'; readonly caseNumber: string; readonly decision: QueueDecision}
  | {readonly kind: 'failed'; readonly failure: Failure}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | {readonly kind: 'drift'; readonly field: string};

export type RepresentativeScreen = 'starting' | 'signed-out' | 'no-access' | 'failed' | 'ready';

/** A representative's desk: the queue, the open case, and moving from one case to the next. */
export class DeskStore extends Store<DeskState> {
  readonly queue: QueueStore;
  readonly #client: QueueClient;
  readonly #onFact: (fact: DeskFact) => void;
  /** All opened cases, with the representative's input. */
  readonly #cases = new Map<string, QueueCaseStore>();
  /** Position of the next case in the queue. */
  #place = 0;

  constructor(client: QueueClient, onFact: (fact: DeskFact) => void) {
    super({open: undefined, done: undefined, sessionEnded: false});
    this.#client = client;
    this.#onFact = onFact;
    this.queue = new QueueStore(client, (fact) => {
      if (fact.kind === 'loaded') this.#greet();
      else if (fact.kind === 'failed') this.#fail(fact.failure);
      else this.#onFact(fact);
    });
  }

  /** Loads the queue, or resumes what `stop` interrupted. */
  start(): void {
    this.queue.start();
    this.state.open?.start();
  }

  stop(): void {
    this.queue.stop();
    this.state.open?.stop();
  }

  /** Whether the case has input that was not sent. */
  hasDraft(caseNumber: string): boolean {
    return !!this.#cases.get(caseNumber)?.hasDraft;
  }

  open(entry: QueueEntry): void {
    this.change({done: undefined});
    this.#turnTo(entry);
  }

  /** Returns to the queue. The input is kept. */
  close(): void {
    this.state.open?.leave();
    this.state.open?.stop();
    this.change({open: undefined});
  }

  /** Opens the case after the current one, preferring cases that no one else has open. */
  async next(): Promise<void> {
    const from = this.state.open;
    if (!this.#following() && this.queue.state.nextCursor) await this.queue.loadNext();
    if (this.state.open !== from) return;
    const entry = this.#following();
    if (entry) this.#turnTo(entry);
    else this.close();
    // At the end of the queue, checks for new cases.
    if (!entry) await this.queue.refresh();
  }

  /** Continues what was interrupted, after a sign-in. */
  resume(): void {
    this.change({sessionEnded: false});
    void this.queue.refresh();
    this.state.open?.resume();
  }

  /** Retries what failed. */
  retry(): void {
    const {failure} = this.queue.state;
    if (failure?.during === 'next') void this.queue.loadNext();
    else if (failure) void this.queue.refresh();
    if (this.state.open?.state.failure?.during === 'opening') void this.state.open.open();
  }

  #turnTo(entry: QueueEntry): void {
    const before = this.state.open;
    const {caseNumber} = entry;
    const known = this.#cases.get(caseNumber);
    // An edited response returns under the same case number.
    const isNew = !known || !!known.state.decided;
    const store = isNew ? new QueueCaseStore(entry, this.#client, (fact) => this.#follow(fact, caseNumber)) : known;
    if (before !== store) {
      before?.leave();
      before?.stop();
    }
    this.#cases.set(caseNumber, store);
    this.#place = this.queue.state.entries?.findIndex((each) => each.caseNumber === caseNumber) ?? 0;
    this.change({open: store});
    void store.open();
  }

  #following(): QueueEntry | undefined {
    const {entries = []} = this.queue.state;
    const open = this.state.open?.caseNumber;
    const ahead = [...entries.slice(this.#place), ...entries.slice(0, this.#place)].filter(({caseNumber}) => caseNumber !== open);
    return ahead.find(({openWith}) => !openWith) ?? ahead[0];
  }

  #follow(fact: QueueCaseFact, caseNumber: string): void {
    switch (fact.kind) {
      case 'opened':
        this.#greet();
        return this.#onFact(fact);
      case 'decided': {
        const {decided} = fact;
        this.#greet();
        this.#close(caseNumber);
        this.#onFact({kind: 'decided', caseNumber, decision: decided.decision});
        if (this.state.open?.caseNumber !== caseNumber) return;
        this.change({done: decided});
        return void this.next();
      }
      case 'closed':
        return this.#close(caseNumber);
      case 'failed':
        this.#fail(fact.failure);
        // The case is gone or no longer accessible. Reloading the queue shows which.
        if (fact.failure.status === 403 || fact.failure.status === 404) void this.queue.refresh();
        return undefined;
      case 'drift':
        return this.#onFact(fact);
    }
  }

  #close(caseNumber: string): void {
    const place = this.queue.state.entries?.findIndex((each) => each.caseNumber === caseNumber) ?? -1;
    if (place >= 0) this.#place = place;
    this.queue.remove(caseNumber);
  }

  #greet(): void {
    if (this.state.sessionEnded) this.change({sessionEnded: false});
  }

  #fail(failure: Failure): void {
    if (!asksForSignIn(failure)) return this.#onFact({kind: 'failed', failure});
    const reason = this.queue.state.entries ? 'expired' : 'signed-out';
    if (this.state.sessionEnded) return;
    this.change({sessionEnded: true});
    this.#onFact({kind: 'sign-in-required', reason});
  }
}

/** Which screen the desk shows. */
export function screenOf({entries, failure}: QueueState): RepresentativeScreen {
  if (failure?.status === 403) return 'no-access';
  if (entries) return 'ready';
  if (!failure) return 'starting';
  return asksForSignIn(failure) ? 'signed-out' : 'failed';
}
