import {Moment} from 'directory-reviews/contract';

/** The last case on a page of the queue. */
export interface QueuePlace {
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly caseNumber: string;
}

const FORM = /^queue1\.(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.([A-Z0-9]{6})$/;

export function queueCursorOf({since, caseNumber}: QueuePlace): string {
  return `queue1.${since}.${caseNumber}`;
}

/** The place in the content of a cursor; `undefined` if it is none of the queue. */
export function queuePlaceOf(content: string): QueuePlace | undefined {
  const [, since, caseNumber] = FORM.exec(content) ?? [];
  return since && caseNumber && Moment.safeParse(since).success ? {since, caseNumber} : undefined;
}
