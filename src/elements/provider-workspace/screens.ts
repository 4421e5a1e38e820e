import {html} from 'lit';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';

/** Shown if a part of the tag could not be loaded when it was needed. */
export function partFailed(words: Words<WorkspaceMessage>, onRetry: () => void, onClose: () => void) {
  return html`<div class="alert failed" part="bar" role="alert">
    <p>${words.say('partFailed')}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('retry')}</button>
    <button type="button" @click=${onClose}>${words.say('close')}</button>
  </div>`;
}

/** Placeholders for the reviews. */
export function loadingCards(words: Words<WorkspaceMessage>) {
  return html`<p class="hidden-text">${words.say('loading')}</p><div class="shape card"></div><div class="shape card"></div><div class="shape card"></div>`;
}
