import {html, nothing} from 'lit';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {reviewsStatus} from './status.js';

/** A normal state, not an error: most providers start here. */
export function noReviews(words: Words<ReviewsTabMessage>) {
  return html`<div class="notice" part="notice"><p class="title">${words.say('noReviews')}</p><p>${words.say('noReviewsExplained')}</p></div>`;
}

/**
 * The button at an end of the list that has more reviews. It is never `disabled`, so it keeps the focus while it works and when
 * it fails. A failure is also shown next to it, because the status line may be far away.
 */
export function listEnd(name: 'more' | 'previous', state: ReviewsState, words: Words<ReviewsTabMessage>, onClick: () => void) {
  const page = name === 'more' ? 'next' : name;
  const isLoading = state.loading === page;
  const hasFailed = state.failure?.during === page;
  return html`<div class="end">
    ${hasFailed ? html`<p>${reviewsStatus(state, words)}</p>` : nothing}
    <button class="page" part=${name} type="button" aria-disabled=${isLoading ? 'true' : 'false'} @click=${onClick}>${words.say(isLoading ? 'loading' : hasFailed ? 'retry' : name)}</button>
  </div>`;
}
