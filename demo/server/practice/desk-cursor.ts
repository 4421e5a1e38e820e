import {isDay, sealed, unsealed} from '../reviews/cursor.js';

/** The last review of a page in a practice's list. It holds what any of the orders compares. */
export interface DeskPlace {
  readonly recommended: boolean;
  readonly date: string;
  readonly id: string;
}

const FORM = /^desk1\.(true|false)\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([\w-]{1,64})$/;

export function deskCursorOf({recommended, date, id}: DeskPlace): string {
  return sealed(`desk1.${recommended}.${date}.${id}`);
}

/** The place a cursor stands for, `undefined` when this service did not make it for a practice's list. */
export function deskPlaceOf(cursor: string): DeskPlace | undefined {
  const [, recommended, date, id] = FORM.exec(unsealed(cursor) ?? '') ?? [];
  return date && id && isDay(date) ? {recommended: recommended === 'true', date, id} : undefined;
}
