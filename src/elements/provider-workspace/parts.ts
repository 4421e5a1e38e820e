import type {LitElement} from 'lit';

/** What the tag loads only when it is needed. */
export type Part = 'submission' | 'history' | 'help' | 'menu' | 'trend';

/** Brings the code of the tag's parts, and remembers what somebody waits for in vain. */
export class Parts {
  readonly #host: LitElement;
  readonly #load: (part: Part) => Promise<unknown>;
  readonly #loaded = new Map<Part, Promise<unknown>>();
  readonly #failed = new Set<Part>();
  #retry: (() => void) | undefined;

  constructor(host: LitElement, load: (part: Part) => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
  }

  /** Tries again what could not be loaded; `undefined` when there is nothing. */
  get retry(): (() => void) | undefined {
    return this.#retry;
  }

  /** Once, before it is asked for. A failure is told when it matters. */
  preload(part: Part): void {
    if (!this.#loaded.has(part)) void this.load(part).catch(() => undefined);
  }

  load(part: Part): Promise<unknown> {
    let code = this.#failed.delete(part) ? undefined : this.#loaded.get(part);
    if (!code) {
      this.#loaded.set(part, (code = this.#load(part)));
      code.catch(() => this.#failed.add(part));
    }
    return code;
  }

  /** Goes on with what was loaded, or lets its reader try again. */
  async use<Loaded>(load: () => Promise<Loaded>, goOn: (loaded: Loaded) => void): Promise<void> {
    this.giveUp();
    let loaded: Loaded;
    try {
      loaded = await load();
    } catch {
      this.#retry = () => void this.use(load, goOn);
      return this.#host.requestUpdate();
    }
    goOn(loaded);
  }

  giveUp(): void {
    if (this.#retry) this.#host.requestUpdate();
    this.#retry = undefined;
  }
}
