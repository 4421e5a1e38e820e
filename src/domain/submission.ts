import {CONTACT_FIELDS, type Contact, type ContactField} from './contact.js';
import type {SUBMISSION_KINDS} from './feedback.js';
import {characterCount, TEXT_LIMIT} from './text-limit.js';

export {CONTACT_FIELDS, contactFrom, type Contact, type ContactField} from './contact.js';

/** A practice's submission: the text of a response, or the reason for a report. */
export interface Submission {
  /** Plain text, at most `TEXT_LIMIT` characters. */
  readonly text: string;
  readonly contact: Contact;
}

/** The kinds of submission. A draft belongs to a review and one of these kinds. */
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** A field of the submission form. */
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];

export const SUBMISSION_FIELDS = ['text', ...CONTACT_FIELDS] as const;

/** Codes for what can be wrong with a field. The texts for them are in i18n. */
export const FIELD_FAULTS = ['missing', 'too-long', 'malformed'] as const;

/** A field and what is wrong with it. */
export interface FieldFault {
  readonly field: SubmissionField;
  readonly fault: (typeof FIELD_FAULTS)[number];
}

/** Maximum length of a contact field in UTF-16 units. RFC 5321, section 4.5.3.1.3, limits an email address to 254. */
export const CONTACT_LIMIT = 254;

/** A mailbox and a domain with a dot. Whether the address exists can only be found out by sending an email. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Ten digits of the North American Numbering Plan, optionally with `+1` before and an extension after them. */
const PHONE = /^(\+?1)?([2-9]\d{2}[2-9]\d{6})(x\d{1,6})?$/;

const WELL_FORMED: Readonly<Record<ContactField, (value: string) => boolean>> = {
  name: (name) => responderName(name) !== undefined,
  phone: (phone) => PHONE.test(dialable(phone)),
  email: (email) => EMAIL.test(email),
};

/** The faults of a submission, in field order; empty if it is valid. Used by both the browser and the service. */
export function submissionFaults({text, contact}: Submission): FieldFault[] {
  const faults: FieldFault[] = [];
  const find = (field: SubmissionField, fault: FieldFault['fault'], when: boolean) => {
    if (when && !faults.some((found) => found.field === field)) faults.push({field, fault});
  };
  find('text', 'missing', !text.trim());
  find('text', 'too-long', characterCount(text) > TEXT_LIMIT);
  for (const field of CONTACT_FIELDS) {
    const value = contact[field].trim();
    find(field, 'missing', !value);
    find(field, 'too-long', value.length > CONTACT_LIMIT);
    find(field, 'malformed', !WELL_FORMED[field](value));
  }
  return faults;
}

/** Removes punctuation between digits and writes an extension as `x`. */
function dialable(phone: string): string {
  return phone.replace(/(?:\bext(?:ension)?\.?|\bx|#)\s*(?=\d+\s*$)/i, 'x').replace(/[\s().\-–]/g, '');
}

/** The responder's name as members see it: first name and initial, `Dana R.`; `undefined` if the name contains no letters. */
export function responderName(name: string): string | undefined {
  const [first, ...rest] = name.trim().split(/\s+/);
  if (!first || !/\p{L}/u.test(first)) return undefined;
  const initial = rest.length ? /\p{L}/u.exec(rest.at(-1)!)?.[0] : undefined;
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}
