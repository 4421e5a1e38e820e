import type {hydrate} from '@lit-labs/ssr-client';
import {adoptStyles, LitElement, type PropertyValues} from 'lit';

/**
 * An element that hydrates server-rendered nodes instead of rendering again, which keeps the reader's selection and focus. It
 * affects only our elements, while Lit's own support patches `LitElement` for the whole page.
 */
export abstract class HydratableElement extends LitElement {
  #hydrating = false;
  #hydrate: typeof hydrate | undefined;

  /** True during the first render of a server-rendered element, which must use exactly the server's data. */
  protected get hydrating(): boolean {
    return this.#hydrating;
  }

  /** Receives the data from which the server rendered. */
  protected abstract takeServerData(data: unknown): void;

  override connectedCallback(): void {
    this.#hydrating = !this.hasUpdated && this.shadowRoot !== null;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#hydrating) return super.createRenderRoot();
    const root = this.shadowRoot!;
    // The host's content security policy may have blocked the server's <style>.
    if (!root.styleSheets.length) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#hydrating) {
      // Only server-rendered pages need this code. If it fails to load, the element renders from scratch.
      const code = import('@lit-labs/ssr-client').catch(() => undefined);
      // Waits until the server's content is painted and complete.
      do await afterPaint();
      while (document.readyState === 'loading');
      this.#hydrate = (await code)?.hydrate;
      // A data block, to which content security policies for scripts do not apply.
      const json = this.querySelector(':scope > script[type="application/json"]')?.textContent;
      try {
        if (json) this.takeServerData(JSON.parse(json));
      } catch {
        // The data is broken, so the element loads it from the service.
      }
    }
    void super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (this.#hydrating) {
      try {
        this.#hydrate!(this.render(), this.renderRoot, this.renderOptions);
      } catch {
        // Rendered by another version, or the code is missing. Renders from scratch in the same frame.
        this.renderRoot.replaceChildren();
      }
      this.#hydrating = false;
    }
    super.update(changed);
  }
}

function afterPaint(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
