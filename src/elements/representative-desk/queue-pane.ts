import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {QueueCounts, QueueEntry} from '../../api/queue/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {QueueKind} from '../../domain/queue.js';
import {SEARCH_LIMIT} from '../../domain/review-query.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';
import type {QueueState} from '../../state/queue/queue-store.js';
import {refreshCw} from '../../styles/icons/refresh-cw.js';
import {search} from '../../styles/icons/search.js';
import {thumb} from '../../ui/review/thumb.js';
import {caseNumber} from '../../ui/text/case-number.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {dueOf, late} from './due.js';
import {findingName} from './finding-name.js';
import {kindIcon} from './kind-icon.js';
import type {Roving} from './roving.js';

export interface QueueHandlers {
  readonly onSearch: (text: string) => void;
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
  /** Of the plan. */
  readonly timeZone: string | undefined;
}

/** Beside the tag's heading: how many cases are waiting, what went wrong, and the button that loads the queue again. */
export function queueHead({queue, words, onRefresh}: QueuePane) {
  const isBusy = queue.loading === 'first';
  return html`<p class="status" role="status">${queueStatus(queue, words)}</p>
    <button
      class="refresh"
      part="refresh"
      type="button"
      aria-disabled=${isBusy ? 'true' : 'false'}
      @click=${isBusy ? nothing : onRefresh}
    >${refreshCw()}<span>${words.say(isBusy ? 'loadingCases' : 'refresh')}</span></button>`;
}

/** The queue with its filter: the waiting cases, when they are due, and who has them open. */
export function queuePane(pane: QueuePane) {
  const {queue, words, onRetry} = pane;
  const {entries, failure} = queue;
  return html`${queue.counts?.total || queue.search ? searchField(queue, pane) : nothing}
    ${queue.counts ? kindFilter(queue.kind, queue.counts, pane) : nothing}
    ${
      failure?.during === 'first'
        ? html`<button class="again" part="retry" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>`
        : nothing
    }
    ${entries?.length ? queueList(pane, entries) : emptyQueue(pane)}
    ${queue.nextCursor && entries?.length ? more(pane) : nothing}`;
}

/** Keeps what is typed, so that it is still there when a case has been closed. */
function searchField({search: typed}: QueueState, {words, onSearch}: QueuePane) {
  const onInput = ({target}: Event) => onSearch((target as HTMLInputElement).value);
  return html`<div class="find" part="search" role="search">${search()}<input
      id="search"
      type="search"
      autocomplete="off"
      maxlength=${SEARCH_LIMIT}
      aria-label=${words.say('searchQueue')}
      placeholder=${words.say('searchQueue')}
      .value=${live(typed)}
      @input=${onInput}
    ></div>`;
}

const KINDS = [
  {kind: undefined, label: 'allCases', count: 'total'},
  {kind: 'response', label: 'responses', count: 'responses'},
  {kind: 'report', label: 'reports', count: 'reports'},
  {kind: 'suppressed-review', label: 'suppressedReviews', count: 'suppressedReviews'},
  {kind: 'reversed-claim', label: 'reversedClaims', count: 'reversedClaims'},
] as const;

/** Such a kind can be chosen only while there are cases of it. */
const isRare = (kind: QueueKind | undefined) => kind === 'reversed-claim';

function kindFilter(chosen: QueueKind | undefined, counts: QueueCounts, {words, onKind}: QueuePane) {
  return html`<fieldset class="choices" part="filter">
    <legend class="hidden-text">${words.say('show')}</legend>
    ${KINDS.filter(({kind, count}) => !isRare(kind) || kind === chosen || counts[count]).map(
      ({kind, label, count}) =>
        html`<label class="choice"
          ><input type="radio" name="kind" .checked=${kind === chosen} @change=${() => onKind(kind)}>${words.say(label, {count: counts[count] ?? 0})}</label
        >`,
    )}
  </fieldset>`;
}

function queueStatus({counts, failure, entries, shownSearch}: QueueState, words: Words<DeskMessage>) {
  if (failure?.code === 'offline') return words.say('dialogOffline');
  if (failure) return words.say(entries ? 'queueFailedKeeping' : 'queueFailed');
  if (!counts?.total) return nothing;
  if (shownSearch && counts.found !== undefined) return words.say('casesFound', {count: counts.found});
  const {total: count, overdue} = counts;
  if (!overdue) return words.say('waitingCases', {count});
  return html`<span>${words.say('waiting', {count})}</span> ${late(words.say('late', {count: overdue}))}`;
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

function queueEntry(entry: QueueEntry, {openNumber, hasDraft, words, timeZone}: QueuePane) {
  const {kind, providerName, practiceName, recommended, openWith, labels, caseNumber: number} = entry;
  return html`<div
    role="option"
    class="entry"
    part="entry"
    data-label=${providerName}
    data-case=${number}
    aria-selected=${number === openNumber ? 'true' : 'false'}
  >
    ${kindIcon(kind)}
    <div class="row"><span><b>${words.say(`case-${kind}`)}</b> ${caseNumber(number)}</span> ${dueOf(entry, words, timeZone)}</div>
    <div class="who"><bdi>${withoutDirections(providerName)}</bdi>${practiceName ? html`<span class="muted"> · <bdi>${withoutDirections(practiceName)}</bdi></span>` : nothing}</div>
    <div class="muted">
      <span class="badge">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</span>${labels.map((label) => html`\u00a0· <span>${findingName(label, words)}</span>`)}
    </div>
    ${openWith ? html`<div class="muted">${sayIsolated(words, 'hasItOpen', {name: openWith})}</div>` : nothing}
    ${hasDraft(number) ? html`<div class="muted">${words.say('draftKept')}</div>` : nothing}
  </div>`;
}

function emptyQueue({queue, words, onKind, onSearch}: QueuePane) {
  const {entries, kind, shownSearch, loading, counts} = queue;
  if (!entries) return nothing;
  if (!loading && !counts?.total && !kind) {
    return html`<div class="notice" part="notice">
      <p class="title">${words.say('queueEmpty')}</p>
      <p>${words.say('queueEmptyExplained')}</p>
    </div>`;
  }
  if (loading) return html`<p class="muted">${words.say('loadingCases')}</p>`;
  if (shownSearch) {
    return html`<div class="notice" part="notice">
      <p>${sayIsolated(words, 'noCaseFound', {words: shownSearch})}</p>
      <button type="button" @click=${() => onSearch('')}>${words.say('clearSearch')}</button>
    </div>`;
  }
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
