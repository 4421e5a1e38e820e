import {daysAfter} from 'directory-reviews/rules';
import {dueBy, expectedBy} from '../practice/expected-by.js';
import {dayOf, startOf} from '../shared/calendar.js';

/** True once the day by which a case waiting since `since` should have been decided is over. */
export function isOverdue(since: string, now: Date): boolean {
  return expectedBy(since) < dayOf(now);
}

/** Cases that have waited since before this time are overdue. ISO 8601, UTC. */
export function overdueBefore(now: Date): string {
  const today = dayOf(now);
  let day = today;
  while (dueBy(day) >= today) day = daysAfter(day, -1);
  return startOf(daysAfter(day, 1));
}
