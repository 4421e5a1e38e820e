const sheet = new CSSStyleSheet();
sheet.replaceSync(':not([hidden]) { content-visibility: visible !important }');

/**
 * Lays out what browsers skip because it is off the screen. The places of skipped texts are estimates, and axe would take other
 * cards for their background.
 */
export function layOutAll(root: ParentNode): void {
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    shadowRoot.adoptedStyleSheets.push(sheet);
    layOutAll(shadowRoot);
  }
}
