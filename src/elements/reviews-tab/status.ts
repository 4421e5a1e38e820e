import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Wording} from '../../i18n/shared/wording.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';

/** The one line that is seen above the list and announced when it changes: counts, progress, failure. */
export function statusOf(state: ReviewsState, wording: Wording<ReviewsTabMessage>): string {
  const {failure, reviews, query, counts, linkedReviewMissing} = state;
  if (failure?.code === 'offline') return wording.say('offline');
  if (failure) return wording.say(reviews ? 'failedKeeping' : 'failed');
  // The skeleton says that reviews are loading; a line here would jump when the summary comes above it.
  if (!reviews) return '';
  if (linkedReviewMissing) return wording.say('missing');
  const shown = reviews.length;
  const {filtered, total} = counts ?? {filtered: shown, total: shown};
  // By the counts where there are any: while an answer is under way the query is already the next one.
  if (counts ? filtered < total : narrows(query)) {
    if (!filtered) return wording.say('nothingMatches');
    return wording.say(shown < filtered ? 'filteredShown' : 'filtered', {count: filtered, shown});
  }
  return total > 1 ? wording.say('shown', {shown, count: total}) : '';
}
