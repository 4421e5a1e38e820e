import {ReviewsError} from '../../api/shared/reviews-error.js';

/** What all in-memory clients have in common. Set its fields to produce every state of a tag. */
export class InMemoryService<Call extends string> {
  /** Milliseconds each call takes; `Infinity` for calls that never complete. */
  delay = 0;
  /** The error every call rejects with while this is set. */
  failWith: ReviewsError | undefined;
  /** The calls that `failWith` applies to. Default: all. */
  failOn: readonly Call[] | undefined;
  /** Set to `false` to reject the token. */
  signedIn = true;
  /** This many of the next changes are applied, but their responses get lost: the calls reject with a timeout. */
  lostAnswers = 0;
  /** Changes a response before it is validated, to simulate a service that violates the contract. */
  garble: ((answer: object, call: Call) => unknown) | undefined;
  /** The service's clock. */
  now: () => Date = () => new Date();
  /** All calls so far, for tests that count requests. */
  readonly calls: Call[] = [];

  #gate: Promise<void> | undefined;
  #open: (() => void) | undefined;

  /** Makes all calls wait until `release`. */
  hold(): void {
    this.#gate ??= new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#open?.();
    this.#gate = this.#open = undefined;
  }

  /** A reading call. @throws what `answer` or `read` throws, or the failure set by the fields. */
  protected async read<Answer>(
    call: Call,
    signal: AbortSignal | undefined,
    read: (answer: unknown) => Answer,
    answer: () => object,
  ): Promise<Answer> {
    this.calls.push(call);
    signal?.throwIfAborted();
    if (this.#gate || this.delay) await Promise.race([Promise.all([this.#gate, this.delay && pause(this.delay)]), aborted(signal)]);
    if (this.failWith && (this.failOn?.includes(call) ?? true)) throw this.failWith;
    if (!this.signedIn) throw new ReviewsError('unauthenticated', 401);
    return read(this.garble ? this.garble(answer(), call) : answer());
  }

  /** A writing call, whose response may get lost. */
  protected write<Answer>(
    call: Call,
    signal: AbortSignal | undefined,
    read: (answer: unknown) => Answer,
    change: () => object,
  ): Promise<Answer> {
    return this.read(call, signal, read, () => {
      const answer = change();
      if (!this.lostAnswers) return answer;
      this.lostAnswers--;
      throw new ReviewsError('timeout');
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds !== Infinity) setTimeout(resolve, milliseconds);
  });
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
  });
}
