import {expectedBy} from '../practice/expected-by.js';

const DAY = 86_400_000;

/** True once the day by which a case waiting since `since` should have been decided is over. */
export function isOverdue(since: string, now: Date): boolean {
  return expectedBy(since) < dayOf(now);
}

/** Cases that have waited since before this time are overdue. ISO 8601, UTC. */
export function overdueBefore(now: Date): string {
  let day = Date.parse(dayOf(now));
  while (!isOverdue(new Date(day).toISOString(), now)) day -= DAY;
  return new Date(day + DAY).toISOString();
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
