import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {CONTACT_LIMIT} from '../../domain/contact.js';
import {responderName} from '../../domain/responder-name.js';
import {CONTACT_FIELDS, type ContactField, type FieldFault, type SubmissionField, type SubmissionKind} from '../../domain/submission.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';

/** Id of a field's control. Its fault has the same id with the suffix `-fault`. */
export const idOf = (field: SubmissionField) => `field-${field}`;

/** What the text field needs from its dialog. */
export interface TextInput {
  /** True from a keystroke until the field loses focus. */
  readonly isWriting: boolean;
  readonly onText: (event: InputEvent) => void;
  readonly onTextLeft: () => void;
}

export function textField(
  {kind, text, remaining, faults, phase}: SubmissionState,
  words: Words<SubmissionMessage>,
  {isWriting, onText, onTextLeft}: TextInput,
) {
  const isOver = remaining < 0;
  const fault = faults.find(({field}) => field === 'text');
  // Screen readers announce a description whenever it changes, which would be on every keystroke.
  const description = isWriting ? nothing : `length ${fault ? `${idOf('text')}-fault` : ''}`;
  // Never truncates a text over the limit; the writer decides what to leave out.
  return html`<div class="field">
    <label for=${idOf('text')}>${words.say(kind === 'report' ? 'reasonLabel' : 'yourResponse')}</label>
    <textarea
      id=${idOf('text')}
      rows="5"
      dir="auto"
      required
      aria-invalid=${fault || isOver ? 'true' : 'false'}
      aria-describedby=${description}
      ?readonly=${phase !== 'editing'}
      .value=${live(text)}
      @input=${onText}
      @blur=${onTextLeft}
    ></textarea>
    <p id="length" class=${isOver ? 'fault' : 'muted'}>${lengthSentence(remaining, words)}</p>
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
  readonly onContact: (event: InputEvent) => void;
  readonly onContactLeft: (event: Event) => void;
}

export function contactFields(
  {kind, contact, faults, phase}: SubmissionState,
  words: Words<SubmissionMessage>,
  {onContact, onContactLeft}: ContactInputs,
) {
  const isReport = kind === 'report';
  return html`<fieldset aria-describedby=${isReport ? 'contact-explained' : 'contact-explained shown-name'}>
    <legend>${words.say('contact')}</legend>
    <p id="contact-explained" class="muted">${words.say(isReport ? 'contactExplained' : 'contactOfResponder')}</p>
    ${CONTACT_FIELDS.map((field) => {
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
        ${field === 'name' && !isReport ? html`<p id="shown-name" class="muted">${shownNameSentence(contact.name, words)}</p>` : nothing}
        ${faultLine(fault, kind, 0, words)}
      </div>`;
    })}
  </fieldset>`;
}

/** What members will read of the name, and how to write it if that is only initials. Empty as long as there is no name. */
export function shownNameSentence(name: string, words: Words<SubmissionMessage>): string {
  const shown = responderName(name);
  if (!shown) return '';
  const isInitials = shown.split(' ').every((word) => word.endsWith('.'));
  return words.say(isInitials ? 'membersWillSeeInitials' : 'membersWillSee', {name: shown});
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
  if (field === 'text') {
    return fault === 'too-long'
      ? words.say('textTooLong', {count: -remaining})
      : words.say(kind === 'report' ? 'reasonMissing' : 'responseMissing');
  }
  if (fault === 'too-long') return words.say('contactTooLong', {limit: CONTACT_LIMIT});
  return words.say(CONTACT_INPUTS[field][fault]);
}
