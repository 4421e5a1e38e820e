/** Codes the client itself gives, beside the service's own. */
export type ClientErrorCode = 'offline' | 'unreachable' | 'timeout' | 'unreadable-answer' | 'no-token';

/** Why a call failed. The message is for developers; the tags show their own words. */
export class ReviewsError extends Error {
  override readonly name = 'ReviewsError';
  constructor(
    /** A `KnownProblemCode`, a `ClientErrorCode`, or a code newer than this release. */
    readonly code: string,
    /** HTTP status of the answer, 0 when there was none. */
    readonly status = 0,
    options?: {detail?: string; cause?: unknown},
  ) {
    super(options?.detail ?? code, options);
  }
}
