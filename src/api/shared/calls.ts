export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface WriteOptions {
  /** The same for every attempt to send one submission, even after a failed attempt that may have reached the service. */
  readonly idempotencyKey: string;
  readonly signal?: AbortSignal | undefined;
}

/** A validated response, without the list entries that could not be read; `drift` has their paths. */
export type Checked<Answer> = Answer & {readonly drift: readonly string[]};
