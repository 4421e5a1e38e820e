import {html} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

/** Placeholder shapes for the queue. */
export function skeleton(words: Words<DeskMessage>) {
  return html`<p class="hidden-text">${words.say('loadingCases')}</p>
    <div class="shape"></div>
    <div class="shape"></div>
    <div class="shape"></div>`;
}

/** A normal screen, not an error: only a few people may use the desk. */
export function noAccess(words: Words<DeskMessage>, plan: string, onRetry: () => void) {
  return html`<div class="notice box" part="notice">
    <p class="title">${words.say('deskNoAccess')}</p>
    <p>${words.say('deskNoAccessExplained', {plan})}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}

export function failed(words: Words<DeskMessage>, isOffline: boolean, onRetry: () => void) {
  return html`<div class="notice box" part="notice">
    <p role="alert">${words.say(isOffline ? 'dialogOffline' : 'queueFailed')}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}
