import {html, nothing} from 'lit';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import {check} from '../../styles/icons.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** Shown if a part of the tag could not be loaded when it was needed. */
export function partFailed(words: Words<WorkspaceMessage>, onRetry: () => void, onClose: () => void) {
  return html`<div class="alert failed" part="bar" role="alert">
    <p>${words.say('partFailed')}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('retry')}</button>
    <button type="button" @click=${onClose}>${words.say('close')}</button>
  </div>`;
}

/** Nothing needs a response. The title is also the status line, which announces it. */
export function caughtUp(provider: string | undefined, total: number, words: Words<WorkspaceMessage>, onShowAll: () => void) {
  return html`<div class="notice caught-up" part="notice">
    <span class="disc up">${check()}</span>
    <p class="title" aria-hidden="true">${words.say('caughtUp')}</p>
    ${provider ? html`<p class="place">${sayIsolated(words, 'caughtUpExplained', {provider})}</p>` : nothing}
    <button type="button" @click=${onShowAll}>${words.say('showAllReviews', {count: total})}</button>
  </div>`;
}

/** Placeholders for the reviews. */
export function loadingCards(words: Words<WorkspaceMessage>) {
  return html`<p class="hidden-text">${words.say('loading')}</p><div class="shape card"></div><div class="shape card"></div><div class="shape card"></div>`;
}
