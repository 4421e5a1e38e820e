/** Opens or closes a card's long comment; a card without one stays as it is. */
export function expandComment(card: Element, expand: boolean): void {
  const toggle = card.querySelector('.toggle');
  const rest = card.querySelector<HTMLElement>('.rest');
  if (!toggle || !rest) return;
  toggle.ariaExpanded = String(expand);
  rest.hidden = expand ? false : 'until-found';
}

/** A click on a card may be on its "View more" or "View less". */
export function handleToggle(event: Event): void {
  const toggle = (event.target as Element).closest('.toggle');
  if (!toggle) return;
  const expand = toggle.ariaExpanded === 'false';
  expandComment(toggle.closest('.card')!, expand);
  // A long comment that closes takes the button with it; the reader stays with the review.
  if (!expand) toggle.scrollIntoView({block: 'nearest'});
}

/** The browser's find-in-page is about to show text in a closed comment. */
export function handleFound(event: Event): void {
  expandComment((event.target as Element).closest('.card')!, true);
}
