import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PracticeAccess} from '../../api/access/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {AccessMessage} from '../../i18n/access/access.js';
import type {Words} from '../../i18n/shared/words.js';
import type {AccessNotice} from '../../state/access/access-store.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {expectedRow, personRow, registrationRow, requestRow, type RowContext} from './rows.js';

/** Number of people shown at first. */
export const PEOPLE_SHOWN = 25;

export interface SectionContext extends RowContext {
  /** Level of the practice's heading. */
  readonly level: number;
  /** Phone number for practices without a website access manager. */
  readonly phone: string | undefined;
  readonly notice: AccessNotice | undefined;
  /** Number of people to show. */
  readonly shown: number;
  readonly onMore: () => void;
}

export function practiceSection(practice: PracticeAccess, context: SectionContext) {
  const {id, tin, name, manages} = practice;
  const {words, level} = context;
  return html`<section id="practice-${id}" part="practice" aria-labelledby="name-${id}">
    <div id="name-${id}" class="name" role="heading" aria-level=${level} tabindex="-1"><bdi>${withoutDirections(name)}</bdi></div>
    <p class="muted">${words.say('accessTin', {tin})}</p>
    ${managersOf(practice, context)} ${manages ? managed(practice, context) : nothing}
  </section>`;
}

/** The access managers, shown to everyone in the practice, or the number to call if there are none. */
function managersOf({managers, manages}: PracticeAccess, {words, phone}: SectionContext) {
  if (!managers.length) return html`<p>${words.say('accessNoManagers')}</p>${phone ? callLine(phone, words) : nothing}`;
  return html`<div part="managers">
    <p class="label">${words.say('accessManagers')}</p>
    <ul role="list" class="names">${managers.map((name) => html`<li><bdi>${withoutDirections(name)}</bdi></li>`)}</ul>
    ${manages ? nothing : html`<p class="muted">${words.say('accessAskThem')}</p>`}
  </div>`;
}

export function callLine(phone: string, words: Words<AccessMessage>) {
  const [before, after] = words.say('accessCall', {phone: '\n'}).split('\n');
  return html`<p>${before}${phoneLink(phone)}${after}</p>`;
}

function managed(practice: PracticeAccess, context: SectionContext) {
  const {people, registrations, expected = []} = practice;
  const {words, notice, shown, onMore} = context;
  const asking = people.filter(({askedAt}) => askedAt);
  const others = people.filter(({askedAt}) => !askedAt);
  const rest = others.length - shown;
  const isAlone = people.length <= 1 && people.every(({isSelf}) => isSelf) && !registrations.length && !expected.length;
  const isTold = notice && notice.outcome !== 'failed';
  const moreLabel = words.say('accessMorePeople', {count: Math.min(rest, PEOPLE_SHOWN)});
  return html`<p role="status" class=${isTold ? 'told' : 'hidden-text'}>${notice ? sentenceOf(notice, words) : ''}</p>
    ${rows(words.say('accessRequests', {count: asking.length}), asking, (each) => requestRow(practice, each, context), context)}
    ${rows(words.say('accessRegistrations', {count: registrations.length}), registrations, (each) => registrationRow(practice, each, context), context)}
    ${rows(words.say('accessPeople'), others.slice(0, shown), (each) => personRow(practice, each, context), context)}
    ${rows(words.say('accessExpected', {count: expected.length}), expected, (each) => expectedRow(practice, each, context), context)}
    ${isAlone ? html`<p class="muted">${words.say('accessNobody')}</p>` : nothing}
    ${rest > 0 ? html`<button part="more" type="button" @click=${onMore}>${moreLabel}</button>` : nothing}`;
}

/** A list under its heading, if there is anything to list. */
function rows<Entry extends {readonly id: string}>(
  heading: string,
  entries: readonly Entry[],
  row: (entry: Entry) => unknown,
  {level}: SectionContext,
) {
  if (!entries.length) return nothing;
  return html`<div role="heading" aria-level=${level + 1} class="label">${heading}</div>
    <ul role="list" class="rows">${repeat(entries, ({id}) => id, row)}</ul>`;
}

const DONE = {
  grant: 'accessDidGrant',
  remove: 'accessDidRemove',
  decline: 'accessDidDecline',
  'remove-person': 'accessDidRemovePerson',
  withdraw: 'accessDidWithdraw',
  approve: 'accessDidApprove',
  refuse: 'accessDidRefuse',
} as const;

/** The outcome of the latest change. The reason for a failure is shown next to the person. */
export function sentenceOf({outcome, change, name}: AccessNotice, words: Words<AccessMessage>) {
  switch (outcome) {
    case 'done':
      return sayIsolated(words, DONE[change.kind], {name});
    case 'meanwhile':
      return sayIsolated(words, 'accessMeanwhile', {name});
    case 'failed':
      return sayIsolated(words, 'accessNotChanged', {name});
  }
}
