import {createHash} from 'node:crypto';
import {Day} from 'directory-reviews/contract';

/** The side of a review that a page is on, in the requested order. `from` and `upto` include the review itself. */
export type Side = 'after' | 'from' | 'before' | 'upto';

/** A position in a provider's list. It names a review, not an index, so adding or removing other reviews does not shift it. */
export interface Place {
  readonly side: Side;
  readonly date: string;
  readonly id: string;
}

const FORM = /^1\.(after|from|before|upto)\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([\w.:-]{1,64})$/;

/** Encodes a place as an opaque string, without the search text or filters. */
export function cursorOf({side, date, id}: Place): string {
  return sealed(`1.${side}.${date}.${id}`);
}

/** Decodes a cursor; `undefined` when this service did not create it. */
export function readCursor(cursor: string): Place | undefined {
  const match = FORM.exec(unsealed(cursor) ?? '');
  if (!match) return undefined;
  const place = {side: match[1] as Side, date: match[2]!, id: match[3]!};
  return isDay(place.date) ? place : undefined;
}

/** Encodes a cursor's content with a checksum. */
export function sealed(place: string): string {
  return Buffer.from(`${place}.${mark(place)}`).toString('base64url');
}

/** Decodes a cursor's content; `undefined` unless the string is exactly one that `sealed` returned. */
export function unsealed(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.slice(0, Math.max(0, text.lastIndexOf('.')));
  return sealed(place) === cursor ? place : undefined;
}

/** True for a valid calendar day. */
export function isDay(date: string): boolean {
  return Day.safeParse(date).success;
}

/** A checksum that detects damaged cursors. Nothing is secret here, so it needs no key. */
function mark(place: string): string {
  return createHash('sha256').update(place).digest('base64url').slice(0, 8);
}
