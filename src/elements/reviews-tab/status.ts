import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';

/** The status line above the list, announced when it changes: counts, progress or failure. */
export function reviewsStatus(state: ReviewsState, words: Words<ReviewsTabMessage>): string {
  const {failure, reviews, query, counts, linkedReviewMissing} = state;
  if (failure?.code === 'offline') return words.say('offline');
  if (failure) return words.say(reviews ? 'failedKeeping' : 'failed');
  // The skeleton already indicates that reviews are loading, and a line here would jump when the summary appears above it.
  if (!reviews) return '';
  if (linkedReviewMissing) return words.say('missing');
  const shown = reviews.length;
  const {filtered, total} = counts ?? {filtered: shown, total: shown};
  // Uses the counts if available, because the query is already the next one while a response is pending.
  if (counts ? filtered < total : narrows(query)) {
    if (!filtered) return words.say('nothingMatches');
    return words.say(shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  }
  return total > 1 ? words.say('shown', {shown, count: total}) : '';
}
