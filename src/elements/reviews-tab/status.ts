import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews-tab-messages.js';
import type {Wording} from '../../i18n/wording.js';
import type {ReviewsState} from '../../state/reviews-store.js';

/** The one line that is seen above the list and announced when it changes: counts, progress, failure. */
export function statusOf(state: ReviewsState, wording: Wording<ReviewsTabMessage>): string {
  const {failure, reviews, query, counts, linkedReviewMissing} = state;
  if (failure?.code === 'offline') return wording.say('offline');
  if (failure) return wording.say(reviews ? 'failedKeeping' : 'failed');
  if (!reviews) return wording.say('loading');
  if (linkedReviewMissing) return wording.say('missing');
  const shown = reviews.length;
  if (narrows(query)) {
    const count = counts?.filtered ?? shown;
    if (!count) return wording.say('nothingMatches');
    return wording.say(shown < count ? 'filteredShown' : 'filtered', {count, shown});
  }
  const count = counts?.total ?? shown;
  return count > 1 ? wording.say('shown', {shown, count}) : '';
}
