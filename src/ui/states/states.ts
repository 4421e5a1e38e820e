import {html} from 'lit';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Wording} from '../../i18n/shared/wording.js';

type Words = Wording<ReviewsTabMessage>;

/** Shapes where summary and first reviews will be. */
export function skeleton(wording: Words) {
  return html`<div class="skeleton"><p class="hidden-text">${wording.say('loading')}</p><div class="shape"></div><div class="shape"></div><div class="shape"></div><div class="shape"></div><div class="shape"></div></div>`;
}

export function noComments(wording: Words) {
  return html`<p class="notice" part="notice">${wording.say('noComments')}</p>`;
}

export function nothingMatches(wording: Words, onClear: () => void) {
  return html`<div class="notice" part="notice"><button type="button" @click=${onClear}>${wording.say('clear')}</button></div>`;
}

/** What happened is in the status line; here is the way out. */
export function retryButton(wording: Words, onRetry: () => void) {
  return html`<button part="retry" type="button" @click=${onRetry}>${wording.say('retry')}</button>`;
}
