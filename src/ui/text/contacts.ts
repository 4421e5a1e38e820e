import {html, nothing} from 'lit';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import type {Words} from '../../i18n/shared/words.js';

/** A link to a US phone number in the plan's notation, possibly followed by words such as "option 3". */
export function phoneLink(phone: string) {
  const digits = (/^[\d\s().+-]+/.exec(phone)?.[0] ?? '').replace(/\D/g, '');
  return html`<a href=${`tel:+${digits.length === 10 ? '1' : ''}${digits}`} dir="ltr">${phone}</a>`;
}

/** A link to the plan's help, in a new tab so the dialog's content is kept. */
export function helpLink(words: Words<DialogMessage>, {helpLink: href}: PlanProfile) {
  return href ? html`<p><a href=${href} target="_blank" rel="noreferrer">${words.say('helpAndQuestions')}</a></p>` : nothing;
}
