import {html, nothing} from 'lit';
import type {Practice} from '../../api/practice/schemas.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import {retryButton} from '../../ui/states/states.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** Shown if a part of the tag could not be loaded when it was needed. */
export function partFailed(words: Words<WorkspaceMessage>, onRetry: () => void, onClose: () => void) {
  return html`<div class="alert" part="bar" role="alert">
    <p>${words.say('partFailed')}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.say('retry')}</button>
    <button type="button" @click=${onClose}>${words.say('close')}</button>
  </div>`;
}

export interface NoAccess {
  /** The plan's name. */
  readonly plan: string;
  /** Phone number for practices without a website access manager. */
  readonly phone: string | undefined;
  /** Whether there is a draft from before access was removed. */
  readonly hasDraft: boolean;
  readonly onRetry: () => void;
}

/** A normal screen, not an error: the missing entitlement, who grants it, and the number to call if there are no managers. */
export function noAccess(practices: readonly Practice[], words: Words<WorkspaceMessage>, {plan, phone, hasDraft, onRetry}: NoAccess) {
  const [before, after] = words.say('callForAccess', {phone: '\n'}).split('\n');
  const isAnyUnmanaged = practices.some(({accessManagers}) => !accessManagers.length);
  return html`<div class="notice access" part="notice">
    <p class="title">${words.say('noAccess')}</p>
    <p>${words.say('noAccessExplained', {plan})}</p>
    ${practices.map((practice) => managersOf(practice, words))}
    ${practices.length ? nothing : html`<p>${words.say('noManagersAtAll')}</p>`}
    ${phone && (isAnyUnmanaged || !practices.length) ? html`<p>${before}${phoneLink(phone)}${after}</p>` : nothing}
    ${hasDraft ? html`<p class="muted">${words.say('draftKept')}</p>` : nothing} ${retryButton(words, onRetry)}
  </div>`;
}

function managersOf({name: practice, accessManagers}: Practice, words: Words<WorkspaceMessage>) {
  if (!accessManagers.length) return html`<p>${sayIsolated(words, 'noManagers', {practice})}</p>`;
  return html`<div>
    <p class="label">${sayIsolated(words, 'managersOf', {practice})}</p>
    <ul role="list">${accessManagers.map((name) => html`<li dir="auto">${name}</li>`)}</ul>
  </div>`;
}
