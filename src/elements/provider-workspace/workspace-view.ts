import {html, nothing} from 'lit';
import type {Practice} from '../../api/practice/schemas.js';
import type {InboxQuery} from '../../domain/inbox-query.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {InboxStore} from '../../state/practice/inbox-store.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import {sessionEnded, signedOut} from '../../ui/states/signed-out.js';
import {noComments, nothingMatches, retryButton} from '../../ui/states/states.js';
import type {DialogHost} from './dialog-host.js';
import {find, type FindHandlers} from './find.js';
import {head} from './head.js';
import type {Inbox} from './inbox.js';
import type {Part, Parts} from './parts.js';
import {loadingCards, partFailed} from './screens.js';
import {isToDo, workspaceStatus} from './status.js';

export interface WorkspaceHandlers extends FindHandlers {
  /** Called when pointer or focus moves to where a dialog may be opened soon. */
  readonly onIntent: (event: Event) => void;
  /** Called when somebody asks for the trend. */
  readonly onTrend: (event: Event) => void;
  readonly onHelp: (event: Event) => void;
  readonly onEmails: (event: Event) => void;
  readonly onSignIn: () => void;
  /** Asks for access to a practice. */
  readonly onAsk: (practiceId: string) => Promise<void>;
  readonly onRetry: () => void;
}

export interface WorkspaceView {
  /** `undefined` until there is a client. */
  readonly state: WorkspaceState | undefined;
  readonly words: Words<WorkspaceMessage>;
  readonly planProfile: PlanProfile | undefined;
  readonly messages: Partial<Messages> | undefined;
  /** Level of the tag's own heading. */
  readonly level: number;
  /** `undefined` until its code has loaded. */
  readonly inbox: Inbox | undefined;
  readonly parts: Parts;
  readonly dialogs: DialogHost;
  /** Ids of the reviews with drafts. */
  readonly drafted: ReadonlySet<string>;
  readonly handlers: WorkspaceHandlers;
}

/** The whole tag. The status line is the same element in every state, so its changes are announced. */
export function workspaceView(view: WorkspaceView) {
  const {state, words, planProfile, messages, level, parts, dialogs, handlers} = view;
  const {screen = 'starting', me, practice, providers, provider} = state ?? {};
  const part = inboxPart(parts);
  const inbox = part && state?.inbox;
  const isSessionEnded = !!state?.sessionEnded;
  const {onIntent, onTrend} = handlers;
  const isStarting = isLoadingChoice(state) || (!!state?.inbox && !part && !parts.hasFailed('inbox'));
  const isReserved = isStarting || isLoading(inbox);
  const hasFolders = inbox && isWorthFiltering(inbox);
  const refine = (query: InboxQuery) => inbox!.refine(query);
  const given = {
    practice: practice!,
    providers: providers ?? [],
    provider,
    level: level + 1,
    messages,
    hasTrendFailed: parts.hasFailed('trend'),
    onTrend,
  };
  return html`
    ${head(words, level, planProfile?.brand ?? words.say('yourPlan'), {
      onHelp: handlers.onHelp,
      onEmails: me?.emails && screen === 'ready' ? handlers.onEmails : undefined,
    })}
    ${me || screen === 'starting' ? find(state, words, handlers) : nothing}
    ${inbox ? part.overview({...given, inbox: inbox.state}, words) : isStarting ? html`<div class="box overview shape"></div>` : nothing}
    <div class=${hasFolders || isReserved ? 'work wide' : 'work'}>
      ${hasFolders ? part.inboxFolders(inbox.state, words, refine) : isReserved ? html`<div class="folders shape"></div>` : nothing}
      <div class="main">
        <div class=${isReserved ? 'tools reserved' : 'tools'}>
          <p class=${isCaughtUp(inbox) && !parts.hasFailed('screens') ? 'hidden-text' : 'status'} role="status">${state ? workspaceStatus(state, inbox?.state, words) : ''}</p>
          ${hasFolders ? part.inboxFilters(inbox, words) : nothing}
        </div>
        <div @pointerover=${onIntent} @focusin=${onIntent}>${isStarting ? loadingCards(words) : content(state!, view)}</div>
      </div>
    </div>
    ${isSessionEnded && !dialogs.saysSessionEnded ? sessionEnded(words.say('expired'), signInButton(view)) : nothing}
    ${parts.retry ? partFailed(words, parts.retry, () => parts.giveUp()) : nothing}
    ${dialogs.render({planProfile, locale: words.locale, messages, sessionEnded: isSessionEnded})}
  `;
}

/** Whether it is not known yet which practice and provider there are. */
function isLoadingChoice(state: WorkspaceState | undefined): boolean {
  return !state || state.screen === 'starting' || (state.screen === 'ready' && !!state.practice && !state.providers);
}

function isLoading(inbox: InboxStore | undefined): boolean {
  return !!inbox && !inbox.state.reviews && !inbox.state.failure;
}

function content(state: WorkspaceState, view: WorkspaceView) {
  const {words, planProfile, inbox, drafted, handlers} = view;
  const {screen, me, practice} = state;
  switch (screen) {
    case 'starting':
      return nothing;
    case 'failed':
      return retryButton(words, handlers.onRetry);
    case 'signed-out':
      return signedOut(words.say('signedOut'), words.say('signedOutExplained'), signInButton(view));
    case 'no-access':
      return withoutAccess(practice ? [practice] : me!.practices, view);
    case 'ready':
      if (!state.inbox) return nothing;
      if (!inbox) return loadAgain(view, 'inbox');
      return inboxContent(state, view, () => inbox.render(state.inbox!, drafted, words, planProfile));
  }
}

/** The code of what shows the reviews. */
export function inboxPart(parts: Parts) {
  return parts.code('inbox') as typeof import('./inbox-part.js') | undefined;
}

/** The code of the screens that most people never see. */
function laterScreens(parts: Parts) {
  return parts.code('screens') as typeof import('./later-screens.js') | undefined;
}

function withoutAccess(practices: readonly Practice[], view: WorkspaceView) {
  const {words, planProfile, messages, drafted, parts, handlers} = view;
  if (parts.hasFailed('screens')) return loadAgain(view, 'screens');
  return laterScreens(parts)?.noAccess({
    practices,
    locale: words.locale,
    messages,
    plan: planProfile?.brand,
    phone: planProfile?.phones?.access,
    draft: drafted.size ? words.say('draftKept') : undefined,
    timeZone: planProfile?.timeZone,
    onAsk: handlers.onAsk,
    onRetry: handlers.onRetry,
  });
}

/** Shown if the code of a screen could not be loaded. */
function loadAgain({words, parts}: WorkspaceView, part: Part) {
  return html`<p>${words.say('partFailed')}</p>${retryButton(words, () => parts.reload(part))}`;
}

function signInButton({words, handlers}: WorkspaceView) {
  return {label: words.say('signIn'), onPress: handlers.onSignIn};
}

function inboxContent({inbox, practice, provider}: WorkspaceState, {words, messages, parts, handlers}: WorkspaceView, list: () => unknown) {
  const {reviews, counts, failure} = inbox!.state;
  const retry = failure && failure.during !== 'next' ? retryButton(words, handlers.onRetry) : nothing;
  if (!reviews) return failure ? retry : loadingCards(words);
  const onShowAll = () => inbox!.refine({status: undefined, needsResponse: undefined, recommended: undefined, search: undefined});
  const nothingListed = () => {
    if (!counts?.total) return noComments(words);
    if (!isCaughtUp(inbox) || parts.hasFailed('screens')) return nothingMatches(words, onShowAll);
    const of = provider ? `${provider.name}, ${provider.credentials}` : practice!.name;
    const areAllAnswered = !counts.byStatus['report-pending'];
    return laterScreens(parts)?.caughtUp({
      locale: words.locale,
      messages,
      provider: areAllAnswered ? of : undefined,
      total: counts.total,
      onShowAll,
    });
  };
  return html`${retry}${reviews.length ? list() : nothingListed()}`;
}

function isCaughtUp(inbox: InboxStore | undefined): boolean {
  const {reviews, query, failure, loading} = inbox?.state ?? {};
  return reviews?.length === 0 && !!query && isToDo(query) && !failure && !loading;
}

function isWorthFiltering({state: {reviews, counts}}: InboxStore): boolean {
  return !!reviews && !!counts && counts.total > 1;
}
