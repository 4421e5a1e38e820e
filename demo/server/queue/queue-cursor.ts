import {Moment} from 'directory-reviews/contract';
import {sealed, unsealed} from '../reviews/cursor.js';

/** The last case on a page of the queue. */
export interface QueuePlace {
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly caseNumber: string;
}

const FORM = /^queue1\.(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.([A-Z0-9]{6})$/;

export function queueCursorOf({since, caseNumber}: QueuePlace): string {
  return sealed(`queue1.${since}.${caseNumber}`);
}

/** Decodes a cursor; `undefined` when this service did not create it for the queue. */
export function queuePlaceOf(cursor: string): QueuePlace | undefined {
  const [, since, caseNumber] = FORM.exec(unsealed(cursor) ?? '') ?? [];
  return since && caseNumber && Moment.safeParse(since).success ? {since, caseNumber} : undefined;
}
