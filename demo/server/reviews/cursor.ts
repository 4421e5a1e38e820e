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

/** The content of a cursor, without the search text or filters. See `Seal` for the cursor that clients get. */
export function cursorOf({side, date, id}: Place): string {
  return `1.${side}.${date}.${id}`;
}

/** The place in the content of a cursor; `undefined` if it is none of this list. */
export function readCursor(content: string): Place | undefined {
  const match = FORM.exec(content);
  if (!match) return undefined;
  const place = {side: match[1] as Side, date: match[2]!, id: match[3]!};
  return isDay(place.date) ? place : undefined;
}

/** True for a valid calendar day. PostgreSQL has no year 0. */
export function isDay(date: string): boolean {
  return date >= '0001' && Day.safeParse(date).success;
}
