/**
 * First and last name; a US phone number as people write it, with or without an extension; an email address. In the order of
 * the form.
 */
export const CONTACT_FIELDS = ['name', 'phone', 'email'] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Who sends a response or report and how the provider reviews team reaches them. Never shown to members. */
export type Contact = Readonly<Record<ContactField, string>>;

/** A contact made field by field. */
export function contactFrom(valueOf: (field: ContactField) => string): Contact {
  return Object.fromEntries(CONTACT_FIELDS.map((field) => [field, valueOf(field)])) as Record<ContactField, string>;
}
