import type {QueueKind} from '../../domain/queue.js';
import type {Checked, WriteOptions} from '../shared/calls.js';
import type {Decided, DecisionBody, Queue, QueueCase} from './schemas.js';

/** Which part of the queue to read. */
export interface QueueQuery {
  /** Cases of this kind alone; all of them when absent. */
  readonly kind?: QueueKind | undefined;
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A page of the queue after checking. `counts` is `undefined` where it could not be read. */
export type CheckedQueue = Checked<Omit<Queue, 'counts'> & {readonly counts: Queue['counts'] | undefined}>;

/**
 * How `<dr-representative-desk>` reaches the service, as the signed-in representative. `HttpQueueClient` speaks the HTTP
 * contract; a host may bring its own. Every method rejects with a `ReviewsError`, or with the signal's reason once that is
 * aborted: with status 403 for those who are no representatives, with `case-not-found` for a case that is not in the queue.
 */
export interface QueueClient {
  /** What waits, oldest due day first. */
  queue(query?: QueueQuery): Promise<CheckedQueue>;
  /** The whole case; for a while the others are told who has it open. Decided cases can be opened too. */
  open(caseNumber: string, options?: {readonly signal?: AbortSignal | undefined}): Promise<Checked<QueueCase>>;
  /**
   * Decides once: the same decision under the same key gets the first answer. Rejects with `case-changed` when `version` is
   * not the latest, and with `action-not-allowed` when somebody else has decided.
   */
  decide(caseNumber: string, body: DecisionBody, options: WriteOptions & {readonly version?: string | undefined}): Promise<Decided>;
}
