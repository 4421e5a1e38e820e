/** Expands or collapses a card's long comment, if it has one. */
export function expandComment(card: Element, expand: boolean): void {
  const toggle = card.querySelector('.toggle');
  const rest = card.querySelector<HTMLElement>('.rest');
  if (!toggle || !rest) return;
  // Not a rule with `:has()`: with thousands of cards, the browser would look for it at each change of the list.
  card.querySelector<HTMLElement>('.dots')!.hidden = expand;
  toggle.setAttribute('aria-expanded', String(expand));
  rest.hidden = expand ? false : 'until-found';
}

/**
 * Remembers which comments are expanded. Call the returned function after a render: it collapses those whose card now shows another
 * review.
 */
export function expandedComments(root: ParentNode): () => void {
  const toggles = [...root.querySelectorAll('.toggle[aria-expanded=true]')];
  const cards = toggles.map((toggle) => toggle.closest('.card')!).map((card) => [card, card.id] as const);
  return () => {
    for (const [card, id] of cards) if (card.id !== id) expandComment(card, false);
  };
}

/** Handles clicks on "View more" and "View less" in a card. */
export function handleToggle(event: Event): void {
  const toggle = (event.target as Element).closest('.toggle');
  if (!toggle) return;
  const expand = toggle.matches('[aria-expanded=false]');
  expandComment(toggle.closest('.card')!, expand);
  // Collapsing moves the button, so this keeps it in view.
  if (!expand) toggle.scrollIntoView?.({block: 'nearest'});
}

/** Expands a comment in which the browser's find-in-page has found text. */
export function handleFound(event: Event): void {
  expandComment((event.target as Element).closest('.card')!, true);
}
