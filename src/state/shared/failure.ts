import {ReviewsError} from '../../api/shared/reviews-error.js';

/** Why something failed, in a form safe to share with the host: no text from the service or from an error. */
export interface Failure {
  readonly code: string;
  /** HTTP status of the response; 0 if there was none. */
  readonly status: number;
}

export function failureOf(error: unknown): Failure {
  return error instanceof ReviewsError ? {code: error.code, status: error.status} : {code: 'unreachable', status: 0};
}

/** Whether the person must sign in (again) before anything else can help. */
export function asksForSignIn({code, status}: Failure): boolean {
  return status === 401 || code === 'no-token';
}

/** Whether the person does not, or no longer, have access. */
export function isAboutAccess({code}: Failure): boolean {
  return code === 'entitlement-missing' || code === 'practice-not-found';
}

/** Failures found before a request leaves the browser. */
const NEVER_SENT: readonly string[] = ['no-token', 'invalid-request'];

/** Refusals that mean the service has an earlier request with the same key. */
const HAS_EARLIER: readonly string[] = ['submission-in-progress', 'idempotency-key-reused'];

/**
 * Whether a failed write may have reached the service anyway. Only a definitive refusal rules that out: a 4xx (RFC 9110,
 * section 15.5) with readable problem details (RFC 9457). A timeout, a 5xx, an unreadable response of any status and a gateway's
 * error page all leave it open. So does `offline`: the browser's state is checked only after the request has failed, and the
 * request may have been sent before.
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
