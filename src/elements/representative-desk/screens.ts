import {html} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

/** Placeholder shapes for the queue and the case. */
export function skeleton(words: Words<DeskMessage>) {
  return html`<p class="hidden-text">${words.say('loadingCases')}</p>
    <div class="shape"></div>
    <div class="shape"></div>
    <div class="shape"></div>`;
}

/** The button asks the host to sign the person in. */
export function signedOut(words: Words<DeskMessage>, onSignIn: () => void) {
  return html`<div class="notice" part="notice">
    <p class="title">${words.say('deskSignedOut')}</p>
    <p>${words.say('deskSignedOutExplained')}</p>
    <button part="sign-in" type="button" @click=${onSignIn}>${words.say('dialogSignIn')}</button>
  </div>`;
}

/** The session has ended. The content stays visible until the same person signs in again. */
export function sessionEnded(words: Words<DeskMessage>, onSignIn: () => void) {
  return html`<div class="alert" part="bar" role="alert">
    <p>${words.say('deskSessionEnded')}</p>
    <button part="sign-in" type="button" @click=${onSignIn}>${words.say('dialogSignIn')}</button>
  </div>`;
}

/** A normal screen, not an error: only a few people may use the desk. */
export function noAccess(words: Words<DeskMessage>, plan: string, onRetry: () => void) {
  return html`<div class="notice" part="notice">
    <p class="title">${words.say('deskNoAccess')}</p>
    <p>${words.say('deskNoAccessExplained', {plan})}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}

export function failed(words: Words<DeskMessage>, isOffline: boolean, onRetry: () => void) {
  return html`<div class="notice" part="notice">
    <p role="alert">${words.say(isOffline ? 'dialogOffline' : 'queueFailed')}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}
