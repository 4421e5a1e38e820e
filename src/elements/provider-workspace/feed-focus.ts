const FOCUSABLE = 'a[href], button, input, select, summary, dr-combobox, .end[tabindex]';

/** Moves the focus in the feed as the ARIA Authoring Practices Guide says, and on to what "more" has brought. */
export class FeedFocus {
  /** Where the reader was when more was asked for, and the last card then. */
  #waiting: {readonly from: Element | null; readonly last: Element} | undefined;

  /** @returns what the keys ask for beyond moving the focus. */
  handleKey(event: KeyboardEvent): 'more' | undefined {
    const {key, ctrlKey} = event;
    const feed = event.currentTarget as HTMLElement;
    const card = (event.target as Element).closest<HTMLElement>('.card');
    const cards = [...feed.querySelectorAll<HTMLElement>('.card')];
    if (ctrlKey && (key === 'Home' || key === 'End')) {
      event.preventDefault();
      beside(feed, key === 'End')?.focus();
    } else if (card && (key === 'PageDown' || key === 'PageUp')) {
      event.preventDefault();
      const next = cards[cards.indexOf(card) + (key === 'PageDown' ? 1 : -1)];
      if (next) moveTo(next);
      else if (key === 'PageDown') return 'more';
    }
    return undefined;
  }

  /** More reviews were asked for. */
  wait(root: ShadowRoot): void {
    const last = [...root.querySelectorAll('.card')].at(-1);
    this.#waiting = last && {from: root.activeElement, last};
  }

  /** To be called after a render: goes on to the first review that has come, unless the reader has moved on meanwhile. */
  apply(root: ShadowRoot, isLoading: boolean): void {
    if (!this.#waiting || isLoading) return;
    const {from, last} = this.#waiting;
    this.#waiting = undefined;
    if (!last.isConnected) return;
    const cards = [...root.querySelectorAll<HTMLElement>('.card')];
    const next = cards[cards.indexOf(last as HTMLElement) + 1];
    const {activeElement} = root;
    // The button that asked may be gone, and the focus with it.
    if (next && (activeElement === from || (!activeElement && document.activeElement === document.body))) moveTo(next);
  }
}

/** The first or the last of what can have the focus after or before the feed. */
function beside(feed: Element, isAfter: boolean): HTMLElement | undefined {
  const side = isAfter ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const found = [...(feed.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => !feed.contains(each) && feed.compareDocumentPosition(each) & side && each.checkVisibility(),
  );
  return isAfter ? found[0] : found.at(-1);
}

function moveTo(card: HTMLElement): void {
  card.focus({preventScroll: true});
  card.scrollIntoView({block: 'nearest'});
}
