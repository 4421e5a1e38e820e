import {type AnyColumn, type SQL, sql} from 'drizzle-orm';
import {check, customType, timestamp} from 'drizzle-orm/pg-core';

/** Text compared byte by byte: the order is the same on every PostgreSQL, whatever its locale, and matches how programs order ids. */
export const byteText = customType<{data: string}>({dataType: () => 'text COLLATE "C"'});

/**
 * Names in the order of a dictionary, Ángela before Zoe, on every PostgreSQL: by the root collation of the Unicode CLDR. The default
 * collation of the embedded database compares bytes.
 */
export const inDictionary = (name: AnyColumn): SQL => sql`${name} collate "und-x-icu"`;

/** A timestamp with millisecond precision. */
export const moment = (name: string) => timestamp(name, {withTimezone: true, precision: 3, mode: 'string'});

/** A stored timestamp in the contract's format, independent of the database's time zone. */
export function instant(stored: string): string {
  return new Date(stored).toISOString();
}

/** The contract's `Id`. */
export const idForm = (name: string, column: AnyColumn) => check(name, sql`${column} ~ '^(?!\\.\\.?$)[A-Za-z0-9_.:-]{1,64}$'`);

/** Non-empty text within the contract's limit. The number is inlined, because a constraint takes no parameters. */
export const lengthCheck = (name: string, column: AnyColumn, longest: number) =>
  check(name, sql`char_length(${column}) between 1 and ${sql.raw(String(longest))}`);
