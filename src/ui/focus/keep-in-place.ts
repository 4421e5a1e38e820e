/** Scrolls whatever scrolls around an element, a pane or the page, until the element is at its earlier place in the window again. */
export function keepInPlace(element: Element, top: number): void {
  for (let around: Element | null = element; around; around = around.assignedSlot ?? around.parentElement ?? hostOf(around)) {
    const moved = Math.round(element.getBoundingClientRect().top - top);
    if (!moved) return;
    // Does nothing where nothing scrolls.
    around.scrollBy({top: moved, behavior: 'instant'});
  }
}

function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
