import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {QueueCounts, QueueEntry} from '../../api/queue/schemas.js';
import type {QueueKind} from '../../domain/queue.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Moments} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import type {QueueState} from '../../state/queue/queue-store.js';
import {thumb} from '../../ui/review/thumb.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {dueOf} from './due.js';
import {findingName} from './found-text.js';
import type {Roving} from './roving.js';

export interface QueueHandlers {
  readonly onKind: (kind: QueueKind | undefined) => void;
  readonly onOpen: (entry: QueueEntry) => void;
  readonly onRefresh: () => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

export interface QueuePane extends QueueHandlers {
  readonly queue: QueueState;
  /** Number of the open case. */
  readonly openNumber: string | undefined;
  readonly hasDraft: (caseNumber: string) => boolean;
  readonly keys: Roving;
  readonly words: Words<DeskMessage>;
  /** Formats times where the plan is. */
  readonly moments: Moments;
}

/** The queue with its filter: the waiting cases, how long they have waited, and who has them open. */
export function queuePane(pane: QueuePane) {
  const {queue, words, onRefresh, onRetry} = pane;
  const {entries, loading, failure} = queue;
  const isBusy = loading === 'first';
  return html`<div class="bar">
      ${queue.counts ? kindFilter(queue.kind, queue.counts, pane) : nothing}
      <button
        class="refresh"
        part="refresh"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${isBusy ? nothing : onRefresh}
      >${words.say(isBusy ? 'loadingCases' : 'refresh')}</button>
    </div>
    <p class="muted status" role="status">${queueStatus(queue, words)}</p>
    ${failure?.during === 'first' ? html`<button part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>` : nothing}
    ${entries?.length ? queueList(pane, entries) : emptyQueue(pane)}
    ${queue.nextCursor && entries?.length ? more(pane) : nothing}`;
}

const KINDS = [
  {kind: undefined, label: 'allCases', count: 'total'},
  {kind: 'response', label: 'responses', count: 'responses'},
  {kind: 'report', label: 'reports', count: 'reports'},
  {kind: 'suppressed-review', label: 'suppressedReviews', count: 'suppressedReviews'},
] as const;

function kindFilter(chosen: QueueKind | undefined, counts: QueueCounts, {words, onKind}: QueuePane) {
  return html`<fieldset class="choices" part="filter">
    <legend class="hidden-text">${words.say('show')}</legend>
    ${KINDS.map(
      ({kind, label, count}) =>
        html`<label class="choice"
          ><input type="radio" name="kind" .checked=${kind === chosen} @change=${() => onKind(kind)}>${words.say(label, {count: counts[count]})}</label
        >`,
    )}
  </fieldset>`;
}

function queueStatus({counts, failure, entries}: QueueState, words: Words<DeskMessage>): string {
  if (failure?.code === 'offline') return words.say('dialogOffline');
  if (failure) return words.say(entries ? 'queueFailedKeeping' : 'queueFailed');
  if (!counts?.total) return '';
  const {total: count, overdue} = counts;
  return words.say(overdue ? 'waitingWithOverdue' : 'waitingCases', {count, overdue});
}

function queueList(pane: QueuePane, entries: readonly QueueEntry[]) {
  const {keys, words, onOpen} = pane;
  const handleClick = ({target}: Event) => {
    const option = (target as Element).closest<HTMLElement>('.entry');
    const chosen = entries.find(({caseNumber}) => caseNumber === option?.dataset.case);
    if (chosen) onOpen(chosen);
  };
  return html`<p id="queue-keys" class="hidden-text">${words.say('queueKeys')}</p>
    <div
      role="listbox"
      part="queue"
      aria-label=${words.say('queue')}
      aria-describedby="queue-keys"
      @click=${handleClick}
      @keydown=${keys.handleKey}
      @focusin=${keys.handleFocus}
    >
      ${repeat(
        entries,
        ({caseNumber}) => caseNumber,
        (entry) => queueEntry(entry, pane),
      )}
    </div>`;
}

function queueEntry(entry: QueueEntry, {openNumber, hasDraft, words, moments}: QueuePane) {
  const {kind, providerName, recommended, openWith, labels, caseNumber} = entry;
  const names = labels.map((label) => html`<span class="label">${findingName(label, words)}</span> `);
  return html`<div
    role="option"
    class="entry"
    part="entry"
    data-label=${providerName}
    data-case=${caseNumber}
    aria-selected=${caseNumber === openNumber ? 'true' : 'false'}
  >
    <span class="kind">${words.say(`case-${kind}`)}</span> <bdi class="who">${providerName}</bdi>
    <span class="badge">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</span>
    <span class="times">${dueOf(entry, words, moments)}</span>
    ${labels.length ? html`<span class="labels">${names}</span>` : nothing}
    ${openWith ? html`<span class="with">${sayIsolated(words, 'hasItOpen', {name: openWith})}</span>` : nothing}
    ${hasDraft(caseNumber) ? html`<span class="draft">${words.say('draftKept')}</span>` : nothing}
  </div>`;
}

function emptyQueue({queue, words, onKind}: QueuePane) {
  const {entries, kind, loading, counts} = queue;
  if (!entries) return nothing;
  if (!loading && !counts?.total && !kind) {
    return html`<div class="notice" part="notice">
      <p class="title">${words.say('queueEmpty')}</p>
      <p>${words.say('queueEmptyExplained')}</p>
    </div>`;
  }
  if (loading) return html`<p class="muted">${words.say('loadingCases')}</p>`;
  return html`<div class="notice" part="notice">
    <p>${words.say('kindEmpty')}</p>
    <button type="button" @click=${() => onKind(undefined)}>${words.say('showAll')}</button>
  </div>`;
}

/** The button is never `disabled`, so it keeps the focus while it works and when it fails. */
function more({queue: {loading, failure}, words, onMore}: QueuePane) {
  const isLoading = loading === 'next';
  const label = isLoading ? 'loadingCases' : failure?.during === 'next' ? 'dialogRetry' : 'moreCases';
  return html`<button
    class="more"
    part="more"
    type="button"
    aria-disabled=${isLoading ? 'true' : 'false'}
    @click=${onMore}
  >${words.say(label)}</button>`;
}
