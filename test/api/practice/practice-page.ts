import type {PracticeReview} from '../../../src/api/practice/schemas.js';

/** A service's response with a page of a practice's reviews, five in total. */
export function practicePage(reviews: readonly PracticeReview[], nextCursor: string | null = null) {
  const summary = {providerId: 'p1', recommended: 4, notRecommended: 1};
  const byStatus = {
    none: 2,
    'response-pending': 1,
    'revisions-required': 1,
    'response-published': 0,
    'report-pending': 0,
    'review-maintained': 1,
    'feedback-removed': 0,
  };
  return {summary, counts: {total: 5, filtered: 5, needsResponse: 2, byStatus}, reviews, nextCursor};
}
