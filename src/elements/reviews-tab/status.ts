import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';

/** The status line above the list, announced when it changes: counts, progress or failure. */
export function reviewsStatus(state: ReviewsState, words: Words<ReviewsTabMessage>): string {
  const {failure, reviews, shownQuery, counts, linkedReviewMissing} = state;
  // While loading and after a failure to load, the rest of the tag says so.
  if (!reviews) return '';
  if (failure) return words.say(failure.code === 'offline' ? 'offline' : 'failedKeeping');
  if (linkedReviewMissing) return words.say('missing');
  const shown = reviews.length;
  const {filtered, total} = counts ?? {filtered: shown, total: shown};
  if (counts ? filtered < total : narrows(shownQuery)) {
    const search = onlySearch(state);
    if (search) return words.say(filtered ? 'contain' : 'noneContain', {count: filtered, total, words: search});
    return words.say(!filtered ? 'nothingMatches' : shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  }
  return total > 1 ? words.say(shown < total ? 'shown' : 'allShown', {shown, count: total}) : '';
}

/** Why the rate counts more patients than the whole list has comments. Not announced. */
export function withoutComment({failure, summary, counts}: ReviewsState, words: Words<ReviewsTabMessage>): string {
  if (failure || !summary || !counts?.total || counts.filtered < counts.total) return '';
  const count = summary.recommended + summary.notRecommended - counts.total;
  return count > 0 ? words.say('withoutComment', {count}) : '';
}

/** The search text, if nothing else narrows the list and the service counts. Otherwise the numbers are not about the search alone. */
export function onlySearch({shownQuery, counts}: ReviewsState): string | undefined {
  const {search, ...others} = shownQuery;
  return counts && !narrows(others) ? search : undefined;
}
