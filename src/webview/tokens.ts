/** Milliseconds an app may take for a token: to renew one may need a look at the person's face. */
const PATIENCE = 60_000;

/** Asks the app for tokens, one message for each that is needed. None is kept. */
export class Tokens {
  readonly #ask: (request: number, rejected: boolean) => void;
  readonly #giveUp: () => void;
  readonly #waiting = new Map<number, (token: string | undefined) => void>();
  #last = 0;

  /** @param giveUp is told when the app has not answered. */
  constructor(ask: (request: number, rejected: boolean) => void, giveUp: () => void) {
    this.#ask = ask;
    this.#giveUp = giveUp;
  }

  /**
   * What the tags call for a token, and again with one the service has refused.
   *
   * @throws Error when the app does not answer.
   */
  readonly get = (refused?: string): Promise<string | undefined> => {
    const request = ++this.#last;
    return new Promise((resolve, reject) => {
      const impatience = setTimeout(() => {
        this.#waiting.delete(request);
        this.#giveUp();
        reject(new Error('The app has not answered.'));
      }, PATIENCE);
      this.#waiting.set(request, (token) => {
        clearTimeout(impatience);
        resolve(token);
      });
      this.#ask(request, refused !== undefined);
    });
  };

  /** @returns whether anybody waits for this answer. */
  answer(request: number, token: string | null): boolean {
    const take = this.#waiting.get(request);
    this.#waiting.delete(request);
    take?.(token ?? undefined);
    return !!take;
  }
}
