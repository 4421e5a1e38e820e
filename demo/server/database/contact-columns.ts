import {type Contact, CONTACT_FIELDS, type ContactField, contactFrom, responderName} from 'directory-reviews/rules';
import {text} from 'drizzle-orm/pg-core';

type Key<Field extends ContactField> = `contact${Capitalize<Field>}`;

/** A contact as stored, with a column per field, and the name that the writer saw in the form and members see. */
export type ContactRow = Readonly<Record<Key<ContactField> | 'shownName', string>>;

function byKey<Value>(valueOf: (field: ContactField) => Value): Readonly<Record<Key<ContactField>, Value>> {
  return Object.fromEntries(CONTACT_FIELDS.map((field) => [keyOf(field), valueOf(field)])) as Record<Key<ContactField>, Value>;
}

function keyOf(field: ContactField): Key<ContactField> {
  return `contact${field[0]!.toUpperCase()}${field.slice(1)}` as Key<ContactField>;
}

export const contactColumns = {...byKey((field) => text(`contact_${field}`).notNull()), shownName: text('shown_name').notNull()};

/** @param contact valid, in its canonical form */
export function contactRow(contact: Contact): ContactRow {
  return {...byKey((field) => contact[field]), shownName: responderName(contact.name)!};
}

export function contactIn(row: ContactRow): Contact {
  return contactFrom((field) => row[keyOf(field)]);
}
