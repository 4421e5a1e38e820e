import {html, nothing, type TemplateResult} from 'lit';
import {FEEDBACK_STATUSES, type FeedbackStatus} from '../../domain/feedback.js';
import {INBOX_SORTS, type InboxQuery, type InboxSort} from '../../domain/inbox-query.js';
import {SEARCH_LIMIT} from '../../domain/review-query.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxState, InboxStore} from '../../state/practice/inbox-store.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {inbox as inboxIcon} from '../../styles/icons/inbox.js';
import {listFilter} from '../../styles/icons/list-filter.js';
import {messageSquare} from '../../styles/icons/message-square.js';
import {search as searchIcon} from '../../styles/icons/search.js';
import {STATUS_ICONS} from './status-icons.js';

const SORTS: Readonly<Record<InboxSort, WorkspaceMessage>> = {
  newest: 'newest',
  oldest: 'oldest',
  'oldest-negative': 'oldestNegative',
  'needs-response': 'needsResponseFirst',
};

/** The reviews to do, those with one status, or all: one at a time. */
interface Folder {
  /** Empty for all reviews. */
  readonly value: 'needs-response' | FeedbackStatus | '';
  readonly name: string;
  readonly icon: () => TemplateResult;
  readonly count: number;
}

interface FolderGroup {
  readonly title: WorkspaceMessage;
  readonly folders: readonly Folder[];
}

/** What there is to do is always listed; of the other statuses, those that reviews have. */
function groupsOf({query, counts}: InboxState, words: Words<WorkspaceMessage>): readonly FolderGroup[] {
  const {needsResponse, byStatus} = counts!;
  const found = FEEDBACK_STATUSES.reduce((sum, status) => sum + byStatus[status], 0);
  const ofStatus = (value: FeedbackStatus): Folder => ({
    value,
    name: words.say(value),
    icon: STATUS_ICONS[value],
    count: byStatus[value],
  });
  const others = FEEDBACK_STATUSES.filter((status) => status !== 'revisions-required' && (byStatus[status] || status === query.status));
  return [
    {
      title: 'toDo',
      folders: [
        {value: 'needs-response', name: words.say('needsResponse'), icon: inboxIcon, count: needsResponse},
        ofStatus('revisions-required'),
      ],
    },
    {
      title: 'allReviews',
      folders: [{value: '', name: words.say('anyStatus'), icon: messageSquare, count: found}, ...others.map(ofStatus)],
    },
  ];
}

const RECOMMENDED: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

type OnQuery = (query: InboxQuery) => void;

/** Folders beside the list, where there is room. */
export function inboxFolders(state: InboxState, words: Words<WorkspaceMessage>, onQuery: OnQuery) {
  const open = folderOf(state.query);
  const item = ({value, name, icon, count}: Folder) => html`<li><button
    type="button"
    value=${value}
    aria-current=${value === open ? 'true' : nothing}
    @click=${() => onQuery(queryOf(value))}
  >${icon()}<span>${name}</span><b>${words.number(count)}</b></button></li>`;
  return html`<div class="folders" part="folders" role="navigation" aria-label=${words.say('status')}>${groupsOf(state, words).map(
    ({title, folders}) => html`<p id=${title}>${words.say(title)}</p><ul role="list" aria-labelledby=${title}>${folders.map(item)}</ul>`,
  )}</div>`;
}

/** Search, recommendation and order, and the same folders as a list of options where there is no room for them. */
export function inboxFilters(inbox: InboxStore, words: Words<WorkspaceMessage>) {
  const {state} = inbox;
  const {search = '', recommended} = state.query;
  const open = folderOf(state.query);
  const onQuery = (query: InboxQuery) => inbox.refine(query);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    onQuery({});
  };
  const option = ({value, name, count}: Folder) =>
    html`<option value=${value} .selected=${value === open}>${words.say('statusCount', {status: name, count})}</option>`;
  const group = ({title, folders}: FolderGroup) => html`<optgroup label=${words.say(title)}>${folders.map(option)}</optgroup>`;
  return html`<form class="filters" part="filters" role="search" aria-label=${words.say('list')} @submit=${onSubmit}>
    <span class="field search">${searchIcon()}<input
      type="search"
      maxlength=${SEARCH_LIMIT}
      autocomplete="off"
      aria-label=${words.say('searchReviews')}
      placeholder=${words.say('searchReviews')}
      .value=${search}
      @input=${({currentTarget}: Event) => inbox.search((currentTarget as HTMLInputElement).value)}
    /></span>
    <span class="field answer"><select
      aria-label=${words.say('anyRecommendation')}
      .value=${String(recommended ?? '')}
      @change=${({currentTarget}: Event) => onQuery({recommended: RECOMMENDED.get((currentTarget as HTMLSelectElement).value)})}
    ><option value="">${words.say('anyRecommendation')}</option><option value="true">${words.say('recommended')}</option
      ><option value="false">${words.say('notRecommended')}</option></select>${chevronDown()}</span>
    <span class="field show">${listFilter()}<select
      aria-label=${words.say('status')}
      @change=${({currentTarget}: Event) => onQuery(queryOf((currentTarget as HTMLSelectElement).value))}
    >${groupsOf(state, words).map(group)}</select>${chevronDown()}</span>
    <span class="field"><select
      aria-label=${words.say('sort')}
      .value=${state.query.sort ?? 'newest'}
      @change=${({currentTarget}: Event) => onQuery({sort: (currentTarget as HTMLSelectElement).value as InboxSort})}
    >${INBOX_SORTS.map((sort) => html`<option value=${sort}>${words.say(SORTS[sort])}</option>`)}</select>${chevronDown()}</span>
  </form>`;
}

function folderOf({status, needsResponse}: InboxQuery): Folder['value'] {
  return needsResponse ? 'needs-response' : (status ?? '');
}

function queryOf(folder: string): InboxQuery {
  return folder === 'needs-response'
    ? {needsResponse: true, status: undefined}
    : {needsResponse: undefined, status: (folder || undefined) as FeedbackStatus | undefined};
}
