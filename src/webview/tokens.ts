/** Milliseconds that an app may take for a token: as long as a request may take, which waits for it. */
const PATIENCE = 10_000;

/** Requests tokens from the app, with one message for each. Stores none. */
export class Tokens {
  readonly #ask: (request: number, rejected: boolean) => void;
  readonly #giveUp: () => void;
  readonly #waiting = new Map<number, (token: string | undefined) => void>();
  #last = 0;

  /** @param giveUp is called if the app does not answer. */
  constructor(ask: (request: number, rejected: boolean) => void, giveUp: () => void) {
    this.#ask = ask;
    this.#giveUp = giveUp;
  }

  /**
   * The tags' `getToken`. Called again with a token that the service has refused.
   *
   * @throws Error if the app does not answer.
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

  /** @returns whether this answer was requested. */
  answer(request: number, token: string | null): boolean {
    const take = this.#waiting.get(request);
    this.#waiting.delete(request);
    take?.(token ?? undefined);
    return !!take;
  }
}
