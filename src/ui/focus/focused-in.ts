/**
 * The focused element in a shadow root. In happy-dom, the property throws while the focus is in the shadow root of another element.
 * Files for pages read the property without this.
 */
export function focusedIn(root: DocumentOrShadowRoot | null | undefined): Element | null | undefined {
  try {
    return root?.activeElement;
  } catch {
    return null;
  }
}
