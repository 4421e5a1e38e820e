import type {InboxOrdered} from 'directory-reviews/rules';
import {isDay} from '../reviews/cursor.js';

/** The last review of a page in a practice's list, with the values that every sort order compares. */
export type InboxPlace = InboxOrdered;

const FORM = /^inbox2\.(true|false)\.(true|false)\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([\w.:-]{1,64})$/;

export function inboxCursorOf({needsResponse, recommended, date, id}: InboxPlace): string {
  return `inbox2.${needsResponse}.${recommended}.${date}.${id}`;
}

/** The place in the content of a cursor; `undefined` if it is none of a practice's list. */
export function readInboxCursor(content: string): InboxPlace | undefined {
  const [, needsResponse, recommended, date, id] = FORM.exec(content) ?? [];
  if (!date || !id || !isDay(date)) return undefined;
  return {needsResponse: needsResponse === 'true', recommended: recommended === 'true', date, id};
}
