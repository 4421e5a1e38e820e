import {afterPaint, everyFrame, PATIENCE} from './frame.js';
import {shownReviews} from './shown-reviews.js';

/** What a press on a filter costs. */
export interface Filtered {
  /** Milliseconds from the press to the paint of the new list. */
  readonly toPaint: number;
  /** Milliseconds of the longest task over 50 ms from the press until a second after that paint, or 0. */
  readonly longestTask: number;
}

/** The API of the page in the paging measurement. */
export interface PagingBench {
  /** Waits for the first cards. */
  begin(): Promise<void>;
  /** Scrolls by one screen per frame until the button is visible. */
  scrollToEnd(): Promise<void>;
  /** The position of the button in the viewport, or `null` once everything is shown. */
  button(): {x: number; y: number} | null;
  /** Starts to watch for new cards. `arrived` resolves after the paint of the first one. */
  expectMore(): void;
  arrived(): Promise<void>;
  /** Records the position in the document of each card that is new since the last call. Returns the number of cards. */
  remember(): number;
  /** The furthest that a recorded card has moved, in pixels. A replaced card counts as infinitely far. */
  moved(): number;
  /** Sum of layout shifts without recent input. */
  layoutShift(): number;
  /** Scrolls the filter "Recommended" into view, and returns its position in the viewport. */
  filter(): {x: number; y: number};
  /** Starts to watch for a press and the new list. `filtered` resolves a second after its paint. */
  expectFiltered(): void;
  filtered(): Promise<Filtered>;
}

export function pagingBench(card: string, button: string): PagingBench {
  const places = new Map<Element, number>();
  let shift = 0;
  let found: HTMLElement | null | undefined;
  let arrived = Promise.resolve();
  let filtered: Promise<Filtered>;
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[]) {
      if (!entry.hadRecentInput) shift += entry.value;
    }
  }).observe({type: 'layout-shift', buffered: true});

  const root = () => shownReviews(card)[0]!.getRootNode() as Document | ShadowRoot;
  const place = (element: Element) => element.getBoundingClientRect().top + scrollY;
  // Cached, because this runs every frame in a page of a hundred thousand elements.
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
      // An observer, because polling would cause frames in an idle page, at the candidate's cost.
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
    filter: () => {
      const choice = root().querySelector('input[name="recommended"][value="true"]')!;
      choice.scrollIntoView({block: 'center', behavior: 'instant'});
      const box = choice.getBoundingClientRect();
      return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    },
    expectFiltered: () => {
      filtered = watchFilter(root());
    },
    filtered: () => filtered,
  };
}

/** The line of status tells that another list is shown. */
async function watchFilter(root: ParentNode & Node): Promise<Filtered> {
  let longestTask = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  tasks.observe({type: 'longtask'});
  const pressed = new Promise<number>((resolve) =>
    addEventListener('pointerup', ({timeStamp}) => resolve(timeStamp), {once: true, capture: true}),
  );
  await new Promise<void>((resolve, reject) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => afterPaint(resolve));
    });
    observer.observe(root.querySelector('[role=status]')!, {childList: true, characterData: true, subtree: true});
    const timer = setTimeout(() => reject(new Error('Pressing the filter brought no other list.')), PATIENCE);
  });
  const toPaint = performance.now() - (await pressed);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return {toPaint, longestTask};
}
