import {html} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

/** Shapes where queue and case will be. */
export function skeleton(words: Words<DeskMessage>) {
  return html`<p class="hidden-text">${words.say('loadingCases')}</p>
    <div class="shape"></div>
    <div class="shape"></div>
    <div class="shape"></div>`;
}

/** The host signs people in; the button asks it to. */
export function signedOut(words: Words<DeskMessage>, onSignIn: () => void) {
  return html`<div class="notice" part="notice">
    <p class="title">${words.say('deskSignedOut')}</p>
    <p>${words.say('deskSignedOutExplained')}</p>
    <button part="sign-in" type="button" @click=${onSignIn}>${words.say('dialogSignIn')}</button>
  </div>`;
}

/** What is shown stays, and waits for the same person to come back. */
export function sessionEnded(words: Words<DeskMessage>, onSignIn: () => void) {
  return html`<div class="alert" part="bar" role="alert">
    <p>${words.say('deskSessionEnded')}</p>
    <button part="sign-in" type="button" @click=${onSignIn}>${words.say('dialogSignIn')}</button>
  </div>`;
}

/** A screen like any other, not an error: the desk is for a few. */
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
