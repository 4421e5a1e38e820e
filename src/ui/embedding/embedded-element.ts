import {type CSSResult, LitElement, type PropertyValues} from 'lit';

/** The events of our tags, by type. */
export type TagEvents = {readonly [Type in keyof HTMLElementEventMap & `dr-${string}`]?: HTMLElementEventMap[Type]};

/**
 * How much larger the page's `zoom` makes an element: its own pixels, as in its style, are that many of the window's, as in
 * `getBoundingClientRect`. 1 in browsers that do not tell.
 */
export function zoomOf(element: Element): number {
  return (element as Partial<Element>).currentCSSZoom ?? 1;
}

/** An element in a page that it does not control: the page may move it to another document, or translate its text. */
export abstract class EmbeddedElement extends LitElement {
  /**
   * Set while the words of the tag's language are loading.
   *
   * @internal
   */
  translation?: Promise<unknown> | undefined;

  /**
   * The latest event of each type about what the tag shows, in the order in which they were dispatched. For a listener that comes late:
   * `tab.latestEvents['dr-reviews-loaded']?.detail`.
   */
  readonly latestEvents: TagEvents = {};

  /** Complete also means that the words have arrived. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.translation;
    return super.getUpdateComplete();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.adoptedCallback();
    return root;
  }

  /** A document accepts only style sheets that were created in it, so a shadow root loses its own in another document. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    const view = this.ownerDocument.defaultView;
    if (!root || !view) return;
    const sheet = new view.CSSStyleSheet();
    // Missing in jsdom.
    sheet.replaceSync?.(((this.constructor as typeof LitElement).elementStyles as CSSResult[]).join(''));
    root.adoptedStyleSheets = [sheet];
  }

  protected override update(changed: PropertyValues): void {
    // Page translators replace text nodes with <font> elements, where Lit could not update the text, or add a translation after them.
    const fonts = [...this.renderRoot.querySelectorAll('font')];
    const added = fonts.filter(({previousSibling}) => previousSibling?.nodeName === '#text' && previousSibling.textContent!.trim());
    for (const font of added) font.remove();
    for (const font of fonts) font.replaceWith(font.textContent);
    super.update(changed);
  }
}
