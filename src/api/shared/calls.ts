export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface WriteOptions {
  /** The same for every attempt to send one submission, also after a failure that may have reached the service. */
  readonly idempotencyKey: string;
  readonly signal?: AbortSignal | undefined;
}

/** An answer after checking, without the entries of its lists that could not be read; `drift` has their paths. */
export type Checked<Answer> = Answer & {readonly drift: readonly string[]};
