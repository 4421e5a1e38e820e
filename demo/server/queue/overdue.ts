import {expectedBy} from '../practice/expected-by.js';

const DAY = 86_400_000;

/** True on the day after the one by which a case that began to wait at a moment should have been decided. */
export function isOverdue(since: string, now: Date): boolean {
  return expectedBy(since) < dayOf(now);
}

/** The first moment that is not overdue: whatever began to wait before it is. ISO 8601, UTC. */
export function overdueBefore(now: Date): string {
  let day = Date.parse(dayOf(now));
  while (!isOverdue(new Date(day).toISOString(), now)) day -= DAY;
  return new Date(day + DAY).toISOString();
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
