import {businessDaysAfter} from 'directory-reviews/rules';
import {dayOf} from '../shared/calendar.js';
import {plan} from '../shared/plan-profile.js';

/** The day by which a representative decides on a submission (ISO 8601). */
export function expectedBy(submittedAt: string): string {
  return dueBy(dayOf(submittedAt));
}

/** The same for the day of the submission. */
export function dueBy(submittedOn: string): string {
  return businessDaysAfter(submittedOn, plan.daysToDecide.to);
}
