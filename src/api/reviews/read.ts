import type {Review} from '../../domain/review.js';
import {faultIn} from '../shared/check.js';
import {cursorCheck} from '../shared/checks.generated.js';
import {isProviderId} from '../shared/id.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {PAGE_LIMIT} from '../shared/routes.js';
import {reviewCheck, reviewCountsCheck} from './checks.generated.js';
import type {CheckedReviewsPage, ListedReview} from './client.js';
import type {ReviewCounts} from './schemas.js';
import {readSummary} from './summaries.js';

/**
 * Checks a page item by item. An invalid review becomes a placeholder; an invalid part of the envelope is left out.
 *
 * @throws ReviewsError `unreadable-answer` if there is no list of reviews.
 */
export function readReviewsPage(value: unknown): CheckedReviewsPage {
  const page = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(page.reviews)) throw new ReviewsError('unreadable-answer', 200);
  const drift = page.reviews.length > PAGE_LIMIT ? ['reviews'] : [];
  const reviews = page.reviews.slice(0, PAGE_LIMIT).map((review: unknown, index): ListedReview => {
    const fault = faultIn(review, reviewCheck, `reviews.${index}`);
    if (!fault) return review as Review;
    drift.push(fault);
    const {id} = (review ?? {}) as {id?: unknown};
    return {id: isProviderId(id) ? id : `unreadable-${index}`, unreadable: fault};
  });
  const summary = readSummary(page.summary);
  if (!summary) drift.push('summary');
  const cursor = (name: 'nextCursor' | 'previousCursor') => {
    if (!faultIn(page[name], cursorCheck, name)) return page[name] as string | null;
    drift.push(name);
    return null;
  };
  const countsFault = faultIn(page.counts, reviewCountsCheck, 'counts');
  if (countsFault) drift.push(countsFault);
  const counts = countsFault ? undefined : (page.counts as ReviewCounts);
  return {reviews, summary, counts, nextCursor: cursor('nextCursor'), previousCursor: cursor('previousCursor'), drift};
}
