import {sql, type AnyColumn} from 'drizzle-orm';
import {check, customType, timestamp} from 'drizzle-orm/pg-core';

/** Text compared byte by byte: the same order on every PostgreSQL, whatever its locale, and the one programs use for ids. */
export const byteText = customType<{data: string}>({dataType: () => 'text COLLATE "C"'});

/** A moment to the millisecond, as programs write it. */
export const moment = (name: string) => timestamp(name, {withTimezone: true, precision: 3, mode: 'string'});

/** A moment as the contract writes it, whatever time zone the database is set to. */
export function instant(stored: string): string {
  return new Date(stored).toISOString();
}

/** Ids stand in URLs and in HTML as they are. */
export const idForm = (name: string, column: AnyColumn) => check(name, sql`${column} ~ '^[A-Za-z0-9_-]{1,64}$'`);

/** Some text, no longer than the contract allows. The number is written out: a constraint takes no parameters. */
export const lengthCheck = (name: string, column: AnyColumn, longest: number) =>
  check(name, sql`char_length(${column}) between 1 and ${sql.raw(String(longest))}`);
