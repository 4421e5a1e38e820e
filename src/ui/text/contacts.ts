import {html, nothing} from 'lit';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import type {Words} from '../../i18n/shared/words.js';

/** A phone number as the plan writes it, to be called: US numbers, with words such as "option 3" after the digits. */
export function phoneLink(phone: string) {
  const digits = (/^[\d\s().+-]+/.exec(phone)?.[0] ?? '').replace(/\D/g, '');
  return html`<a href=${`tel:+${digits.length === 10 ? '1' : ''}${digits}`} dir="ltr">${phone}</a>`;
}

/** The plan's own help, in a tab of its own: what stands in the dialog stays. */
export function helpLink(words: Words<DialogMessage>, {helpLink: href}: PlanProfile) {
  return href ? html`<p><a href=${href} target="_blank" rel="noreferrer">${words.say('helpAndQuestions')}</a></p>` : nothing;
}
