/** Runs one request at a time. A new request supersedes the pending one, whose response or failure is then ignored. */
export class LatestRequest {
  #controller: AbortController | undefined;

  get isUnderWay(): boolean {
    return this.#controller !== undefined;
  }

  /**
   * Passes the response to `take` or the error to `fail`, unless the request was stopped or superseded.
   *
   * @returns whether a response was taken.
   */
  async start<Answer>(
    ask: (signal: AbortSignal) => Promise<Answer>,
    take: (answer: Answer) => unknown,
    fail: (error: unknown) => unknown,
  ): Promise<boolean> {
    this.stop();
    const controller = (this.#controller = new AbortController());
    const outcome = await answered(() => ask(controller.signal));
    if (controller !== this.#controller) return false;
    this.#controller = undefined;
    await ('answer' in outcome ? take(outcome.answer) : fail(outcome.error));
    return 'answer' in outcome;
  }

  /** Aborts the pending request. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }
}

async function answered<Answer>(ask: () => Promise<Answer>): Promise<{answer: Answer} | {error: unknown}> {
  try {
    return {answer: await ask()};
  } catch (error) {
    return {error};
  }
}
