import {ReviewsError} from '../../api/shared/reviews-error.js';

/** Why something did not happen, as far as a host may know it: no text of the service or of an error. */
export interface Failure {
  readonly code: string;
  /** HTTP status of the answer, 0 when there was none. */
  readonly status: number;
}

export function failureOf(error: unknown): Failure {
  return error instanceof ReviewsError ? {code: error.code, status: error.status} : {code: 'unreachable', status: 0};
}

/** True when the person has to sign in (again) before anything else can help. */
export function asksForSignIn({code, status}: Failure): boolean {
  return status === 401 || code === 'no-token';
}

/** True when it is not (any more) the person's to see. */
export function isAboutAccess({code}: Failure): boolean {
  return code === 'entitlement-missing' || code === 'practice-not-found';
}

/** Found before a request leaves the browser. */
const NEVER_SENT: readonly string[] = ['no-token', 'invalid-request'];

/** Refusals by which the service says that it has an earlier request under the same key. */
const HAS_EARLIER: readonly string[] = ['submission-in-progress', 'idempotency-key-reused'];

/**
 * Whether a write that failed may have reached the service all the same. It may unless the service said plainly that it did
 * not take it: a 4xx (RFC 9110, section 15.5) with problem details (RFC 9457) that could be read. So a timeout, a 5xx, an
 * answer that cannot be read, whatever its status, and the page of a gateway in between all leave it open. So does
 * `offline`: the browser is asked only after the request has failed, and it may have left before.
 */
export function mayHaveArrived(error: unknown): boolean {
  return !(error instanceof ReviewsError) || !!error.earlier?.some(mayHaveArrived) || isLeftOpen(error);
}

/** Whether to ask for another try: the write may have arrived, or the service has no time for it now (429). */
export function asksForAnotherTry(failure: Failure): boolean {
  return failure.status === 429 || isLeftOpen(failure);
}

function isLeftOpen({code, status}: Failure): boolean {
  const isRefused = status >= 400 && status < 500 && code !== `http-${status}` && !HAS_EARLIER.includes(code);
  return !(isRefused || NEVER_SENT.includes(code));
}
