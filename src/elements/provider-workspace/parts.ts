import type {CSSResult} from 'lit';
import type {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {addStyles} from '../../ui/embedding/late-styles.js';

/** A part of the tag that is loaded on demand and has elements of its own. */
export type RegisteredPart = 'submission' | 'history' | 'help' | 'emails' | 'menu' | 'trend' | 'combobox' | 'screens';

export type Part = RegisteredPart | 'inbox';

/** Loads the code of the tag's parts, and remembers a failed load that the person is waiting for. */
export class Parts {
  readonly #host: EmbeddedElement;
  readonly #load: (part: Part) => Promise<unknown>;
  readonly #loaded = new Map<Part, Promise<unknown>>();
  readonly #codes = new Map<Part, unknown>();
  readonly #failed = new Set<Part>();
  #retry: (() => void) | undefined;

  constructor(host: EmbeddedElement, load: (part: Part) => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
  }

  /** Retries the failed load; `undefined` if there is none. */
  get retry(): (() => void) | undefined {
    return this.#retry;
  }

  hasFailed(part: Part): boolean {
    return this.#failed.has(part);
  }

  /** The code of a part that is shown in the tag itself; `undefined` until it has loaded. */
  code(part: Part): unknown {
    this.preload(part);
    return this.#codes.get(part);
  }

  /** Loads a part once in advance. A failure is reported only when the part is needed. */
  preload(part: Part): void {
    if (!this.#loaded.has(part)) this.reload(part);
  }

  /** Loads a part in advance, also after a failure. */
  reload(part: Part): void {
    // After the tag was removed, the page itself may be gone: a unit test has ended.
    const show = () => this.#host.isConnected && this.#host.requestUpdate();
    void this.load(part).then(show, show);
  }

  load(part: Part): Promise<unknown> {
    let code = this.#failed.delete(part) ? undefined : this.#loaded.get(part);
    if (!code) {
      this.#loaded.set(part, (code = this.#load(part)));
      code.then(
        (loaded) => {
          this.#codes.set(part, loaded);
          const {styles} = (loaded ?? {}) as {readonly styles?: readonly CSSResult[]};
          if (styles) addStyles(this.#host, styles);
        },
        () => this.#failed.add(part),
      );
    }
    return code;
  }

  /** Continues with what was loaded, or offers a retry. */
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
