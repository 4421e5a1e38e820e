import {html} from 'lit';
import type {ReviewsMessage} from '../../i18n/reviews/reviews.js';
import type {Words} from '../../i18n/shared/words.js';

/** Placeholders for the summary and the first reviews. */
export function skeleton(words: Words<ReviewsMessage>) {
  return html`<div class="skeleton"><p class="hidden-text">${words.say('loading')}</p><div class="shape"></div><div class="shape"></div><div class="shape"></div><div class="shape"></div><div class="shape"></div></div>`;
}

export function noComments(words: Words<ReviewsMessage>) {
  return html`<p class="notice" part="notice">${words.say('noComments')}</p>`;
}

export function nothingMatches(words: Words<ReviewsMessage>, onClear: () => void) {
  return html`<div class="notice" part="notice"><button type="button" @click=${onClear}>${words.say('clear')}</button></div>`;
}

/** The status line explains the failure. */
export function retryButton(words: Words<ReviewsMessage>, onRetry: () => void) {
  return html`<button part="retry" type="button" @click=${onRetry}>${words.say('retry')}</button>`;
}
