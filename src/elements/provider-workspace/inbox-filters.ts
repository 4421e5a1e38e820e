import {html} from 'lit';
import {FEEDBACK_STATUSES, type FeedbackStatus} from '../../domain/feedback.js';
import {INBOX_SORTS, type InboxQuery, type InboxSort} from '../../domain/inbox-query.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';

const SORTS: Readonly<Record<InboxSort, WorkspaceMessage>> = {newest: 'newest', oldest: 'oldest', 'oldest-negative': 'oldestNegative'};

/** Filter and sort, with the count for each choice. The form reflects the store's query. Labels are beside their lists, as in the reviews tab. */
export function inboxFilters({query, counts}: InboxState, words: Words<WorkspaceMessage>, onQuery: (query: InboxQuery) => void) {
  const handleChange = (event: Event) => onQuery(queryOf(event.currentTarget as HTMLFormElement));
  const {total, needsResponse, byStatus} = counts!;
  const statusOption = (status: FeedbackStatus) =>
    html`<option value=${status}>${words.say('statusCount', {status: words.say(status), count: byStatus[status]})}</option>`;
  return html`<form class="filters" part="filters" role="search" aria-label=${words.say('list')} @change=${handleChange} @submit=${stay}>
    <span class="sort">
      <label for="status">${words.say('status')}</label>
      <select id="status" name="status" .value=${query.status ?? ''}>
        <option value="">${words.say('anyStatus', {count: total})}</option>
        ${FEEDBACK_STATUSES.map(statusOption)}
      </select>
    </span>
    <label class="choice"
      ><input type="checkbox" name="needsResponse" .checked=${!!query.needsResponse} />${words.say('needsResponse', {count: needsResponse})}</label
    >
    <span class="sort">
      <label for="sort">${words.say('sort')}</label>
      <select id="sort" name="sort" .value=${query.sort ?? 'newest'}>
        ${INBOX_SORTS.map((sort) => html`<option value=${sort}>${words.say(SORTS[sort])}</option>`)}
      </select>
    </span>
  </form>`;
}

function queryOf(form: HTMLFormElement): InboxQuery {
  const fields = new FormData(form);
  return {
    status: (fields.get('status') || undefined) as FeedbackStatus | undefined,
    needsResponse: fields.has('needsResponse') || undefined,
    sort: fields.get('sort') as InboxSort,
  };
}

function stay(event: Event): void {
  event.preventDefault();
}
