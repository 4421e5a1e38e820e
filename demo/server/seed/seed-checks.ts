import {screen} from '../../../src/screening/screen.js';
import {keptFindings} from '../collection/screen.js';
import type {reviewChecks} from '../database/collection-schema.js';
import type {NewReview} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {newVersion} from '../practice/steps.js';

/** What waits for a representative: every comment of the seed that was suppressed, as if it had been moments after it was written. */
export function seedChecks(reviews: readonly NewReview[]): (typeof reviewChecks.$inferInsert)[] {
  return reviews.flatMap(({id: reviewId, comment, status, reviewedOn}) =>
    comment && status === 'suppressed'
      ? [
          {
            ...{caseNumber: newCaseNumber('suppressed-review'), reviewId, findings: keptFindings(screen(comment, 'review'))},
            ...{state: 'waiting' as const, since: `${reviewedOn}T00:00:00.000Z`, version: newVersion()},
          },
        ]
      : [],
  );
}
