import {type Contact, type ContactField, contactFrom} from './contact-fields.js';
import {inDigits} from './phone.js';
import {responderName} from './responder-name.js';

/*
 * People paste names, phone numbers, email addresses and TINs from contact apps, emails and spreadsheets, with direction marks,
 * full-width characters, labels and punctuation. The functions here keep what a person reads as the name, number or address.
 */

/** Maximum length of a contact field in UTF-16 units. RFC 5321, section 4.5.3.1.3, limits an email address to 254. */
export const CONTACT_LIMIT = 254;

/** A part between dots, in any script: RFC 5322, section 3.2.3, extended by RFC 6531. */
const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";

/** A part of a domain name, in any script: no hyphen at either end (RFC 5891, section 4.2.3.1). */
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';

/** A mailbox and a domain with a dot. Whether the address exists can only be found out by sending an email. */
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`, 'u');

/**
 * Ten digits of the North American Numbering Plan, with or without `+1` before and an extension after them. Area code 555 is
 * never assigned, so examples use it with any exchange.
 */
const PHONE = /^(?:\+?1)?(?=[2-9]\d\d[2-9]|555)(\d{3})(\d{3})(\d{4})(?:x(\d{1,6}))?$/;

const CLEANED: Readonly<Record<ContactField, (text: string) => string>> = {name: cleanedName, phone: cleanedPhone, email: cleanedEmail};

const WELL_FORMED: Readonly<Record<ContactField, (cleaned: string) => boolean>> = {
  name: (name) => responderName(name) !== undefined,
  phone: (phone) => PHONE.test(digitsOf(phone)),
  email: (email) => EMAIL.test(email),
};

/** A contact field as it is checked, sent and stored. A value that is not well-formed only loses what does not show. */
export function cleanedContactField(field: ContactField, text: string): string {
  return CLEANED[field](text);
}

/** A contact as it is checked, sent and stored. */
export function cleanedContact(contact: Contact): Contact {
  return contactFrom((field) => CLEANED[field](contact[field]));
}

/** @param cleaned from `cleanedContactField` */
export function isWellFormed(field: ContactField, cleaned: string): boolean {
  return WELL_FORMED[field](cleaned);
}

/** The digits of a TIN in any of its usual forms: `90-0000017` (EIN), `900-00-0017` (SSN, ITIN); `undefined` if there are not nine or ten. */
export function tinDigits(text: string): string | undefined {
  const digits = visible(text).replace(/^\s*(?:[EST]?IN|SSN|tax id)\b[\s:#]*|[\s\p{Pd}\u2212.]/giu, '');
  return /^\d{9,10}$/.test(digits) ? digits : undefined;
}

/** Control characters count as spaces. Joiners stay, because some scripts need them within a word. */
function cleanedName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u2800]+/gu, ' ')
    .replace(/(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim();
}

/** A number in a common notation as it is, and any other as `303-555-0142` or `303-555-0142 x12`. */
function cleanedPhone(text: string): string {
  const phone = visible(text).replace(/[\p{Pd}\u2212\u30FC]/gu, '-');
  const [, area, exchange, line, extension] = PHONE.exec(digitsOf(phone)) ?? [];
  if (!area || /^[\d(+][\d ()+.-]*\d$/.test(phone)) return phone;
  return `${area}-${exchange}-${line}${extension ? ` x${extension}` : ''}`;
}

/** Removes a label before the number, a remark after it and all punctuation; writes an extension as `x`. */
function digitsOf(phone: string): string {
  const number = phone.replace(/\(\p{L}+\.?\)/gu, '').replace(/^[^\d+(]*/, '');
  return (
    inDigits(number)
      .replace(/(?:;ext=|ext(?:ension|n)?|x|#|int(?:erno)?|opt(?:ion)?)[.:]*\s*(?=\d+\)?$)/i, 'x')
      // Phones dial an extension after a pause, which they write as a comma or semicolon.
      .replace(/(\d{4}\s*)[,;]+\s*(?=\d{1,6}$)/, '$1x')
      .replace(/[^\p{L}\p{Nd}+]/gu, '')
  );
}

/** The address in `Dana Reed <dana@juniper.example>` or in a `mailto:` link, without punctuation around it. */
function cleanedEmail(text: string): string {
  const address = visible(text).replace(/\([^()@]*\)/g, '');
  const [, inAngles = address] = /<([^<>]*@[^<>]*)>/.exec(address) ?? [];
  return inAngles
    .replace(/^[^@]*:|\?[^@]*$/g, '')
    .replace(/\s*@\s*/, '@')
    .replace(/^[\s\p{Ps}\p{Pi}"'<]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** Full-width characters as ASCII, spaces and hyphens of any kind as the usual ones, and nothing that does not show. */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uFF61]/g, '.')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim();
}
