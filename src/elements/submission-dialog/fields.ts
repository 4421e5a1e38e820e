import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {CONTACT_LIMIT} from '../../domain/contact.js';
import {isolatedLine, withoutDirections} from '../../domain/directions.js';
import {REPORT_REASONS, type ReportReason} from '../../domain/reasons.js';
import {responderName} from '../../domain/responder-name.js';
import {
  CONTACT_FIELDS,
  type ContactField,
  type FieldFault,
  isContactFault,
  type SubmissionField,
  type SubmissionKind,
} from '../../domain/submission.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {circleAlert} from '../../styles/icons/circle-alert.js';
import {user} from '../../styles/icons/user.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {type FieldMark, markedField} from '../../ui/text/marked-field.js';

/** Id of a field's control. Its fault has the same id with the suffix `-fault`. */
export const idOf = (field: SubmissionField) => `field-${field}`;

/** What the choice of a reason needs from its dialog. */
export interface ReasonInput {
  readonly onReason: (reason: ReportReason) => void;
}

/** Why the review is reported: one of the reasons. */
export function reasonChoice({reasonCode, faults, phase}: SubmissionState, words: Words<SubmissionMessage>, {onReason}: ReasonInput) {
  const fault = faults.find(({field}) => field === 'reasonCode');
  const option = (reason: ReportReason, isFirst: boolean) => html`<label class="chip">
    <input
      id=${isFirst ? idOf('reasonCode') : nothing}
      type="radio"
      name="reasonCode"
      value=${reason}
      required
      .checked=${live(reason === reasonCode)}
      ?disabled=${phase !== 'editing'}
      @change=${() => onReason(reason)}
    >${words.say(reason)}
  </label>`;
  return html`<div class="field">
    <fieldset
      class="field"
      role="radiogroup"
      aria-required="true"
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? `${idOf('reasonCode')}-fault` : nothing}
    >
      <legend>${words.say('reasonCodeLabel')}</legend>
      <div class="reasons">${REPORT_REASONS.map((reason, index) => option(reason, reasonCode ? reason === reasonCode : index === 0))}</div>
    </fieldset>
    ${faultLine(fault, 'report', 0, words)}
  </div>`;
}

/** What the text field needs from its dialog. */
export interface TextInput {
  /** True from a keystroke until the field loses focus. */
  readonly isWriting: boolean;
  readonly marks: readonly FieldMark[];
  readonly onText: (event: InputEvent) => void;
  readonly onTextLeft: () => void;
}

/** @param start is between the label and the field. */
export function textField(
  {kind, text, remaining, faults, phase}: SubmissionState,
  words: Words<SubmissionMessage>,
  {isWriting, marks, onText, onTextLeft}: TextInput,
  start: unknown,
) {
  const isOver = remaining < 0;
  const fault = faults.find(({field}) => field === 'text');
  // Screen readers announce a description whenever it changes, which would be on every keystroke.
  const description = isWriting ? nothing : `length ${fault ? `${idOf('text')}-fault` : ''}`;
  // Never truncates a text over the limit; the writer decides what to leave out.
  const field = html`<textarea
    id=${idOf('text')}
    rows="1"
    dir="auto"
    required
    aria-invalid=${fault || isOver ? 'true' : 'false'}
    aria-describedby=${description}
    ?readonly=${phase !== 'editing'}
    .value=${live(text)}
    @input=${onText}
    @blur=${onTextLeft}
  ></textarea>`;
  return html`<div class="field">
    <div class="field-head">
      <label for=${idOf('text')}>${words.say(kind === 'report' ? 'reasonLabel' : 'yourResponse')}</label>
      <p id="length" class=${isOver ? 'over' : 'muted'}>${isOver ? circleAlert() : nothing}${lengthSentence(remaining, words)}</p>
    </div>
    ${start}
    ${markedField(field, text, marks)}
    ${faultLine(fault, kind, remaining, words)}
  </div>`;
}

interface ContactInput {
  readonly label: SubmissionMessage;
  readonly missing: SubmissionMessage;
  readonly malformed: SubmissionMessage;
  readonly type: string;
  readonly autocomplete: string;
  readonly inputmode: string;
  readonly dir: 'auto' | 'ltr';
}

const CONTACT_INPUTS: Readonly<Record<ContactField, ContactInput>> = {
  name: {
    label: 'contactName',
    missing: 'nameMissing',
    malformed: 'nameMalformed',
    type: 'text',
    autocomplete: 'name',
    inputmode: 'text',
    dir: 'auto',
  },
  phone: {
    label: 'contactPhone',
    missing: 'phoneMissing',
    malformed: 'phoneMalformed',
    type: 'tel',
    autocomplete: 'tel',
    inputmode: 'tel',
    dir: 'ltr',
  },
  email: {
    label: 'contactEmail',
    missing: 'emailMissing',
    malformed: 'emailMalformed',
    type: 'email',
    autocomplete: 'email',
    inputmode: 'email',
    dir: 'ltr',
  },
};

/** What the contact fields need from their dialog. */
export interface ContactInputs {
  /** The contact is known, and shown in one line until the writer edits it. */
  readonly isContactKnown: boolean;
  readonly onContact: (event: InputEvent) => void;
  readonly onContactLeft: (event: Event) => void;
  readonly onEditContact: () => void;
}

export function contactFields(state: SubmissionState, words: Words<SubmissionMessage>, inputs: ContactInputs) {
  const {kind, contact, faults} = state;
  const isReport = kind === 'report';
  const shown = isReport ? '' : shownNameSentence(contact.name, words);
  if (inputs.isContactKnown && !faults.some(isContactFault)) return knownContact(state, shown, words, inputs);
  return html`<fieldset aria-describedby="contact-explained">
    <legend>${words.say('contact')}</legend>
    <p id="contact-explained" class="muted">
      <span>${words.say(isReport ? 'contactExplained' : 'contactOfResponder')}</span> <span>${words.say('allRequired')}</span>
    </p>
    <div class="contact">${CONTACT_FIELDS.map((field) => contactField(field, state, words, inputs))}</div>
    ${isReport ? nothing : html`<p id="shown-name" class="muted">${shown}</p>`}
  </fieldset>`;
}

function contactField(
  field: ContactField,
  {kind, contact, faults, phase}: SubmissionState,
  words: Words<SubmissionMessage>,
  {onContact, onContactLeft}: ContactInputs,
) {
  const {label, type, autocomplete, inputmode, dir} = CONTACT_INPUTS[field];
  const fault = faults.find((each) => each.field === field);
  return html`<div class="field">
    <label for=${idOf(field)}>${words.say(label)}</label>
    <input
      id=${idOf(field)}
      name=${field}
      type=${type}
      autocomplete=${autocomplete}
      inputmode=${inputmode}
      dir=${dir}
      required
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? `${idOf(field)}-fault` : nothing}
      ?readonly=${phase !== 'editing'}
      .value=${live(contact[field])}
      @input=${onContact}
      @change=${onContactLeft}
    >
    ${faultLine(fault, kind, 0, words)}
  </div>`;
}

function knownContact(
  {contact: {name, phone: number, email}, phase}: SubmissionState,
  shown: string,
  words: Words<SubmissionMessage>,
  {onEditContact}: ContactInputs,
) {
  return html`<div class="known" role="group" aria-label=${words.say('contact')}>
    <p>
      ${user()}<strong><bdi>${withoutDirections(name)}</bdi></strong> <span class="muted"><bdi>${withoutDirections(number)}</bdi> · <bdi>${withoutDirections(email)}</bdi></span>
      ${phase === 'editing' ? html`<button class="text" type="button" @click=${onEditContact}>${words.say('editContact')}</button>` : nothing}
    </p>
    ${shown ? html`<p class="muted">${shown}</p>` : nothing}
  </div>`;
}

/** What members will read of the name, and how to write it if that is only initials. Empty as long as there is no name. */
export function shownNameSentence(name: string, words: Words<SubmissionMessage>): string {
  const shown = responderName(name);
  if (!shown) return '';
  const isInitials = shown.split(' ').every((word) => word.endsWith('.'));
  return words.say(isInitials ? 'membersWillSeeInitials' : 'membersWillSee', {name: isolatedLine(shown)});
}

/** All faults in one place. Gets the focus when submitting finds faults, and links to each field. */
export function faultSummary(
  {faults, kind, remaining}: SubmissionState,
  words: Words<SubmissionMessage>,
  onChoose: (field: SubmissionField) => void,
) {
  if (!faults.length) return nothing;
  const item = (fault: FieldFault) => html`<li>
    <button class="text" type="button" @click=${() => onChoose(fault.field)}>${sentenceOf(fault, kind, remaining, words)}</button>
  </li>`;
  return html`<div class="note failed faults" role="group" aria-labelledby="faults" tabindex="-1">
    <h3 id="faults">${words.say('faults', {count: faults.length})}</h3>
    <ul role="list">${faults.map(item)}</ul>
  </div>`;
}

function faultLine(fault: FieldFault | undefined, kind: SubmissionKind, remaining: number, words: Words<SubmissionMessage>) {
  return fault ? html`<p id="${idOf(fault.field)}-fault" class="fault">${sentenceOf(fault, kind, remaining, words)}</p>` : nothing;
}

/** How to fix a fault, with the same words next to the field and in the summary. */
function sentenceOf({field, fault}: FieldFault, kind: SubmissionKind, remaining: number, words: Words<SubmissionMessage>): string {
  if (field === 'reasonCode') return words.say('reasonCodeMissing');
  if (field === 'text') {
    return fault === 'too-long'
      ? words.say('textTooLong', {count: -remaining})
      : words.say(kind === 'report' ? 'reasonMissing' : 'responseMissing');
  }
  if (fault === 'too-long') return words.say('contactTooLong', {limit: CONTACT_LIMIT});
  return words.say(CONTACT_INPUTS[field][fault]);
}
