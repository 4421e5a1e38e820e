import type {InboxQuery} from '../../domain/inbox-query.js';
import {searchText} from '../../domain/review-query.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';

/** The status line, announced when it changes: counts, next step or failure. */
export function workspaceStatus(
  {screen, failure, practice, providers}: WorkspaceState,
  inbox: InboxState | undefined,
  words: Words<WorkspaceMessage>,
): string {
  if (screen === 'failed') return words.say(failure?.code === 'offline' ? 'offline' : 'failed');
  if (screen !== 'ready') return '';
  if (!practice) return words.say('choosePractice');
  if (providers?.length === 0) return words.say('noProviders');
  return inbox ? inboxStatus(inbox, words) : '';
}

/** Whether the query is for everything that needs a response. */
export function isToDo({needsResponse, recommended, search = ''}: InboxQuery): boolean {
  return !!needsResponse && recommended === undefined && !searchText(search);
}

export function inboxStatus({failure, reviews, counts, query}: InboxState, words: Words<WorkspaceMessage>): string {
  if (failure?.code === 'offline') return words.say('offline');
  if (failure) return words.say(reviews ? 'failedKeeping' : 'failed');
  // The skeleton already indicates that reviews are loading.
  if (!reviews || !counts) return '';
  const shown = reviews.length;
  const {filtered, total} = counts;
  if (!shown && isToDo(query)) return words.say('caughtUp');
  if (filtered < total)
    return words.say(!shown ? 'nothingMatches' : shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  return total > 1 ? words.say('shown', {shown, count: total}) : '';
}
