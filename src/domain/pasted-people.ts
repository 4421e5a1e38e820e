import {cleanedContactField, CONTACT_LIMIT, isWellFormed} from './contact.js';
import {showsText} from './shown-text.js';

/** A person by an email address, in lower case because it is compared with the one the person signs in with. */
export interface NamedEmail {
  readonly email: string;
  readonly name?: string | undefined;
}

export interface PastedPeople {
  /** Each address once. */
  readonly people: readonly NamedEmail[];
  /** The entries without a well-formed address, as they were pasted. */
  readonly unread: readonly string[];
}

/** Maximum number of people whom an access manager registers at once. */
export const EXPECTED_LIMIT = 200;

/** Maximum length of a name. */
const NAME_LIMIT = 200;

/** Reads a pasted list of people: `Dana Reyes <dana@juniper.example>`, bare addresses and links, in lines or separated by commas. */
export function pastedPeople(text: string): PastedPeople {
  const people = new Map<string, NamedEmail>();
  const unread: string[] = [];
  for (const entry of text.split(/[\n\r;]+/).flatMap(entriesIn)) {
    const email = comparableEmail(entry);
    if (email === undefined) unread.push(entry);
    else if (!people.has(email)) people.set(email, {email, name: nameIn(entry)});
  }
  return {people: [...people.values()], unread};
}

/** The address in a text as it is stored and compared; `undefined` if it is not well-formed. */
export function comparableEmail(text: string): string | undefined {
  const email = cleanedContactField('email', text).toLowerCase();
  return email.length <= CONTACT_LIMIT && isWellFormed('email', email) ? email : undefined;
}

/** The people in one line. A comma also stands within a name, `Reyes, Dana <dana@juniper.example>`. */
function entriesIn(line: string): string[] {
  const upToAddress = /[^@]*@[^\s,<>"]*>?/gu;
  const entries = [...(line.match(upToAddress) ?? []), line.replace(upToAddress, '')];
  return entries
    .flatMap((entry) => (entry.includes('<') ? entry : entry.split(',')))
    .map((entry) => entry.replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter((entry) => /[\p{L}\p{N}@]/u.test(entry));
}

/** What stands before an address in angle brackets. */
function nameIn(entry: string): string | undefined {
  const [before, ...rest] = entry.split('<');
  const name = cleanedContactField('name', before!.replaceAll('"', ''));
  return rest.length && showsText(name) && name.length <= NAME_LIMIT ? name : undefined;
}
