import {CONTACT_FIELDS, type Contact, type ContactField} from './contact.js';
import type {SUBMISSION_KINDS} from './feedback.js';
import {characterCount, TEXT_LIMIT} from './text-limit.js';

export {CONTACT_FIELDS, contactFrom, type Contact, type ContactField} from './contact.js';

/** What a practice submits: the text of a response, or the reason of a report. */
export interface Submission {
  /** Plain text, at most `TEXT_LIMIT` characters. */
  readonly text: string;
  readonly contact: Contact;
}

/** The kinds of submission; a draft belongs to a review and one of these. */
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** A field of the form in which a practice submits something. */
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];

export const SUBMISSION_FIELDS = ['text', ...CONTACT_FIELDS] as const;

/** What may be wrong with a field, as a code: the sentences are the reader's. */
export const FIELD_FAULTS = ['missing', 'too-long', 'malformed'] as const;

/** A field and what is wrong with it. */
export interface FieldFault {
  readonly field: SubmissionField;
  readonly fault: (typeof FIELD_FAULTS)[number];
}

/** Longest contact field, in UTF-16 units. RFC 5321, section 4.5.3.1.3, allows an address no more than 254. */
export const CONTACT_LIMIT = 254;

/** A mailbox and a domain with a dot in it; whether it exists only a letter can tell. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Ten digits of the North American Numbering Plan, `+1` before and an extension after them allowed. */
const PHONE = /^(\+?1)?([2-9]\d{2}[2-9]\d{6})(x\d{1,6})?$/;

const WELL_FORMED: Readonly<Record<ContactField, (value: string) => boolean>> = {
  name: (name) => responderName(name) !== undefined,
  phone: (phone) => PHONE.test(dialable(phone)),
  email: (email) => EMAIL.test(email),
};

/** What is wrong with a submission, in the order of the fields; empty when it may be sent. Browser and service share it. */
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

/** Without the marks people put between digits; an extension is written `x`. */
function dialable(phone: string): string {
  return phone.replace(/(?:\bext(?:ension)?\.?|\bx|#)\s*(?=\d+\s*$)/i, 'x').replace(/[\s().\-–]/g, '');
}

/** How members see who responded: first name and initial, `Dana R.`; `undefined` when there is no letter in the name. */
export function responderName(name: string): string | undefined {
  const [first, ...rest] = name.trim().split(/\s+/);
  if (!first || !/\p{L}/u.test(first)) return undefined;
  const initial = rest.length ? /\p{L}/u.exec(rest.at(-1)!)?.[0] : undefined;
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}
