import {answerOf, baseOf, limitOf} from './attempt.js';
import {ReviewsError} from './reviews-error.js';

/** How to reach a service that implements the contract. */
export interface ServiceConfig {
  /** Base URL, absolute or relative to the page. Every request, and therefore every token, goes only to its origin. */
  readonly api: string;
  /**
   * Returns the bearer token for a request, or nothing for an anonymous request. Called again with the rejected token after
   * a 401, or with nothing if there was no token; pending requests with that token share the call. A token is kept in memory only for the duration of a request.
   */
  readonly getToken?: ((rejected?: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** Timeout of one attempt in milliseconds, including the time that `getToken` takes. Default: 10,000. */
  readonly timeout?: number | undefined;
}

/** The parts of a request that the caller sets. The default method is `GET`. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
  /** `'error'` if a header set by the caller must not reach another origin. */
  readonly redirect?: 'error';
}

/** Requests JSON from a service. `path` is relative to the base URL. */
export interface Sender {
  send(path: string, options?: RequestOptions): Promise<unknown>;
}

/** What `PlainTransport` passes on. */
interface Continued extends RequestOptions {
  /** The response to the first attempt, without a token. */
  readonly first?: Promise<Response> | undefined;
}

/** The pending requests with one token, or with none. Their 401s may arrive at different times but share one renewal. */
interface SentWithToken {
  requests: number;
  renewal?: Promise<string | undefined>;
}

const ATTEMPTS = 3;
const FIRST_WAIT = 400;
const LONGEST_WAIT = 8_000;
/** A request is not retried if `Retry-After` is longer than this, because a person is waiting. */
const LONGEST_RETRY_AFTER = 30_000;
/** Statuses and codes of transient failures. */
const RETRIED: readonly unknown[] = [0, 408, 429, 502, 503, 504, 'submission-in-progress'];

/**
 * Requests JSON from the service, with timeout, retries, bearer token and problem details (RFC 9457). Any request may be
 * retried, so a write must be idempotent or carry an idempotency key.
 */
export class Transport implements Sender {
  readonly #config: ServiceConfig;
  readonly #base: URL;
  readonly #sent = new Map<string | undefined, SentWithToken>();

  /** @throws TypeError if `api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    this.#config = config;
    this.#base = baseOf(config.api);
  }

  /** @param path Path relative to the base URL. */
  async send(path: string, {first, ...options}: Continued = {}): Promise<unknown> {
    const earlier: ReviewsError[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#authorized(new URL(path, this.#base), attempt > 1 ? options : {...options, first});
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof ReviewsError)) throw error;
        const wait = error instanceof FailedAttempt && attempt < ATTEMPTS ? error.wait(attempt) : undefined;
        if (wait === undefined) {
          // Creates a new error because requests that share a token renewal also share the error if it fails.
          throw new ReviewsError(error.code, error.status, {detail: error.message, cause: error.cause, earlier});
        }
        earlier.push(error);
        await pause(wait, options.signal);
      }
    }
  }

  async #authorized(url: URL, {first, ...options}: Continued): Promise<unknown> {
    const {timeout} = this.#config;
    const limit = limitOf(options.signal, timeout);
    const token = first ? undefined : await within(limit, tokenFrom(this.#config.getToken));
    const sent: SentWithToken = this.#sent.get(token) ?? {requests: 0};
    this.#sent.set(token, sent);
    sent.requests++;
    try {
      return await this.#attempt(url, {...options, first}, limit, token);
    } catch (error) {
      if (!(error instanceof FailedAttempt && error.status === 401)) throw error;
      sent.renewal ??= tokenFrom(this.#config.getToken, token);
      const limitAfter = limitOf(options.signal, timeout);
      const renewed = await within(limitAfter, sent.renewal);
      // A request without a token is repeated only with one, which the host may have got meanwhile.
      if (!renewed && !token) throw error;
      return await this.#attempt(url, options, limitAfter, renewed);
    } finally {
      if (!--sent.requests) this.#sent.delete(token);
    }
  }

  async #attempt(url: URL, {first, ...options}: Continued, signal: AbortSignal, token?: string): Promise<unknown> {
    try {
      // A plain request has no custom headers, so it can use the response that the page's <link rel="preload"> has requested.
      const response = await (first ??
        fetch(url, {
          ...options,
          signal,
          ...(token && {redirect: 'error', headers: {...options.headers, Authorization: `Bearer ${token}`}}),
        }));
      if (!response.ok) throw await refusalFrom(response);
      return await answerOf(response);
    } catch (error) {
      if (error instanceof ReviewsError) throw error;
      const code = signal.aborted ? 'timeout' : globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
      throw new FailedAttempt(code, 0, null, error);
    }
  }
}

/** Does not wait longer than the limit for a host that never settles its promise. Not retried: the host would be asked again. */
function within(limit: AbortSignal, token: Promise<string | undefined>): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    limit.onabort = () => reject(new ReviewsError('timeout'));
    token.then(resolve, reject);
  });
}

async function tokenFrom(getToken: ServiceConfig['getToken'], rejected?: string): Promise<string | undefined> {
  try {
    // Fails for anything but a string, which alone can be trimmed. A line break at its end would make the request fail.
    const token = (await getToken?.(rejected))?.trim();
    // What a header cannot have would look like a service that is out of reach.
    if (token && !/^[!-~]+$/.test(token)) throw new TypeError('not a bearer token');
    return token;
  } catch (error) {
    throw new ReviewsError('no-token', 0, {cause: error});
  }
}

/** A failed attempt that may be retried. Its `cause` has the service's problem details. */
class FailedAttempt extends ReviewsError {
  constructor(
    code: string,
    status: number,
    readonly retryAfter: string | null,
    cause?: unknown,
  ) {
    super(code, status, {cause});
  }

  /** Milliseconds until the next attempt: capped exponential backoff with full jitter, never less than `Retry-After`. */
  wait(attempt: number): number | undefined {
    if (this.code === 'offline' || !(RETRIED.includes(this.status) || RETRIED.includes(this.code))) return undefined;
    const backoff = Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
    const asked = this.retryAfter ? millisecondsUntil(this.retryAfter) : 0;
    return asked > LONGEST_RETRY_AFTER ? undefined : Math.max(backoff, asked);
  }
}

async function refusalFrom(response: Response): Promise<FailedAttempt> {
  const problem = (await response.json().catch(() => undefined)) as {code?: unknown} | null | undefined;
  const code = problem?.code;
  // Codes appear in events, so only well-formed codes are passed on. A gateway's own error page has none.
  const isCode = typeof code === 'string' && /^[a-z0-9-]{1,64}$/.test(code);
  return new FailedAttempt(isCode ? code : `http-${response.status}`, response.status, response.headers.get('Retry-After'), problem);
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, section 10.2.3). Anything else means no wait. */
function millisecondsUntil(retryAfter: string): number {
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return wait > 0 ? wait : 0;
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', resolve);
  });
  clearTimeout(timer);
  signal?.throwIfAborted();
}
