import {html, nothing} from 'lit';
import {withoutDirections} from '../../domain/directions.js';
import {isUnsafeLink} from '../../domain/link.js';
import {phoneAddress} from '../../domain/phone.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import type {Words} from '../../i18n/shared/words.js';

/** A link to a phone number in the plan's notation, or only the text if it cannot be dialed. */
export function phoneLink(given: string) {
  // A profile that a host reads from a file may have a number.
  const phone = String(given);
  const address = phoneAddress(phone);
  const shown = withoutDirections(phone);
  return address ? html`<a href=${address} dir="ltr">${shown}</a>` : html`<bdi>${shown}</bdi>`;
}

/** A link to the plan's help, in a new tab so the dialog's content is kept. */
export function helpLink(words: Words<DialogMessage>, {helpLink: href}: PlanProfile) {
  return href && !isUnsafeLink(href)
    ? html`<p><a href=${href} target="_blank" rel="noreferrer">${words.say('helpAndQuestions')}</a></p>`
    : nothing;
}
