import {businessDaysAfter} from 'directory-reviews/rules';
import {plan} from '../shared/plan-profile.js';

/**
 * The day by which a representative answers what was submitted at a moment (ISO 8601, UTC). The day is taken in UTC: late in
 * the evening that is the plan's next day, and the promise is a day later rather than a day too early.
 */
export function expectedBy(submittedAt: string): string {
  return businessDaysAfter(submittedAt.slice(0, 10), plan.daysToDecide.to);
}
