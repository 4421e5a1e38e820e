/** Milliseconds without a keystroke before screen readers announce the count. */
const QUIET = 1000;

/** Announces a sentence after a pause in typing. Each keystroke restarts the wait. */
export class LengthAnnouncer {
  readonly #say: (sentence: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  /** @param sentence is called when it is announced, so it reflects the current text. */
  afterQuiet(sentence: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(sentence()), QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
