import {planDay, startOfDay} from 'directory-reviews/rules';
import {plan} from './plan-profile.js';

/** The plan's calendar day at an instant. A service that calls another day "today" would show people tomorrow's date every evening. */
export function dayOf(instant: Date | string): string {
  return planDay(instant, plan.timeZone);
}

/** The first instant of a day of the plan. ISO 8601, UTC. */
export function startOf(day: string): string {
  return startOfDay(day, plan.timeZone).toISOString();
}
