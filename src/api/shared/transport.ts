import {ReviewsError} from './reviews-error.js';

/** How to reach a service that implements the contract. */
export interface ServiceConfig {
  /** Base address, absolute or relative to the page. Every request, and so every token, goes to its origin alone. */
  readonly api: string;
  /**
   * The bearer token for a request, or nothing for an anonymous one. Called again with the rejected token after a 401;
   * requests under way with that token share the call. A token is held in memory for the length of a request only.
   */
  readonly getToken?: ((rejected?: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** Milliseconds one attempt may take; 10,000 when absent. */
  readonly timeout?: number | undefined;
}

/** What of a request is the caller's affair; a `GET` unless `method` says otherwise. */
interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
  /** `'error'` where a header of the caller's must not reach another origin. */
  readonly redirect?: 'error';
}

/** The requests under way with one token. Their 401s may come one after the other, and still share one renewal. */
interface SentWithToken {
  requests: number;
  renewal?: Promise<string | undefined>;
}

const ATTEMPTS = 3;
const FIRST_WAIT = 400;
const LONGEST_WAIT = 8_000;
/** A service that asks for more patience than this gets none: a person is waiting. */
const LONGEST_RETRY_AFTER = 30_000;
/** What may pass, by status or code. */
const RETRIED: readonly unknown[] = [0, 408, 429, 502, 503, 504, 'submission-in-progress'];

/**
 * Asks the service for JSON: timeout, retry, bearer token, problem details (RFC 9457). Every request may be repeated: a
 * write must carry a key by which the service knows it again.
 */
export class Transport {
  readonly #config: ServiceConfig;
  readonly #base: URL;
  readonly #sent = new Map<string, SentWithToken>();

  /** @throws TypeError when `api` is no address. */
  constructor(config: ServiceConfig) {
    this.#config = config;
    this.#base = new URL(config.api.replace(/\/*$/, '/'), globalThis.document?.baseURI);
  }

  /** @param path relative to the base address. */
  async send(path: string, options: RequestOptions = {}): Promise<unknown> {
    const earlier: ReviewsError[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#authorized(new URL(path, this.#base), options);
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof ReviewsError)) throw error;
        const wait = error instanceof FailedAttempt && attempt < ATTEMPTS ? error.wait(attempt) : undefined;
        if (wait === undefined) {
          // A new error: requests that share the renewal of a token share the error when it fails.
          throw new ReviewsError(error.code, error.status, {detail: error.message, cause: error.cause, earlier});
        }
        earlier.push(error);
        await pause(wait, options.signal);
      }
    }
  }

  async #authorized(url: URL, options: RequestOptions): Promise<unknown> {
    const {getToken} = this.#config;
    const token = await tokenFrom(getToken);
    if (!getToken || !token) return this.#attempt(url, options, token);
    const sent: SentWithToken = this.#sent.get(token) ?? {requests: 0};
    this.#sent.set(token, sent);
    sent.requests++;
    try {
      return await this.#attempt(url, options, token);
    } catch (error) {
      if (!(error instanceof FailedAttempt && error.status === 401)) throw error;
      sent.renewal ??= tokenFrom(getToken, token);
      return await this.#attempt(url, options, await sent.renewal);
    } finally {
      if (!--sent.requests) this.#sent.delete(token);
    }
  }

  async #attempt(url: URL, options: RequestOptions, token: string | undefined): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.#config.timeout ?? 10_000);
    try {
      // A plain request carries no header of ours, so that it finds what the page's <link rel="preload"> has begun to load.
      const response = await fetch(url, {
        ...options,
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
        ...(token && {redirect: 'error', headers: {...options.headers, Authorization: `Bearer ${token}`}}),
      });
      if (!response.ok) throw await refusalFrom(response);
      return await response.json();
    } catch (error) {
      if (error instanceof FailedAttempt) throw error;
      if (error instanceof SyntaxError) throw new ReviewsError('unreadable-answer', 200, {cause: error});
      const code = timeout.aborted ? 'timeout' : globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
      throw new FailedAttempt(code, 0, null, error);
    }
  }
}

async function tokenFrom(getToken: ServiceConfig['getToken'], rejected?: string): Promise<string | undefined> {
  try {
    return await getToken?.(rejected);
  } catch (error) {
    throw new ReviewsError('no-token', 0, {cause: error});
  }
}

/** An answer, or the lack of one, that another attempt may better. The service's problem details are its `cause`. */
class FailedAttempt extends ReviewsError {
  constructor(
    code: string,
    status: number,
    readonly retryAfter: string | null,
    cause?: unknown,
  ) {
    super(code, status, {cause});
  }

  /** Milliseconds until the next attempt makes sense: capped exponential backoff with full jitter, never less than `Retry-After`. */
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
  // Codes go into events, so nothing but a code may pass; a gateway's own page has none.
  const isCode = typeof code === 'string' && /^[a-z0-9-]{1,64}$/.test(code);
  return new FailedAttempt(isCode ? code : `http-${response.status}`, response.status, response.headers.get('Retry-After'), problem);
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, section 10.2.3). Anything else asks for no wait. */
function millisecondsUntil(retryAfter: string): number {
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return wait > 0 ? wait : 0;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', stop, {once: true});
  });
}
