import type {QueueKind} from '../../domain/queue.js';
import type {Checked, WriteOptions} from '../shared/calls.js';
import type {Decided, DecisionBody, Queue, QueueCase} from './schemas.js';

/** Which part of the queue to read. */
export interface QueueQuery {
  /** Only cases of this kind; all cases if absent. */
  readonly kind?: QueueKind | undefined;
  /** Only cases whose number, provider or practice contains this text; see `matchesCase`. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A validated page of the queue. `counts` is `undefined` if it could not be read. */
export type CheckedQueue = Checked<Omit<Queue, 'counts'> & {readonly counts: Queue['counts'] | undefined}>;

/**
 * How `<dr-representative-desk>` calls the service as the signed-in representative. `HttpQueueClient` implements the HTTP
 * contract; a host can supply its own client. Every method rejects with a `ReviewsError`, or with the signal's reason if the
 * signal is aborted. The status is 403 if the person is not a representative, and the code is `case-not-found` for a case
 * that is not in the queue.
 */
export interface QueueClient {
  /** The cases waiting for a decision, earliest due day first. */
  queue(query?: QueueQuery): Promise<CheckedQueue>;
  /** The full case. For a while, other representatives see who has it open. Decided cases can be opened too. */
  open(caseNumber: string, options?: {readonly signal?: AbortSignal | undefined}): Promise<Checked<QueueCase>>;
  /**
   * Decides once: repeating the decision with the same key returns the first response. Rejects with `case-changed` if `version`
   * is not the latest, and with `action-not-allowed` if someone else has already decided.
   */
  decide(caseNumber: string, body: DecisionBody, options: WriteOptions & {readonly version?: string | undefined}): Promise<Decided>;
}
