import type {PropertyValues} from 'lit';
import {EmbeddedElement} from '../embedding/embedded-element.js';
import type {takeOver} from './hydration.js';

/** What the server has written into the tag's data block, besides the element's own data. */
interface ServerData {
  /** The release that rendered on the server. */
  readonly release?: string;
  /** The number of Lit's markers in the shadow root. */
  readonly markers?: number;
}

/**
 * An element that hydrates server-rendered nodes instead of rendering again, which keeps the reader's selection and focus. It
 * affects only our elements, while Lit's own support patches `LitElement` for the whole page.
 *
 * The server sets the attribute `server-data` and appends a data block, to which content security policies for scripts do not apply.
 * The element waits for the block while the page is still arriving. Where a router has inserted the HTML as a string, there is no
 * shadow root, and the element renders from the data.
 */
export abstract class HydratableElement extends EmbeddedElement {
  #isReady = false;
  #hydrating = false;
  #server: ServerData = {};
  #takeOver: typeof takeOver | undefined;

  /** True during the first render of a server-rendered element, which must use exactly the server's data. */
  protected get hydrating(): boolean {
    return this.#hydrating;
  }

  /** Receives the data from which the server rendered. */
  protected abstract takeServerData(data: unknown): void;

  /** Loads what the first render needs. */
  protected abstract prepare(): Promise<unknown> | undefined;

  override connectedCallback(): void {
    const isRendered = this.shadowRoot ?? this.hasAttribute('server-data');
    if (this.#isReady || !isRendered || (!this.shadowRoot && this.#readData())) this.#connect();
    else void this.#prepare();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#hydrating) return super.createRenderRoot();
    const root = this.shadowRoot!;
    // The host's content security policy may have blocked the server's <style>.
    if (!root.styleSheets.length) this.adoptedCallback();
    return root;
  }

  protected override update(changed: PropertyValues): void {
    if (this.#hydrating) {
      const {release, markers} = this.#server;
      const isOurs = release === (this.constructor as {drVersion?: string}).drVersion;
      const root = this.shadowRoot!;
      if (!isOurs || !this.#takeOver?.(this.render(), root, this.renderOptions, markers!)) {
        // Renders from scratch in the same frame.
        root.replaceChildren();
        this.adoptedCallback();
      }
      this.#hydrating = false;
    }
    super.update(changed);
  }

  #connect(): void {
    this.#isReady = true;
    super.connectedCallback();
  }

  /** Waits until the server's content is painted and complete. */
  async #prepare(): Promise<void> {
    // Only server-rendered pages need this code. If it fails to load, the element renders from scratch.
    const code = import('./hydration.js').catch(() => undefined);
    do await afterPaint();
    while (!this.#readData() && document.readyState === 'loading');
    this.#takeOver = (await code)?.takeOver;
    await this.prepare();
    if (this.#isReady || !this.isConnected) return;
    this.#hydrating = this.shadowRoot !== null;
    this.#connect();
  }

  /** Returns false if the data is missing, incomplete or broken. The element then loads it from the service. */
  #readData(): boolean {
    try {
      this.#server = JSON.parse(this.querySelector(':scope > script[type="application/json"]')!.textContent) as ServerData;
      this.takeServerData(this.#server);
      return true;
    } catch {
      return false;
    }
  }
}

function afterPaint(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
