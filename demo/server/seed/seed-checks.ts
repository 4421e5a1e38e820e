import {daysAfter, withheldByCheck} from 'directory-reviews/rules';
import {screen} from 'directory-reviews/screening/full';
import type {reviewChecks} from '../database/collection-schema.js';
import type {NewReview} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {newVersion} from '../practice/steps.js';
import {keptFindings, screenFor} from '../reviews/screen.js';
import {startOf} from '../shared/calendar.js';
import {plan} from '../shared/plan-profile.js';
import {remembered} from './remembered.js';
import {DAY, LAST_DAY} from './seed-reviews.js';

const check = screenFor(plan, screen);

/** The longest time in days that a comment has been waiting when the story ends; some are overdue. */
const WAITING_DAYS = 9;

/** Days after which the older ones were decided. */
const DECIDED_AFTER = 2;

const foundInComment = remembered((comment) => keptFindings(check(comment, 'review')));

/** A check for each suppressed comment, dated when it was written. The older ones were kept suppressed by the representative. */
export function seedChecks(
  reviews: readonly NewReview[],
  representative: {readonly id: string; readonly name: string},
): (typeof reviewChecks.$inferInsert)[] {
  return reviews.flatMap(({id: reviewId, comment, status, reviewedOn}) => {
    if (!comment || status !== 'suppressed') return [];
    const findings = foundInComment(comment);
    const decided =
      Date.parse(reviewedOn) < LAST_DAY - WAITING_DAYS * DAY
        ? {
            state: 'kept-suppressed' as const,
            decidedAt: startOf(daysAfter(reviewedOn, DECIDED_AFTER)),
            decidedBy: representative.id,
            decidedByName: representative.name,
            decisionReasonCode: withheldByCheck(findings.map(({label}) => label)),
          }
        : {state: 'waiting' as const};
    const caseNumber = newCaseNumber('check');
    return [{caseNumber, reviewId, findings, since: startOf(reviewedOn), version: newVersion(), ...decided}];
  });
}
