import {html, nothing} from 'lit';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {ring} from '../../ui/ring/ring.js';
import {retryButton} from '../../ui/states/states.js';
import {joined} from '../../ui/templates/joined.js';
import {onlySearch, reviewsStatus} from './status.js';

/** Placeholders in the places of the summary, the filters and the first reviews. */
export function skeleton(words: Words<ReviewsTabMessage>) {
  const shape = html`<span class="shape"></span>`;
  const card = joined(html`<div class="card"><span class="thumb shape"></span>${shape}${shape}<div class="body shape"></div></div>`);
  return joined(html`<div class="skeleton"><p class="hidden-text">${words.say('loading')}</p>
    <div class="box"><div class="summary"><span class="ring shape"></span>${shape}${shape}</div></div>
    <div class="filters">${shape}</div>
    ${card}${card}${card}
  </div>`);
}

/** A normal state, not an error: most providers start here. */
export function noReviews(words: Words<ReviewsTabMessage>) {
  return html`<div class="box" part="notice"><div class="summary">
    ${ring(recommendationRate({recommended: 0, notRecommended: 0}))}
    <p class="claim">${words.say('noReviews')}</p>
    <p class="muted">${words.say('noReviewsExplained')}</p>
  </div></div>`;
}

export function failed({failure}: ReviewsState, words: Words<ReviewsTabMessage>, onRetry: () => void) {
  const isOffline = failure!.code === 'offline';
  return html`<div class="box" role="alert"><div class="summary">
    <p class="claim">${words.say(isOffline ? 'offline' : 'failed')}</p>
    ${isOffline ? nothing : html`<p class="muted">${words.say('failedExplained')}</p>`}
    ${retryButton(words, onRetry)}
  </div></div>`;
}

/** The status line says that nothing matches. */
export function nothingMatches(state: ReviewsState, words: Words<ReviewsTabMessage>, onClear: () => void) {
  const isSearch = onlySearch(state);
  return html`<div class="notice nothing" part="notice">
    ${isSearch ? html`<p class="muted">${words.say('tryShorter', {count: state.counts!.total})}</p>` : nothing}
    <button type="button" @click=${onClear}>${words.say(isSearch ? 'clearSearch' : 'clear')}</button>
  </div>`;
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
    <button class="page" part=${name} type="button" aria-disabled=${isLoading ? 'true' : 'false'} @click=${onClick}>${words.say(isLoading ? 'loading' : hasFailed ? 'retry' : name, {count: nextPageSize(state)})}</button>
  </div>`;
}

/** As many as on the page before it, or as many as are left. */
function nextPageSize({pages, reviews, counts}: ReviewsState): number {
  const {length} = pages.later.at(-1)!;
  return counts ? Math.min(length, counts.filtered - reviews!.length) : length;
}
