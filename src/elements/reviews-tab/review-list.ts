import {html, noChange, nothing, type TemplateResult} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import type {ListedReview} from '../../api/reviews/client.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {type CardContext, reviewCard} from '../../ui/review/review-card.js';

type Page = readonly ListedReview[];

/** Renders only the cards of reviews that are other objects than before, unless the context is another one. */
class Cards extends Directive {
  #page: Page = [];
  #context: Partial<CardContext> = {};

  render(page: Page, context: CardContext): unknown {
    const {words, linkPattern, hits} = this.#context;
    const isSame = context.words === words && context.linkPattern === linkPattern && context.hits === hits;
    const before = isSame ? this.#page : [];
    if (before === page) return noChange;
    this.#page = page;
    this.#context = context;
    return page.map((review, index) => (review === before[index] ? noChange : reviewCard(review, context)));
  }
}

const cards = directive(Cards);

/** The list in one shadow root. Its nodes do not move when others are added. `isLinked` is set if a link leads to one review. */
export function reviewList({pages, loading}: ReviewsState, context: CardContext, isLinked: boolean) {
  const stack = (page: Page) => html`<div class="stack">${cards(page, context)}</div>`;
  // Nested from the inside out, so adding a page at the start does not move the pages after it.
  const before = ([nearest, ...further]: readonly Page[]): TemplateResult | typeof nothing =>
    nearest ? html`${before(further)}${stack(nearest)}` : nothing;
  return html`<div class=${isLinked ? 'list linked' : 'list'} part="list" role="list" aria-label=${context.words.say('list')} aria-busy=${loading ? 'true' : 'false'}>${before(pages.earlier)}${pages.later.map(stack)}</div>`;
}
