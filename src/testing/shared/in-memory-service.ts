import {ReviewsError} from '../../api/shared/reviews-error.js';

/** What every client without a service has in common: its fields make every state of a tag happen. */
export class InMemoryService<Call extends string> {
  /** Milliseconds each call takes; `Infinity` for one that never answers. */
  delay = 0;
  /** The error each call rejects with until this is taken away. */
  failWith: ReviewsError | undefined;
  /** Calls that `failWith` is for; all of them unless given. */
  failOn: readonly Call[] | undefined;
  /** False: the token is refused. */
  signedIn = true;
  /** So many of the next changes are made, but their answers never arrive: the call rejects as after a timeout. */
  lostAnswers = 0;
  /** Changes an answer before it is checked, to play a service that breaks the contract. */
  garble: ((answer: object, call: Call) => unknown) | undefined;
  /** What time it is for the service. */
  now: () => Date = () => new Date();
  /** Every call so far, for tests that count requests. */
  readonly calls: Call[] = [];

  #gate: Promise<void> | undefined;
  #open: (() => void) | undefined;

  /** From now on calls wait, until `release`. */
  hold(): void {
    this.#gate ??= new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#open?.();
    this.#gate = this.#open = undefined;
  }

  /** A call that reads. @throws what `answer` throws, what `read` finds, or what the fields say. */
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

  /** A call that changes something: its answer may get lost. */
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
