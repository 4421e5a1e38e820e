import {businessDaysAfter} from 'directory-reviews/rules';
import {plan} from '../shared/plan-profile.js';

/**
 * The day by which a representative decides on a submission (ISO 8601, UTC). The day is taken in UTC: in a US evening it is
 * already the next day, so the promised date is a day late rather than a day early.
 */
export function expectedBy(submittedAt: string): string {
  return businessDaysAfter(submittedAt.slice(0, 10), plan.daysToDecide.to);
}
