import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {ListedReview} from '../../api/reviews/client.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {reviewCard, type CardContext} from '../../ui/review/review-card.js';
import {handleFound, handleToggle} from '../../ui/review/long-comment.js';

type Page = readonly ListedReview[];

/**
 * The list in one shadow root. A page once shown is not rendered again when others come, and its nodes stay where they
 * are; clicks and found text are heard here once, not by every card. A link to one review makes the list `isLinked`.
 */
export function reviewList({list, pages, loading}: ReviewsState, context: CardContext, isLinked: boolean) {
  const {words, linkPattern} = context;
  const stack = (page: Page) =>
    html`<div class="stack">${guard([page, words, linkPattern], () => page.map((review) => reviewCard(review, context)))}</div>`;
  // Nested from the inside out, so that a page added at the start moves none of those after it.
  const before = ([nearest, ...further]: readonly Page[]): TemplateResult | typeof nothing =>
    nearest ? html`${before(further)}${stack(nearest)}` : nothing;
  const all = html`${before(pages.earlier)}${pages.later.map(stack)}`;
  // Two templates by turns, so that a list which replaces another is built anew: no comment stays open for another review.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- heard here, but made by the buttons in the cards
  return html`<div class=${isLinked ? 'list linked' : 'list'} part="list" role="list" aria-label=${words.say('list')} aria-busy=${loading ? 'true' : 'false'} @click=${handleToggle} @beforematch=${handleFound}>${list % 2 ? html`${all}` : html`<!-- -->${all}`}</div>`;
}
