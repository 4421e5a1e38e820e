import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';

/** The one line that is seen above the list and announced when it changes: counts, progress, failure. */
export function reviewsStatus(state: ReviewsState, words: Words<ReviewsTabMessage>): string {
  const {failure, reviews, query, counts, linkedReviewMissing} = state;
  if (failure?.code === 'offline') return words.say('offline');
  if (failure) return words.say(reviews ? 'failedKeeping' : 'failed');
  // The skeleton says that reviews are loading; a line here would jump when the summary comes above it.
  if (!reviews) return '';
  if (linkedReviewMissing) return words.say('missing');
  const shown = reviews.length;
  const {filtered, total} = counts ?? {filtered: shown, total: shown};
  // By the counts where there are any: while an answer is under way the query is already the next one.
  if (counts ? filtered < total : narrows(query)) {
    if (!filtered) return words.say('nothingMatches');
    return words.say(shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  }
  return total > 1 ? words.say('shown', {shown, count: total}) : '';
}
