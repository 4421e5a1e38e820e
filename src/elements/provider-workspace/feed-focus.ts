import {focusedIn} from '../../ui/focus/focused-in.js';

const FOCUSABLE = 'a[href], button, input, select, summary, dr-combobox, .end[tabindex]';

/** Moves the focus in the feed according to the ARIA Authoring Practices Guide, and to the first review that "more" loads. */
export class FeedFocus {
  /** The focused element and the last card at the time "more" was requested. */
  #waiting: {readonly from: Element | null | undefined; readonly last: Element} | undefined;

  /** @returns what the keys request in addition to moving the focus. */
  handleKey(event: KeyboardEvent): 'more' | undefined {
    const {key, ctrlKey} = event;
    const feed = event.currentTarget as HTMLElement;
    const card = (event.target as Element).closest<HTMLElement>('.card');
    const cards = [...feed.querySelectorAll<HTMLElement>('.card')];
    if (ctrlKey && (key === 'Home' || key === 'End')) {
      event.preventDefault();
      neighborOf(feed, key === 'End')?.focus();
    } else if (card && (key === 'PageDown' || key === 'PageUp')) {
      event.preventDefault();
      const next = cards[cards.indexOf(card) + (key === 'PageDown' ? 1 : -1)];
      if (next) moveTo(next);
      else if (key === 'PageDown') return 'more';
    }
    return undefined;
  }

  /** Call when more reviews are requested. */
  wait(root: ShadowRoot): void {
    const last = [...root.querySelectorAll('.card')].at(-1);
    this.#waiting = last && {from: focusedIn(root), last};
  }

  /** Call after a render. Moves the focus to the first new review, unless the reader has moved it meanwhile. */
  apply(root: ShadowRoot, isLoading: boolean): void {
    if (!this.#waiting || isLoading) return;
    const {from, last} = this.#waiting;
    this.#waiting = undefined;
    if (!last.isConnected) return;
    const cards = [...root.querySelectorAll<HTMLElement>('.card')];
    const next = cards[cards.indexOf(last as HTMLElement) + 1];
    const focused = focusedIn(root);
    // The pressed button may be gone, and the focus with it.
    if (next && (focused === from || (!focused && document.activeElement === document.body))) moveTo(next);
  }
}

/** The first focusable element after the feed, or the last one before it. */
function neighborOf(feed: Element, isAfter: boolean): HTMLElement | undefined {
  const side = isAfter ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const found = [...(feed.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => !feed.contains(each) && feed.compareDocumentPosition(each) & side && (each.checkVisibility?.() ?? true),
  );
  return isAfter ? found[0] : found.at(-1);
}

function moveTo(card: HTMLElement): void {
  card.focus({preventScroll: true});
  card.scrollIntoView?.({block: 'nearest'});
}
