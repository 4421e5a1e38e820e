import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';

/** The status line, announced when it changes: counts, next step or failure. */
export function workspaceStatus(
  {screen, failure, practice, providers, provider}: WorkspaceState,
  inbox: InboxState | undefined,
  words: Words<WorkspaceMessage>,
): string {
  if (screen === 'failed') return words.say(failure?.code === 'offline' ? 'offline' : 'failed');
  if (screen !== 'ready') return '';
  if (!practice) return words.say('choosePractice');
  if (providers?.length === 0) return words.say('noProviders');
  if (providers && !provider) return words.say('chooseProvider');
  return inbox ? inboxStatus(inbox, words) : '';
}

export function inboxStatus({failure, reviews, counts, query}: InboxState, words: Words<WorkspaceMessage>): string {
  if (failure?.code === 'offline') return words.say('offline');
  if (failure) return words.say(reviews ? 'failedKeeping' : 'failed');
  // The skeleton already indicates that reviews are loading.
  if (!reviews || !counts) return '';
  const shown = reviews.length;
  const {filtered, total} = counts;
  if (!shown && query.needsResponse) return words.say('caughtUp');
  if (filtered < total)
    return words.say(!shown ? 'nothingMatches' : shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  return total > 1 ? words.say('shown', {shown, count: total}) : '';
}
