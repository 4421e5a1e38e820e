/** An element's shadow roots, and those inside them, with the document itself first. */
export function rootsIn(root: ParentNode): (Document | ShadowRoot)[] {
  const found: (Document | ShadowRoot)[] = [document];
  const look = (from: ParentNode) => {
    for (const {shadowRoot} of from.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      found.push(shadowRoot);
      look(shadowRoot);
    }
  };
  look(root);
  return found;
}

/** Adds rules to every root of the page, as a reader's own style sheet would. Returns how to take them away again. */
export function addRules(root: ParentNode, rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const roots = rootsIn(root);
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
  return () => {
    for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
