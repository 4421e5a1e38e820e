/** The order of names in a service: the root collation of the Unicode CLDR, which English uses unchanged. */
export const IN_DICTIONARY = new Intl.Collator('en');
