import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PracticeAccess} from '../../api/access/schemas.js';
import type {NamedEmail} from '../../domain/pasted-people.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {showsText} from '../../domain/shown-text.js';
import type {AccessMessage} from '../../i18n/access/access.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {AccessState} from '../../state/access/access-store.js';
import {signInOrRetry} from '../../ui/states/sign-in-or-retry.js';
import {callLine, PEOPLE_SHOWN, practiceSection, sentenceOf} from './practice-section.js';
import type {RowContext} from './rows.js';

/** Number of practices shown at first. */
export const PRACTICES_SHOWN = 10;

/** Minimum number of practices for a search field. */
const MANY_PRACTICES = 4;
const MANY_PEOPLE = 10;

export interface AccessContext extends Omit<RowContext, 'changes'> {
  /** Level of the tag's heading. */
  readonly level: number;
  readonly planProfile: PlanProfile | undefined;
  /** The text in the search field, and the practices that match it. */
  readonly typed: string;
  readonly found: readonly PracticeAccess[];
  /** How many more than at first to show: practices under `''`, people under their practice's id. */
  readonly more: ReadonlyMap<string, number>;
  /** The form that registers people. */
  readonly form: 'closed' | 'open' | 'failed';
  readonly locale: string;
  readonly messages: Partial<Messages> | undefined;
  /** Opens or closes the form. */
  readonly onForm: () => void;
  readonly onRegister: (practiceIds: readonly string[], people: readonly NamedEmail[]) => Promise<void>;
  readonly onType: (event: InputEvent) => void;
  readonly onMore: (of: string) => void;
  /** Called when "Sign in" or "Try again" is pressed. */
  readonly onSignInOrRetry: () => void;
}

/** Everything below the tag's heading. */
export function accessView(state: AccessState | undefined, context: AccessContext) {
  const {words, planProfile} = context;
  const {practices, failure, signIn} = state ?? {};
  const phone = planProfile?.phones?.access;
  if (failure?.status === 403 || practices?.length === 0) {
    return html`<div class="notice" part="notice"><p>${words.say('accessNone')}</p>${phone ? callLine(phone, words) : nothing}</div>`;
  }
  return html`<p role="status" class=${failure || signIn ? 'told' : 'hidden-text'}>${state ? accessStatus(state, words) : ''}</p>
    ${failure || signIn ? signInOrRetry(state!, words, words.say('accessLoading'), context.onSignInOrRetry) : nothing}
    ${practices ? list(state!, context) : failure ? nothing : skeleton(words)}`;
}

/** How many people the search has found or, if there are no people to manage, how many practices. */
export function foundSentence(found: readonly PracticeAccess[], words: Words<AccessMessage>): string {
  if (!found.length) return words.say('accessFoundNothing');
  const people = found.reduce(
    (sum, practice) => sum + practice.people.length + practice.registrations.length + (practice.expected?.length ?? 0),
    0,
  );
  return people ? words.say('accessFoundPeople', {count: people}) : words.say('accessFoundPractices', {count: found.length});
}

/** The line that is announced when it changes. */
function accessStatus({signIn, failure, practices, notice}: AccessState, words: Words<AccessMessage>) {
  if (signIn) return words.say(signIn === 'expired' ? 'accessExpired' : 'accessSignedOut');
  if (failure?.code === 'offline') return words.say('accessOffline');
  if (failure) return words.say(practices ? 'accessFailedKeeping' : 'accessFailed');
  // A notice about a practice shown with its people appears there instead.
  const hasPlace = practices?.some(({id, manages}) => manages && id === notice?.change.practiceId);
  return notice && !hasPlace ? sentenceOf(notice, words) : '';
}

function list(state: AccessState, context: AccessContext) {
  const {words, level, planProfile, typed, found, more, onMore} = context;
  const {changes, notice} = state;
  const shown = PRACTICES_SHOWN + (more.get('') ?? 0);
  const rest = found.length - shown;
  const moreLabel = words.say('accessMorePractices', {count: Math.min(rest, PRACTICES_SHOWN)});
  return html`<p>${words.say('accessExplained', {plan: planProfile?.brand ?? words.say('yourPlan')})}</p>
    ${registering(state.practices!, context)} ${isLong(state.practices!) || typed ? search(context) : nothing}
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
    ${rest > 0 ? html`<button part="more" type="button" @click=${() => onMore('')}>${moreLabel}</button>` : nothing}`;
}

/** Only for those who manage a practice, and if the service lets them register people. */
function registering(all: readonly PracticeAccess[], {words, form, locale, messages, onForm, onRegister}: AccessContext) {
  const practices = all.filter(({manages, expected}) => manages && expected);
  if (!practices.length) return nothing;
  const isOpen = form === 'open';
  return html`<button part="register" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${onForm}>${words.say('accessRegister')}</button>
    ${form === 'failed' ? html`<p class="fault" role="alert">${words.say('accessFormFailed')}</p>` : nothing}
    ${
      isOpen
        ? html`<dr-register-people
            .practices=${practices}
            .register=${onRegister}
            .onClose=${onForm}
            .locale=${locale}
            .messages=${messages}
          ></dr-register-people>`
        : nothing
    }`;
}

function isLong(practices: readonly PracticeAccess[]): boolean {
  return practices.length >= MANY_PRACTICES || practices.reduce((sum, {people}) => sum + people.length, 0) >= MANY_PEOPLE;
}

function search({words, typed, found, onType}: AccessContext) {
  return html`<div class="search" part="search">
    <label for="search">${words.say('accessFind')}</label>
    <input id="search" type="search" autocomplete="off" .value=${typed} @input=${onType}>
    ${showsText(typed) ? html`<p class="muted">${foundSentence(found, words)}</p>` : nothing}
  </div>`;
}

/** Placeholder shapes for the practices. */
function skeleton(words: Words<AccessMessage>) {
  return html`<p class="hidden-text">${words.say('accessLoading')}</p><div class="shape"></div><div class="shape"></div>`;
}
