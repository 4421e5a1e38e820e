/** Codes that come from the client itself, in addition to the service's. */
export type ClientErrorCode = 'offline' | 'unreachable' | 'timeout' | 'unreadable-answer' | 'no-token';

/** Why a call failed. The message is for developers; the tags show their own texts. */
export class ReviewsError extends Error {
  override readonly name = 'ReviewsError';
  /** Why earlier attempts of the same call failed, oldest first. Any of them may have reached the service. */
  readonly earlier: readonly ReviewsError[] | undefined;

  constructor(
    /** A `KnownProblemCode`, a `ClientErrorCode`, or a code newer than this release. */
    readonly code: string,
    /** HTTP status of the response; 0 if there was none. */
    readonly status = 0,
    options?: {detail?: string; cause?: unknown; earlier?: readonly ReviewsError[]},
  ) {
    super(options?.detail ?? code, options);
    this.earlier = options?.earlier;
  }
}
