import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {ListedReview} from '../../api/reviews/client.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {type CardContext, reviewCard} from '../../ui/review/review-card.js';

type Page = readonly ListedReview[];

/**
 * The list in one shadow root. A page is not rendered again when others are added, and its nodes do not move. `isLinked`
 * is set if a link leads to one review.
 */
export function reviewList({pages, loading}: ReviewsState, context: CardContext, isLinked: boolean) {
  const {words, linkPattern, hits} = context;
  const stack = (page: Page) =>
    html`<div class="stack">${guard([page, words, linkPattern, hits], () => page.map((review) => reviewCard(review, context)))}</div>`;
  // Nested from the inside out, so adding a page at the start does not move the pages after it.
  const before = ([nearest, ...further]: readonly Page[]): TemplateResult | typeof nothing =>
    nearest ? html`${before(further)}${stack(nearest)}` : nothing;
  return html`<div class=${isLinked ? 'list linked' : 'list'} part="list" role="list" aria-label=${words.say('list')} aria-busy=${loading ? 'true' : 'false'}>${before(pages.earlier)}${pages.later.map(stack)}</div>`;
}
