import type {CheckedReviewsPage} from '../../../src/api/reviews/client.js';
import type {ReviewsTab} from '../../../src/elements/reviews-tab/reviews-tab.js';
import type {Mount} from './candidate.js';

/** The most that the contract allows on one page. */
const PAGE = 100;
/** More than the microtasks that a page takes. */
const TURNS = 100;

/**
 * Uses the public API of the built tag, which the page has loaded. The first hundred reviews are the host's data. The others come from
 * memory, by the button that a member would press, which is pressed as soon as the page before is there: all in one task. The focus is
 * elsewhere, because it would move to the first review of each page, which lays the page out each time.
 */
export const mount: Mount = (host, page) => {
  const tab = document.createElement('dr-reviews-tab');
  const part = (start: number): CheckedReviewsPage => {
    const next = start + PAGE;
    const nextCursor = next < page.reviews.length ? String(next) : null;
    return {...page, reviews: page.reviews.slice(start, next), nextCursor, previousCursor: null, drift: []};
  };
  const client = {
    reviews: (_: string, __: unknown, options?: {cursor?: string | undefined}) => Promise.resolve(part(Number(options?.cursor))),
    pageHolding: () => Promise.reject(new Error('No link leads to a review.')),
  };
  Object.assign(tab, {data: part(0), providerId: page.summary.providerId, client});
  host.append(tab);
  host.tabIndex = -1;
  host.focus({preventScroll: true});
  void pressOn(tab, page.reviews.length);
  return {
    update: (changed) => {
      tab.data = {...part(0), reviews: changed.reviews.slice(0, PAGE)};
    },
  };
};

async function pressOn(tab: ReviewsTab, wanted: number): Promise<void> {
  await tab.updateComplete;
  const list = tab.shadowRoot!.querySelector('[part~=list]')!;
  for (let pages = 1; pages * PAGE < wanted; pages++) {
    list.nextElementSibling!.querySelector('button')!.click();
    for (let turns = 0; turns < TURNS && list.childElementCount === pages; turns++) await tab.updateComplete;
  }
}
