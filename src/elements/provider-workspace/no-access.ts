import {html, nothing} from 'lit';
import type {Practice} from '../../api/practice/schemas.js';
import {type NoAccessMessage, noAccessMessages} from '../../i18n/practice/no-access.js';
import {type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {lock, refreshCw} from '../../styles/icons.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';

export interface NoAccess {
  /** Those that the person belongs to, or the chosen one. */
  readonly practices: readonly Practice[];
  readonly locale: string;
  readonly messages: Partial<Messages> | undefined;
  /** The plan's name, if known. */
  readonly plan: string | undefined;
  /** Phone number for those who cannot reach a website access manager. */
  readonly phone: string | undefined;
  /** Shown if there is a draft from before access was removed. */
  readonly draft: string | undefined;
  readonly onRetry: () => void;
}

/** A normal screen, not an error: the missing access, who can turn it on, and the number to call. Loaded when it is shown. */
export function noAccess({practices, locale, messages, plan, phone, draft, onRetry}: NoAccess) {
  const words = wordsFor(noAccessMessages, locale, messages);
  const isManaged = ({accessManagers}: Practice) => accessManagers.length > 0;
  const call = practices.length && practices.every(isManaged) ? 'unreached' : 'callForAccess';
  const [before, after] = words.say(call, {phone: '\n'}).split('\n');
  return html`<div class="notice access" part="notice">
    <div class="lead"><span class="disc">${lock()}</span><div>
      <p class="title">${words.say('noAccess')}</p>
      <p class="place">${words.say(practices.length ? 'noAccessExplained' : 'noManagersAtAll')}</p>
    </div></div>
    ${practices.map((practice) => managersOf(practice, words))}
    ${practices.some(isManaged) ? html`<p>${words.say('managersCan', {plan: plan ?? words.say('thePlan')})}</p>` : nothing}
    ${draft ? html`<p class="place">${draft}</p>` : nothing}
    <div class="foot">${phone ? html`<p class="place">${before}${phoneLink(phone)}${after}</p>` : nothing}
      <button part="retry" type="button" @click=${onRetry}>${refreshCw()}${words.say('checkAgain')}</button></div>
  </div>`;
}

function managersOf({name: practice, accessManagers}: Practice, words: Words<NoAccessMessage>) {
  if (!accessManagers.length) return html`<p>${sayIsolated(words, 'noManagers', {practice})}</p>`;
  return html`<div>
    <p class="label">${sayIsolated(words, 'managersOf', {practice})}</p>
    <ul class="people" role="list">${accessManagers.map((name) => html`<li dir="auto">${name}</li>`)}</ul>
  </div>`;
}
