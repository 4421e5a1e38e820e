import {answerOf, baseOf, limitOf} from './attempt.js';
import {ReviewsError} from './reviews-error.js';
import type {RequestOptions, Sender, ServiceConfig, Transport} from './transport.js';

/**
 * Sends a request without a token first, which is all that most pages for members ever need. Tokens, retries and problem details
 * need the `Transport`, which is loaded when the host has a token or the first attempt has failed, and counts that attempt.
 */
export class PlainTransport implements Sender {
  readonly #config: ServiceConfig;
  readonly #base: URL;
  #transport: Transport | undefined;

  /** @throws TypeError if `api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    this.#config = config;
    this.#base = baseOf(config.api);
  }

  async send(path: string, options: RequestOptions = {}): Promise<unknown> {
    const {signal} = options;
    const {getToken, timeout} = this.#config;
    const first = getToken ? undefined : fetch(new URL(path, this.#base), {...options, signal: limitOf(signal, timeout)});
    try {
      const response = await first;
      if (response?.ok) return await answerOf(response);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ReviewsError) throw error;
    }
    const {Transport} = await import('./transport.js').catch((error: unknown) => {
      throw new ReviewsError(navigator.onLine ? 'unreachable' : 'offline', 0, {cause: error});
    });
    this.#transport ??= new Transport(this.#config);
    return this.#transport.send(path, {...options, first});
  }
}
