/** The review cards in the page and in the tags' shadow roots, in document order. */
export function shownReviews(selector: string, root: ParentNode = document): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const tag of root.querySelectorAll('dr-reviews-tab, bench-tab')) {
    if (tag.shadowRoot) found.push(...shownReviews(selector, tag.shadowRoot));
  }
  return found;
}
