/** One request at a time: a new one supersedes the one under way, of which neither answer nor failure counts any more. */
export class LatestRequest {
  #controller: AbortController | undefined;

  get isUnderWay(): boolean {
    return this.#controller !== undefined;
  }

  /**
   * Hands the answer to `take` or what went wrong to `fail`, unless the request was stopped or superseded meanwhile.
   *
   * @returns whether there was an answer to take.
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

  /** Abandons the request under way. */
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
