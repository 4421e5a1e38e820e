/**
 * First and last name, a US phone number in any common notation with or without an extension, and an email address. In the
 * order of the form.
 */
export const CONTACT_FIELDS = ['name', 'phone', 'email'] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Who sends a response or report, and how the provider reviews team can reach them. Never shown to members. */
export type Contact = Readonly<Record<ContactField, string>>;

/** Builds a contact field by field. */
export function contactFrom(valueOf: (field: ContactField) => string): Contact {
  return Object.fromEntries(CONTACT_FIELDS.map((field) => [field, valueOf(field)])) as Record<ContactField, string>;
}
