import type {hydrate} from '@lit-labs/ssr-client';
import {adoptStyles, LitElement, type PropertyValues} from 'lit';

/**
 * An element that takes over what the server rendered instead of rendering again: the nodes stay, and with them the
 * reader's selection and focus. Done here for our elements alone, because Lit's own support patches the `LitElement` of
 * the whole page.
 */
export abstract class HydratableElement extends LitElement {
  #hydrating = false;
  #hydrate: typeof hydrate | undefined;

  /** True during the first render of a server-rendered element, which must be from exactly what the server had. */
  protected get hydrating(): boolean {
    return this.#hydrating;
  }

  /** Takes the data the server rendered with. */
  protected abstract takeServerData(data: unknown): void;

  override connectedCallback(): void {
    this.#hydrating = !this.hasUpdated && this.shadowRoot !== null;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#hydrating) return super.createRenderRoot();
    const root = this.shadowRoot!;
    // The host's content security policy may have refused the server's <style>.
    if (!root.styleSheets.length) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#hydrating) {
      // Only pages that a server rendered need this code. Without it the element renders for itself.
      const code = import('@lit-labs/ssr-client').catch(() => undefined);
      // What the server rendered is painted before we take over, and all of it has to be there.
      do await afterPaint();
      while (document.readyState === 'loading');
      this.#hydrate = (await code)?.hydrate;
      // A data block, which no content security policy takes for a script.
      const json = this.querySelector(':scope > script[type="application/json"]')?.textContent;
      try {
        if (json) this.takeServerData(JSON.parse(json));
      } catch {
        // Broken on its way: the element loads its data itself.
      }
    }
    void super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (this.#hydrating) {
      try {
        this.#hydrate!(this.render(), this.renderRoot, this.renderOptions);
      } catch {
        // Rendered by another version, or without the code: start afresh, within the same frame.
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
