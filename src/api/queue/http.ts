import type {Checked, WriteOptions} from '../shared/calls.js';
import {checkedId} from '../shared/id.js';
import {decisionPath, IDEMPOTENCY_HEADER, openingPath, QUEUE_PATH, SEARCH_HEADER} from '../shared/routes.js';
import {type ServiceConfig, Transport} from '../shared/transport.js';
import type {CheckedQueue, QueueClient, QueueQuery} from './client.js';
import {readCase, readDecided, readQueue} from './read.js';
import type {Decided, DecisionBody, QueueCase} from './schemas.js';

/**
 * Implements the representatives' part of the HTTP contract. Every call is retried up to twice after a transient failure.
 * A decision carries an `Idempotency-Key`, so the service applies it only once.
 */
export class HttpQueueClient implements QueueClient {
  readonly #transport: Transport;

  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    this.#transport = new Transport(config);
  }

  async queue({kind, search, cursor, signal}: QueueQuery = {}): Promise<CheckedQueue> {
    const parameters = new URLSearchParams();
    if (kind) parameters.set('kind', kind);
    if (cursor) parameters.set('cursor', cursor);
    const headers = search ? {headers: {[SEARCH_HEADER]: encodeURIComponent(search.toWellFormed())}} : {};
    return readQueue(await this.#transport.send(parameters.size ? `${QUEUE_PATH}?${parameters}` : QUEUE_PATH, {signal, ...headers}));
  }

  async open(caseNumber: string, {signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<Checked<QueueCase>> {
    return readCase(await this.#transport.send(openingPath(checkedId(caseNumber)), {method: 'POST', signal}));
  }

  async decide(
    caseNumber: string,
    {decision, reasonCode, reason, marks}: DecisionBody,
    {idempotencyKey, version, signal}: WriteOptions & {readonly version?: string | undefined},
  ): Promise<Decided> {
    const headers = {
      'Content-Type': 'application/json',
      [IDEMPOTENCY_HEADER]: idempotencyKey,
      ...(version !== undefined && {'If-Match': `"${version}"`}),
    };
    const body = JSON.stringify({decision, reasonCode, reason, marks});
    return readDecided(await this.#transport.send(decisionPath(checkedId(caseNumber)), {method: 'POST', body, headers, signal}));
  }
}
