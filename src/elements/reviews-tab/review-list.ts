import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ListedReview} from '../../api/reviews-client.js';
import {reviewCard, type CardContext} from './review-card.js';

/**
 * The list in one shadow root, each card rendered again only when something it shows has changed. Clicks and found text
 * are heard here once, not by every card.
 */
export function reviewList(
  reviews: readonly ListedReview[],
  expanded: ReadonlySet<string>,
  context: CardContext & {busy: boolean; onToggle: (reviewId: string, expand: boolean) => void},
) {
  const {wording, linkPattern, busy, onToggle} = context;
  const handle = (event: Event) => {
    const target = event.target as Element;
    const found = event.type === 'beforematch';
    const toggle = found ? target : target.closest('.toggle');
    if (toggle) onToggle(toggle.closest('.card')!.id.slice('review-'.length), found || toggle.ariaExpanded === 'false');
  };
  return html`<ul class="list" part="list" role="list" aria-label=${wording.say('list')} aria-busy=${busy ? 'true' : 'false'} @click=${handle} @beforematch=${handle}>
    ${repeat(
      reviews,
      ({id}) => id,
      (review) => {
        const isExpanded = expanded.has(review.id);
        return guard([review, isExpanded, wording, linkPattern], () => reviewCard(review, isExpanded, context));
      },
    )}
  </ul>`;
}
