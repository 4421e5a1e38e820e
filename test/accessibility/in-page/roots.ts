/** Every element below, including those in shadow roots, in document order. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** The element around this one in the rendered page: its slot, its parent, or the host of its root. */
export function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

export function isInside(element: Element, container: Element): boolean {
  for (let each: Element | null = element; each; each = around(each)) if (each === container) return true;
  return false;
}

/** What the reader can reach now: the topmost modal dialog if one is open, otherwise everything. */
export function inReach(root: Element): Element {
  const modal = [...elementsIn(root)].filter((element) => element.matches('dialog:modal'));
  return modal.at(-1) ?? root;
}

/** Rendered, and not text for screen readers only. */
export function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
}

/** The name of an element in a fault. */
export function named(element: Element): string {
  const name = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join('');
  const text = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${name}>${text ? ` "${text}"` : ''}`;
}

/** Adds rules to every root of the page, like a user style sheet. Returns a function that removes them. */
export function addRules(root: ParentNode, rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const roots = [document, ...[...elementsIn(root)].flatMap(({shadowRoot}) => shadowRoot ?? [])];
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
  return () => {
    for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
