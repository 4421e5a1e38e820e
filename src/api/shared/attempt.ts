import {ReviewsError} from './reviews-error.js';

/** The service's address with a slash at its end. */
export function baseOf(api: string): URL {
  return new URL(api.replace(/\/*$/, '/'), globalThis.document?.baseURI);
}

/** A signal that is aborted by the caller, or when the time of an attempt is over. */
export function limitOf(signal: AbortSignal | undefined, timeout = 10_000): AbortSignal {
  signal?.throwIfAborted();
  const limit = AbortSignal.timeout(timeout);
  // During a fetch, Node 20 may collect a timeout to which only `any` refers, and the fetch never ends. It keeps one with a listener.
  limit.onabort = () => {};
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/**
 * The content of a response; `undefined` if it has none, as after a deletion.
 *
 * @throws ReviewsError `unreadable-answer` if the response is not JSON.
 */
export async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? new ReviewsError('unreadable-answer', 200, {cause: error}) : error;
  });
}
