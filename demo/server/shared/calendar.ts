import {planDay, startOfDay} from 'directory-reviews/rules';
import {plan} from './plan-profile.js';

/** The plan's calendar day at an instant. A service that calls another day "today" would show people tomorrow's date every evening. */
export function dayOf(instant: Date | string): string {
  return planDay(instant, plan.timeZone);
}

/** The clock, or one that runs on a given day of the plan. */
export function clockAt(today: string | undefined): () => Date {
  const ahead = today === undefined ? 0 : Math.round((Date.parse(today) - Date.parse(dayOf(new Date()))) / DAY) * DAY;
  return () => new Date(Date.now() + ahead);
}

const DAY = 86_400_000;

const starts = new Map<string, string>();

/** The first instant of a day of the plan. ISO 8601, UTC. Remembered, because thousands of imported reviews have the same days. */
export function startOf(day: string): string {
  let start = starts.get(day);
  if (!start) starts.set(day, (start = startOfDay(day, plan.timeZone).toISOString()));
  return start;
}
