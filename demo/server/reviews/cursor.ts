import {createHash} from 'node:crypto';

/** Which side of a review a page lies on, in the order asked for. `from` and `upto` take in the review itself. */
export type Side = 'after' | 'from' | 'before' | 'upto';

/** A place in a provider's list. It is a position and not a number, so reviews added or removed elsewhere do not move it. */
export interface Place {
  readonly side: Side;
  readonly date: string;
  readonly id: string;
}

const FORM = /^1\.(after|from|before|upto)\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([\w-]{1,64})\.([\w-]{8})$/;

/** A place as an opaque string. It names no search text and no filter. */
export function cursorOf({side, date, id}: Place): string {
  const place = `1.${side}.${date}.${id}`;
  return Buffer.from(`${place}.${mark(place)}`).toString('base64url');
}

/** The place a cursor stands for, `undefined` when this service did not make it. */
export function placeOf(cursor: string): Place | undefined {
  const match = FORM.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) return undefined;
  const place = {side: match[1] as Side, date: match[2]!, id: match[3]!};
  // Equal to the last character, which also keeps out other spellings of the same bytes; and a day that exists.
  return cursorOf(place) === cursor && new Date(`${place.date}T00:00Z`).toISOString().startsWith(place.date) ? place : undefined;
}

/** Tells a damaged cursor from a good one. Nothing is secret here, so it needs no key. */
function mark(place: string): string {
  return createHash('sha256').update(place).digest('base64url').slice(0, 8);
}
