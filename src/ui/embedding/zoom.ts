/**
 * How much larger the page's `zoom` makes an element: its own pixels, as in its style, are that many of the window's, as in
 * `getBoundingClientRect`. 1 in browsers that do not tell.
 */
export function zoomOf(element: Element): number {
  return (element as Partial<Element>).currentCSSZoom ?? 1;
}
