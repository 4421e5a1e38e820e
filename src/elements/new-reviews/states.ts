import {html, nothing} from 'lit';
import type {NewReviewsMessage} from '../../i18n/practice/new-reviews.js';
import type {Words} from '../../i18n/shared/words.js';
import type {NewReviewsState} from '../../state/practice/new-reviews-store.js';
import {phoneLink} from '../../ui/text/contacts.js';

/** Placeholder shapes for the practices. */
export function skeleton(words: Words<NewReviewsMessage>) {
  return html`<p class="hidden-text">${words.say('loading')}</p><div class="shape"></div><div class="shape"></div>`;
}

/** A normal state, not an error: most people in a practice do not have the entitlement. */
export function noAccess(words: Words<NewReviewsMessage>, phone: string | undefined) {
  const [before, after] = words.say('panelNoAccessCall', {phone: '\n'}).split('\n');
  return html`<div class="notice" part="notice">
    <p class="title">${words.say('panelNoAccess')}</p>
    <p>${words.say('panelNoAccessExplained')}</p>
    ${phone ? html`<p>${before}${phoneLink(phone)}${after}</p>` : nothing}
  </div>`;
}

/** The status line, announced when it changes. */
export function panelStatus({signIn, failure, news}: NewReviewsState, words: Words<NewReviewsMessage>): string {
  if (signIn) return words.say(signIn === 'expired' ? 'panelExpired' : 'panelSignedOut');
  if (failure?.code === 'offline') return words.say('offline');
  return failure ? words.say(news ? 'failedKeeping' : 'failed') : '';
}
