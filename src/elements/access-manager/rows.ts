import {html, nothing} from 'lit';
import type {Colleague, ExpectedPerson, PracticeAccess, Registration} from '../../api/access/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {AccessMessage} from '../../i18n/access/access.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import {type AccessChange, type AccessState, changeKey} from '../../state/access/access-store.js';
import {asksForAnotherTry, asksForSignIn, type Failure} from '../../state/shared/failure.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** The context of every row. */
export interface RowContext {
  readonly words: Words<AccessMessage>;
  /** Of the plan. */
  readonly timeZone: string | undefined;
  readonly changes: AccessState['changes'];
  /** The change waiting for confirmation. */
  readonly confirming: AccessChange | undefined;
  /** Called when a button is pressed. A change that needs confirmation is not made yet. */
  readonly onChange: (change: AccessChange) => void;
  readonly onAsk: (change: AccessChange) => void;
  readonly onCancel: () => void;
}

/**
 * A person in the practice, with the possible changes. Removing the person, or one's own entitlement, needs confirmation. The last
 * access manager stays.
 */
export function personRow({id: practiceId, name: practice, people}: PracticeAccess, person: Colleague, context: RowContext) {
  const {words, changes, onChange, onAsk} = context;
  const {id, name, entitled, manages, isSelf} = person;
  const change: AccessChange = {kind: entitled ? 'remove' : 'grant', practiceId, id};
  const outcome = changes.get(changeKey(change));
  const roles = [manages && words.say('accessIsManager'), isSelf && words.say('accessIsSelf')].filter(Boolean);
  const press = () => (entitled && isSelf ? onAsk(change) : onChange(change));
  const leave: AccessChange = {kind: 'remove-person', practiceId, id};
  const isLast = manages && people.filter((each) => each.manages).length === 1;
  return html`<li part="person">
    <div class="who">
      <p class="label"><bdi>${withoutDirections(name)}</bdi></p>
      ${roles.length ? html`<p class="muted">${roles.join(' · ')}</p>` : nothing}
      ${
        isLast || outcome === 'saving'
          ? nothing
          : html`<button
              class="text"
              part="remove-person"
              type="button"
              aria-label=${words.say('accessRemovePersonName', {name})}
              @click=${() => onAsk(leave)}
            >${words.say('accessRemovePerson')}</button>`
      }
    </div>
    <p class=${entitled ? 'state granted' : 'state'}>${entitled ? circleCheck() : nothing}${words.say(entitled ? 'accessGranted' : 'accessNotGranted')}</p>
    ${
      isAsked(leave, context)
        ? question(isSelf ? 'accessAskLeave' : 'accessAskRemovePerson', {name, practice}, leave, 'accessRemovePerson', context)
        : isAsked(change, context)
          ? question('accessAskSelf', {practice}, change, 'accessRemove', context)
          : changeButton({part: entitled ? 'remove' : 'grant', label: entitled ? 'accessRemove' : 'accessGrant', press}, outcome, {
              words,
              name: words.say(entitled ? 'accessRemoveFrom' : 'accessGrantTo', {name}),
            })
    }
    ${changeFailure(outcome, words)}
  </li>`;
}

/** A person who has asked for access. */
export function requestRow({id: practiceId}: PracticeAccess, {id, name, askedAt}: Colleague, context: RowContext) {
  const {words, timeZone, changes, onChange} = context;
  const grant: AccessChange = {kind: 'grant', practiceId, id};
  const decline: AccessChange = {kind: 'decline', practiceId, id};
  const outcome = changes.get(changeKey(grant));
  const named = (key: AccessMessage) => ({words, name: words.say(key, {name})});
  return html`<li class="asks" part="request">
    <div class="who">
      <p class="label"><bdi>${withoutDirections(name)}</bdi></p>
      <p class="muted">${words.say('accessAsked', {day: momentIn(words.locale, timeZone).date(askedAt!)})}</p>
    </div>
    <div class="buttons">
      ${changeButton({part: 'grant', label: 'accessGrant', press: () => onChange(grant)}, outcome, named('accessGrantTo'))}
      ${
        outcome === 'saving'
          ? nothing
          : changeButton({part: 'decline', label: 'accessRefuse', press: () => onChange(decline)}, outcome, named('accessDeclineName'))
      }
    </div>
    ${changeFailure(outcome, words)}
  </li>`;
}

/** A person who was registered and has not joined yet. */
export function expectedRow({id: practiceId}: PracticeAccess, {id, name, email, registeredAt}: ExpectedPerson, context: RowContext) {
  const {words, timeZone, changes, onChange} = context;
  const withdraw: AccessChange = {kind: 'withdraw', practiceId, id};
  const outcome = changes.get(changeKey(withdraw));
  return html`<li class="asks" part="expected">
    <div class="who">
      <p class="label"><bdi>${withoutDirections(name ?? email)}</bdi></p>
      ${name ? html`<p class="muted"><bdi>${withoutDirections(email)}</bdi></p>` : nothing}
      <p class="muted">${words.say('accessRegistered', {day: momentIn(words.locale, timeZone).date(registeredAt)})}</p>
    </div>
    <div class="buttons">
      ${changeButton({part: 'withdraw', label: 'accessWithdraw', press: () => onChange(withdraw)}, outcome, {
        words,
        name: words.say('accessWithdrawName', {name: email}),
      })}
    </div>
    ${changeFailure(outcome, words)}
  </li>`;
}

/** A request to join. Refusing it needs confirmation. */
export function registrationRow({id: practiceId}: PracticeAccess, registration: Registration, context: RowContext) {
  const {words, timeZone, changes, onChange, onAsk} = context;
  const {id, name, email, phone, requestedAt} = registration;
  const approve: AccessChange = {kind: 'approve', practiceId, id};
  const refuse: AccessChange = {kind: 'refuse', practiceId, id};
  const outcome = changes.get(changeKey(approve));
  return html`<li class="asks" part="registration">
    <div class="who">
      <p class="label"><bdi>${withoutDirections(name)}</bdi></p>
      <p class="muted"><bdi>${withoutDirections(email)}</bdi> · <bdi class="phone">${withoutDirections(phone)}</bdi></p>
      <p class="muted">${words.say('accessRequested', {day: momentIn(words.locale, timeZone).date(requestedAt)})}</p>
    </div>
    ${
      isAsked(refuse, context)
        ? question('accessAskRefuse', {name}, refuse, 'accessRefuse', context)
        : html`<div class="buttons">
            ${changeButton({part: 'approve', label: 'accessApprove', press: () => onChange(approve)}, outcome, {
              words,
              name: words.say('accessApproveName', {name}),
            })}
            ${
              outcome === 'saving'
                ? nothing
                : changeButton({part: 'refuse', label: 'accessRefuse', press: () => onAsk(refuse)}, outcome, {
                    words,
                    name: words.say('accessRefuseName', {name}),
                  })
            }
          </div>`
    }
    ${changeFailure(outcome, words)}
  </li>`;
}

/** The button is never `disabled`, so it keeps the focus while it works. */
function changeButton(
  {part, label, press}: {readonly part: string; readonly label: AccessMessage; readonly press: () => void},
  outcome: 'saving' | Failure | undefined,
  {words, name}: {readonly words: Words<AccessMessage>; readonly name: string},
) {
  const isSaving = outcome === 'saving';
  return html`<button
    part=${part}
    type="button"
    aria-label=${isSaving ? nothing : name}
    aria-disabled=${isSaving ? 'true' : 'false'}
    @click=${isSaving ? nothing : press}
  >${words.say(isSaving ? 'accessSaving' : label)}</button>`;
}

function question(
  key: AccessMessage,
  values: Readonly<Record<string, string>>,
  change: AccessChange,
  label: AccessMessage,
  {words, onChange, onCancel}: RowContext,
) {
  const handleKey = ({key}: KeyboardEvent) => key === 'Escape' && onCancel();
  return html`<div class="question" part="question" role="group" aria-label=${words.say(key, values)} tabindex="-1" @keydown=${handleKey}>
    <p>${sayIsolated(words, key, values)}</p>
    <div class="buttons">
      <button class="danger" type="button" @click=${() => onChange(change)}>${words.say(label)}</button>
      <button type="button" @click=${onCancel}>${words.say('accessCancel')}</button>
    </div>
  </div>`;
}

function isAsked(change: AccessChange, {confirming}: RowContext): boolean {
  return confirming?.kind === change.kind && changeKey(confirming) === changeKey(change);
}

function changeFailure(outcome: 'saving' | Failure | undefined, words: Words<AccessMessage>) {
  return typeof outcome === 'object' ? html`<p class="fault">${words.say(reasonOf(outcome))}</p>` : nothing;
}

function reasonOf(failure: Failure): AccessMessage {
  if (asksForSignIn(failure)) return 'accessChangeExpired';
  if (failure.code === 'offline') return 'accessChangeOffline';
  if (failure.code === 'last-access-manager') return 'accessLastManager';
  return asksForAnotherTry(failure) ? 'accessNoReply' : 'accessRefusedChange';
}
