import {html, nothing} from 'lit';
import type {Practice} from '../../api/practice/schemas.js';
import {type LaterMessage, laterMessages} from '../../i18n/practice/later-screens.js';
import {type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {check} from '../../styles/icons/check.js';
import {lock} from '../../styles/icons/lock.js';
import {refreshCw} from '../../styles/icons/refresh-cw.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {laterStyles} from './later-screens.styles.js';

export const styles = [laterStyles];

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
  /** Time zone of the plan. */
  readonly timeZone: string | undefined;
  readonly onAsk: (practiceId: string) => Promise<void>;
  readonly onRetry: () => void;
}

/** A normal screen, not an error: the missing access, who can turn it on, and the number to call. */
export function noAccess(given: NoAccess) {
  const {practices, locale, messages, plan, phone, draft, onRetry} = given;
  const words = wordsFor(laterMessages, locale, messages);
  const isManaged = ({accessManagers}: Practice) => accessManagers.length > 0;
  const call = practices.length && practices.every(isManaged) ? 'unreached' : 'callForAccess';
  const [before, after] = words.say(call, {phone: '\n'}).split('\n');
  return html`<div class="notice access" part="notice">
    <div class="lead"><span class="disc">${lock()}</span><div>
      <p class="title">${words.say('noAccess')}</p>
      <p class="place">${words.say(practices.length ? 'noAccessExplained' : 'noManagersAtAll')}</p>
    </div></div>
    ${practices.map((practice) => managersOf(practice, words, given))}
    ${practices.some(isManaged) ? html`<p>${words.say('managersCan', {plan: plan ?? words.say('thePlan')})}</p>` : nothing}
    ${draft ? html`<p class="place">${draft}</p>` : nothing}
    <div class="foot">${phone ? html`<p class="place">${before}${phoneLink(phone)}${after}</p>` : nothing}
      <button part="retry" type="button" @click=${onRetry}>${refreshCw()}${words.say('checkAgain')}</button></div>
  </div>`;
}

function managersOf(practice: Practice, words: Words<LaterMessage>, {locale, messages, timeZone, onAsk}: NoAccess) {
  const {id, name, accessManagers, accessRequest} = practice;
  if (!accessManagers.length) return html`<p>${sayIsolated(words, 'noManagers', {practice: name})}</p>`;
  return html`<div>
    <p class="label">${sayIsolated(words, 'managersOf', {practice: name})}</p>
    <ul class="people" role="list">${accessManagers.map((manager) => html`<li dir="auto">${manager}</li>`)}</ul>
    ${
      accessRequest === undefined
        ? nothing
        : html`<dr-access-request
            .practice=${practice}
            .ask=${() => onAsk(id)}
            .timeZone=${timeZone}
            .locale=${locale}
            .messages=${messages}
          ></dr-access-request>`
    }
  </div>`;
}

export interface CaughtUp {
  readonly locale: string;
  readonly messages: Partial<Messages> | undefined;
  /** The provider whose comments all have a response; `undefined` if one waits for the decision on a report. */
  readonly provider: string | undefined;
  /** Number of all reviews. */
  readonly total: number;
  readonly onShowAll: () => void;
}

/** Nothing needs a response. The title is also the status line, which announces it. */
export function caughtUp({locale, messages, provider, total, onShowAll}: CaughtUp) {
  const words = wordsFor(laterMessages, locale, messages);
  return html`<div class="notice caught-up" part="notice">
    <span class="disc up">${check()}</span>
    <p class="title" aria-hidden="true">${words.say('caughtUp')}</p>
    ${provider ? html`<p class="place">${sayIsolated(words, 'caughtUpExplained', {provider})}</p>` : nothing}
    <button type="button" @click=${onShowAll}>${words.say('showAllReviews', {count: total})}</button>
  </div>`;
}
