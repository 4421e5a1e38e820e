import type {CheckedReviewsPage} from '../../../src/api/reviews/client.js';
import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {Mount} from './candidate.js';

/** The most that the contract allows on one page. */
const PAGE = 100;

/**
 * Uses the public API of the built tag, which the page has loaded. Reviews after the first hundred come from memory, by the button
 * that a member would press, which is pressed as soon as it appears.
 */
export const mount: Mount = (host, page) => {
  const tab = document.createElement('dr-reviews-tab');
  const show = (shown: ReviewsPage) => {
    const part = (start: number): CheckedReviewsPage => {
      const next = start + PAGE;
      const nextCursor = next < shown.reviews.length ? String(next) : null;
      return {...shown, reviews: shown.reviews.slice(start, next), counts: shown.counts, nextCursor, previousCursor: null, drift: []};
    };
    const client = {
      reviews: (_: string, __: unknown, options?: {cursor?: string | undefined}) => Promise.resolve(part(Number(options?.cursor ?? 0))),
    };
    Object.assign(tab, {data: part(0), providerId: shown.summary.providerId, client});
    if (shown.reviews.length > PAGE) void pressOn(tab);
  };
  show(page);
  host.append(tab);
  return {update: show};
};

async function pressOn(tab: HTMLElement): Promise<void> {
  const root = () => tab.shadowRoot;
  for (let more = true; more;) {
    await new Promise(requestAnimationFrame);
    const button = root()?.querySelector<HTMLElement>('[part~=more]');
    if (button && button.ariaDisabled !== 'true') button.click();
    more = !root()?.querySelector('[part~=review]') || !!button;
  }
}
