import {createHash} from 'node:crypto';

/** Which side of a review a page lies on, in the order asked for. `from` and `upto` take in the review itself. */
export type Side = 'after' | 'from' | 'before' | 'upto';

/** A place in a provider's list. It is a position and not a number, so reviews added or removed elsewhere do not move it. */
export interface Place {
  readonly side: Side;
  readonly date: string;
  readonly id: string;
}

const FORM = /^1\.(after|from|before|upto)\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([\w-]{1,64})$/;

/** A place as an opaque string. It names no search text and no filter. */
export function cursorOf({side, date, id}: Place): string {
  return sealed(`1.${side}.${date}.${id}`);
}

/** The place a cursor stands for, `undefined` when this service did not make it. */
export function readCursor(cursor: string): Place | undefined {
  const match = FORM.exec(unsealed(cursor) ?? '');
  if (!match) return undefined;
  const place = {side: match[1] as Side, date: match[2]!, id: match[3]!};
  return isDay(place.date) ? place : undefined;
}

/** What a cursor says, as the opaque string that a page hands out. */
export function sealed(place: string): string {
  return Buffer.from(`${place}.${mark(place)}`).toString('base64url');
}

/** What a cursor says; `undefined` when it is not, to the last character, one that `sealed` gave. */
export function unsealed(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.slice(0, Math.max(0, text.lastIndexOf('.')));
  return sealed(place) === cursor ? place : undefined;
}

/** True for a day that exists. */
export function isDay(date: string): boolean {
  return new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

/** Tells a damaged cursor from a good one. Nothing is secret here, so it needs no key. */
function mark(place: string): string {
  return createHash('sha256').update(place).digest('base64url').slice(0, 8);
}
