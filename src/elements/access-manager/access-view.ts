import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PracticeAccess} from '../../api/access/schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {AccessMessage} from '../../i18n/access/access.js';
import type {Words} from '../../i18n/shared/words.js';
import type {AccessState} from '../../state/access/access-store.js';
import {callLine, PEOPLE_SHOWN, practiceSection, sentenceOf} from './practice-section.js';
import type {RowContext} from './rows.js';

/** Practices that are seen at once. */
export const PRACTICES_SHOWN = 10;

/** From so many on there is a field to search in. */
const MANY_PRACTICES = 4;
const MANY_PEOPLE = 10;

export interface AccessContext extends Omit<RowContext, 'changes'> {
  /** Of the tag's heading. */
  readonly level: number;
  readonly planProfile: PlanProfile | undefined;
  /** What is typed into the search field, and the practices that it leaves. */
  readonly typed: string;
  readonly found: readonly PracticeAccess[];
  /** How many more than at first are to be seen: of practices under `''`, of people under the id of their practice. */
  readonly more: ReadonlyMap<string, number>;
  readonly onType: (event: InputEvent) => void;
  readonly onMore: (of: string) => void;
  /** "Sign in" or "Try again" was pressed. */
  readonly onWayOut: () => void;
}

/** Everything under the tag's heading. */
export function accessView(state: AccessState | undefined, context: AccessContext) {
  const {words, planProfile} = context;
  const {practices, failure, signIn} = state ?? {};
  const phone = planProfile?.phones?.access;
  if (failure?.status === 403 || practices?.length === 0) {
    return html`<div class="notice" part="notice"><p>${words.say('accessNone')}</p>${phone ? callLine(phone, words) : nothing}</div>`;
  }
  return html`<p role="status" class=${failure || signIn ? 'told' : 'hidden-text'}>${state ? accessStatus(state, words) : ''}</p>
    ${failure || signIn ? wayOut(state!, context) : nothing}
    ${practices ? list(state!, context) : failure ? nothing : skeleton(words)}`;
}

/** How many people, or where there are none to manage how many practices, the search has found. */
export function foundSentence(found: readonly PracticeAccess[], words: Words<AccessMessage>): string {
  if (!found.length) return words.say('accessFoundNothing');
  const people = found.reduce((sum, practice) => sum + practice.people.length + practice.registrations.length, 0);
  return people ? words.say('accessFoundPeople', {count: people}) : words.say('accessFoundPractices', {count: found.length});
}

/** The line that is announced when it changes. */
function accessStatus({signIn, failure, practices, notice}: AccessState, words: Words<AccessMessage>): string {
  if (signIn) return words.say(signIn === 'expired' ? 'accessExpired' : 'accessSignedOut');
  if (failure?.code === 'offline') return words.say('accessOffline');
  if (failure) return words.say(practices ? 'accessFailedKeeping' : 'accessFailed');
  // About a practice that is shown with its people, it is said there.
  const hasPlace = practices?.some(({id, manages}) => manages && id === notice?.change.practiceId);
  return notice && !hasPlace ? sentenceOf(notice, words) : '';
}

/** It stays where it is and keeps the focus while it works and when it fails again, so it is never `disabled`. */
function wayOut({signIn, loading}: AccessState, {words, onWayOut}: AccessContext) {
  const label = words.say(loading ? 'accessLoading' : signIn ? 'signIn' : 'retry');
  return html`<button part=${signIn ? 'sign-in' : 'retry'} type="button" aria-disabled=${loading ? 'true' : 'false'} @click=${onWayOut}>${label}</button>`;
}

function list(state: AccessState, context: AccessContext) {
  const {words, level, planProfile, typed, found, more, onMore} = context;
  const {changes, notice} = state;
  const shown = PRACTICES_SHOWN + (more.get('') ?? 0);
  const rest = found.length - shown;
  return html`<p>${words.say('accessExplained', {plan: planProfile?.brand ?? words.say('yourPlan')})}</p>
    ${isLong(state.practices!) || typed ? search(context) : nothing}
    ${repeat(
      found.slice(0, shown),
      ({id}) => id,
      (practice) =>
        practiceSection(practice, {
          ...context,
          changes,
          level: level + 1,
          phone: planProfile?.phones?.access,
          notice: notice?.change.practiceId === practice.id ? notice : undefined,
          shown: PEOPLE_SHOWN + (more.get(practice.id) ?? 0),
          onMore: () => onMore(practice.id),
        }),
    )}
    ${rest > 0 ? html`<button part="more" type="button" @click=${() => onMore('')}>${words.say('accessMorePractices', {count: Math.min(rest, PRACTICES_SHOWN)})}</button>` : nothing}`;
}

function isLong(practices: readonly PracticeAccess[]): boolean {
  return practices.length >= MANY_PRACTICES || practices.reduce((sum, {people}) => sum + people.length, 0) >= MANY_PEOPLE;
}

function search({words, typed, found, onType}: AccessContext) {
  return html`<div class="search" part="search">
    <label for="search">${words.say('accessFind')}</label>
    <input id="search" type="search" autocomplete="off" .value=${typed} @input=${onType}>
    ${typed.trim() ? html`<p class="muted">${foundSentence(found, words)}</p>` : nothing}
  </div>`;
}

/** Shapes where the practices will be. */
function skeleton(words: Words<AccessMessage>) {
  return html`<p class="hidden-text">${words.say('accessLoading')}</p><div class="shape"></div><div class="shape"></div>`;
}
