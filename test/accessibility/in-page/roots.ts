/** Every element below, through shadow roots, in the order of the page. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** The element around this one as the reader sees it: the slot it stands in, its parent, or the host of its root. */
export function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

export function isInside(element: Element, container: Element): boolean {
  for (let each: Element | null = element; each; each = around(each)) if (each === container) return true;
  return false;
}

/** What the reader can see and use now: the modal dialog on top, if there is one, or else everything. */
export function inReach(root: Element): Element {
  const modal = [...elementsIn(root)].filter((element) => element.matches('dialog:modal'));
  return modal.at(-1) ?? root;
}

/** Drawn, and not one of the texts that only screen readers get. */
export function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
}

/** How a fault names an element. */
export function named(element: Element): string {
  const name = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join('');
  const text = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${name}>${text ? ` "${text}"` : ''}`;
}

/** Adds rules to every root of the page, as a reader's own style sheet would. Returns how to take them away again. */
export function addRules(root: ParentNode, rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const roots = [document, ...[...elementsIn(root)].flatMap(({shadowRoot}) => shadowRoot ?? [])];
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
  return () => {
    for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
