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
