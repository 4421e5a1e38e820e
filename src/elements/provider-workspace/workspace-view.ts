import {html, nothing} from 'lit';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {InboxStore} from '../../state/practice/inbox-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import {sessionEnded, signedOut} from '../../ui/states/signed-out.js';
import {noComments, nothingMatches, retryButton, skeleton} from '../../ui/states/states.js';
import type {DialogHost} from './dialog-host.js';
import {find, type FindHandlers} from './find.js';
import type {Inbox} from './inbox.js';
import {inboxFilters} from './inbox-filters.js';
import {overview} from './overview.js';
import type {Parts} from './parts.js';
import {noAccess, partFailed} from './screens.js';
import {workspaceStatus} from './status.js';

export interface WorkspaceHandlers extends FindHandlers {
  /** Called when pointer or focus moves to where a dialog may be opened soon. */
  readonly onIntent: (event: Event) => void;
  readonly onSignIn: () => void;
  readonly onRetry: () => void;
}

export interface WorkspaceView {
  /** `undefined` until there is a client. */
  readonly state: WorkspaceState | undefined;
  readonly words: Words<WorkspaceMessage>;
  readonly planProfile: PlanProfile | undefined;
  readonly messages: Partial<Messages> | undefined;
  /** Level of the headings below the tag's own heading. */
  readonly level: number;
  readonly inbox: Inbox;
  readonly parts: Parts;
  readonly dialogs: DialogHost;
  /** Ids of the reviews with drafts. */
  readonly drafted: ReadonlySet<string>;
  readonly handlers: WorkspaceHandlers;
}

/** Everything below the heading. The status line is the same element in every state, so its changes are announced. */
export function workspaceView(view: WorkspaceView) {
  const {state, words, planProfile, messages, level, parts, dialogs, handlers} = view;
  const {screen = 'starting', me, practice, provider, inbox} = state ?? {};
  const brand = planProfile?.brand;
  const isSessionEnded = !!state?.sessionEnded;
  const {onIntent} = handlers;
  return html`
    ${me || screen === 'starting' ? find(state, words, brand ?? words.say('thePlan'), handlers) : nothing}
    ${practice && provider && inbox ? overview({practice, provider, inbox: inbox.state, brand, level, messages}, words) : nothing}
    ${inbox && isWorthFiltering(inbox) ? inboxFilters(inbox.state, words, (query) => inbox.refine(query)) : nothing}
    <p class="status" role="status">${state ? workspaceStatus(state, inbox?.state, words) : ''}</p>
    <div class="below" @pointerover=${onIntent} @focusin=${onIntent}>${state ? content(state, view) : starting(words)}</div>
    ${isSessionEnded && !dialogs.saysSessionEnded ? sessionEnded(words.say('expired'), signInButton(view)) : nothing}
    ${parts.retry ? partFailed(words, parts.retry, () => parts.giveUp()) : nothing}
    ${dialogs.render({planProfile, locale: words.locale, messages, sessionEnded: isSessionEnded})}
  `;
}

function content(state: WorkspaceState, view: WorkspaceView) {
  const {words, planProfile, inbox, drafted, handlers} = view;
  const {screen, me, practice, providers} = state;
  switch (screen) {
    case 'starting':
      return starting(words);
    case 'failed':
      return retryButton(words, handlers.onRetry);
    case 'signed-out':
      return signedOut(words.say('signedOut'), words.say('signedOutExplained'), signInButton(view));
    case 'no-access':
      return noAccess(practice ? [practice] : me!.practices, words, {
        plan: planProfile?.brand ?? words.say('thePlan'),
        phone: planProfile?.phones?.access,
        hasDraft: drafted.size > 0,
        onRetry: handlers.onRetry,
      });
    case 'ready':
      if (state.inbox)
        return inboxContent(state.inbox, words, () => inbox.render(state.inbox!, drafted, words, planProfile?.timeZone), handlers.onRetry);
      return practice && !providers ? starting(words) : nothing;
  }
}

function signInButton({words, handlers}: WorkspaceView) {
  return {label: words.say('signIn'), onPress: handlers.onSignIn};
}

/** Placeholder shapes for the overview and the list. Separate from the list's own skeleton, which is placed elsewhere. */
function starting(words: Words<WorkspaceMessage>) {
  return html`<div class="starting">${skeleton(words)}</div>`;
}

function inboxContent(inbox: InboxStore, words: Words<WorkspaceMessage>, list: () => unknown, onRetry: () => void) {
  const {reviews, counts, failure} = inbox.state;
  const retry = failure && failure.during !== 'next' ? retryButton(words, onRetry) : nothing;
  if (!reviews) return failure ? retry : skeleton(words);
  const showAll = () => inbox.refine({status: undefined, needsResponse: undefined});
  const isFiltered = !!counts?.total;
  return html`${retry}${reviews.length ? list() : isFiltered ? nothingMatches(words, showAll) : noComments(words)}`;
}

function isWorthFiltering({state: {reviews, counts}}: InboxStore): boolean {
  return !!reviews && !!counts && counts.total > 1;
}
