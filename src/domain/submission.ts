import {cleanedContact, cleanedContactField, CONTACT_LIMIT, isWellFormed} from './contact.js';
import {type Contact, CONTACT_FIELDS} from './contact-fields.js';
import type {SUBMISSION_KINDS} from './feedback.js';
import {REPORT_REASONS, type ReportReason} from './reasons.js';
import {showsText} from './shown-text.js';
import {canonicalText, remainingCharacters} from './text-limit.js';

export {CONTACT_FIELDS, contactFrom, type Contact, type ContactField} from './contact-fields.js';

/** A practice's submission: the text of a response, or the reason for a report. */
export interface Submission {
  /** Plain text, at most `TEXT_LIMIT` characters. */
  readonly text: string;
  readonly contact: Contact;
  /** Of a report, which must have one. */
  readonly reasonCode?: ReportReason | undefined;
}

/** The kinds of submission. A draft belongs to a review and one of these kinds. */
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** A field of the submission form. */
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];

export const SUBMISSION_FIELDS = ['reasonCode', 'text', ...CONTACT_FIELDS] as const;

/** Codes for what can be wrong with a field. The texts for them are in i18n. */
export const FIELD_FAULTS = ['missing', 'too-long', 'malformed'] as const;

/** A field and what is wrong with it. */
export interface FieldFault {
  readonly field: SubmissionField;
  readonly fault: (typeof FIELD_FAULTS)[number];
  /** Of a text that is too long: by how many characters. */
  readonly excess?: number | undefined;
}

/** Whether the fault is in a field of the contact. */
export function isContactFault({field}: FieldFault): boolean {
  return CONTACT_FIELDS.some((each) => each === field);
}

/** A submission as it is checked, sent and stored. */
export function canonicalSubmission({text, contact, reasonCode}: Submission): Submission {
  return {text: canonicalText(text), contact: cleanedContact(contact), ...(reasonCode && {reasonCode})};
}

/** The faults of a submission of this kind, in field order; empty if it is valid. Used by both the browser and the service. */
export function submissionFaults({text, contact, reasonCode}: Submission, kind: SubmissionKind): FieldFault[] {
  const faults: FieldFault[] = [];
  const find = (field: SubmissionField, fault: FieldFault['fault'], when: boolean) => {
    if (when && !faults.some((found) => found.field === field)) faults.push({field, fault});
  };
  find('reasonCode', 'missing', kind === 'report' && !reasonCode);
  find('reasonCode', 'malformed', !!reasonCode && !REPORT_REASONS.includes(reasonCode));
  const excess = -remainingCharacters(text);
  find('text', 'missing', !showsText(text));
  if (excess > 0) faults.push({field: 'text', fault: 'too-long', excess});
  for (const field of CONTACT_FIELDS) {
    const value = cleanedContactField(field, contact[field]);
    find(field, 'missing', !showsText(value));
    find(field, 'too-long', value.length > CONTACT_LIMIT);
    find(field, 'malformed', !isWellFormed(field, value));
  }
  return faults;
}
