/** Milliseconds without a keystroke before the count is told to those who cannot see it. */
const QUIET = 1000;

/** Says a sentence once nothing has been typed for a while; each keystroke begins the wait anew. */
export class LengthAnnouncer {
  readonly #say: (sentence: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  /** @param sentence is made when it is said: of the text as it is then. */
  afterQuiet(sentence: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(sentence()), QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
