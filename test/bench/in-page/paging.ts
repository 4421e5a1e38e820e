import {afterPaint, everyFrame, PATIENCE} from './frame.js';
import {shownReviews} from './shown-reviews.js';

/** What the page of the paging measurement offers to the process that drives it. */
export interface PagingBench {
  /** Waits for the first cards. */
  begin(): Promise<void>;
  /** Scrolls on, a screen a frame, as a reader does, until the button is in sight. */
  scrollToEnd(): Promise<void>;
  /** Where to press for more, in the viewport; `null` when everything is shown. */
  button(): {x: number; y: number} | null;
  /** Begins to watch for new cards; `arrived` is the paint of the first of them. */
  expectMore(): void;
  arrived(): Promise<void>;
  /** Takes down where each card that is new since the last call is in the document. Returns how many cards there are. */
  remember(): number;
  /** How far any card taken down has moved, in pixels. A card that was replaced counts as having moved all the way. */
  moved(): number;
  /** Sum of layout shifts without input just before. */
  layoutShift(): number;
}

export function pagingBench(card: string, button: string): PagingBench {
  const places = new Map<Element, number>();
  let shift = 0;
  let found: HTMLElement | null | undefined;
  let arrived = Promise.resolve();
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[]) {
      if (!entry.hadRecentInput) shift += entry.value;
    }
  }).observe({type: 'layout-shift', buffered: true});

  const root = () => shownReviews(card)[0]!.getRootNode() as Document | ShadowRoot;
  const place = (element: Element) => element.getBoundingClientRect().top + scrollY;
  // Looked up once where possible: this runs every frame, in a page of a hundred thousand elements.
  const find = () => {
    if (!found?.isConnected) found = root().querySelector<HTMLElement>(button);
    return found?.getClientRects().length ? found : undefined;
  };
  return {
    begin: () => everyFrame(() => shownReviews(card).length > 0),
    scrollToEnd: () =>
      everyFrame(() => {
        const target = find();
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        if (atEnd || (target && target.getBoundingClientRect().bottom <= innerHeight)) return true;
        scrollBy(0, innerHeight);
        return false;
      }),
    button: () => {
      const box = find()?.getBoundingClientRect();
      return box ? {x: box.x + box.width / 2, y: box.y + box.height / 2} : null;
    },
    expectMore: () => {
      // Not by looking every frame: an idle page has none, and each would cost the candidate something.
      arrived = new Promise((resolve, reject) => {
        const observer = new MutationObserver((records) => {
          const added = records.flatMap((record) => [...record.addedNodes]).filter((node) => node instanceof Element);
          if (!added.some((element) => element.matches(card) || element.querySelector(card))) return;
          observer.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => afterPaint(resolve));
        });
        observer.observe(root(), {childList: true, subtree: true});
        const timer = setTimeout(() => reject(new Error('Pressing for more reviews brought none.')), PATIENCE);
      });
    },
    arrived: () => arrived,
    remember: () => {
      const cards = shownReviews(card);
      for (const element of cards) if (!places.has(element)) places.set(element, place(element));
      return cards.length;
    },
    moved: () => {
      let furthest = 0;
      for (const [element, before] of places)
        furthest = Math.max(furthest, element.isConnected ? Math.abs(place(element) - before) : Infinity);
      return furthest;
    },
    layoutShift: () => shift,
  };
}
