import type {ReviewCounts, Withheld} from '../../api/reviews/schemas.js';
import {narrows} from '../../domain/review-query.js';
import {WITHHELD_FOR} from '../../domain/withholding.js';
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
  const voted = counts.withheld?.votesCount ? withheldIn(counts) : 0;
  const count = summary.recommended + summary.notRecommended - counts.total - voted;
  return count > 0 ? words.say('withoutComment', {count}) : '';
}

/** How many comments are withheld. */
export function withheldIn({withheld}: ReviewCounts): number {
  return withheld ? WITHHELD_FOR.reduce((sum, reason) => sum + withheld[reason], 0) : 0;
}

/** How many comments are withheld and why, and whether their votes are in the rate. Not announced. */
export function withheldSentences({counts}: ReviewsState, words: Words<ReviewsTabMessage>): string {
  const count = counts ? withheldIn(counts) : 0;
  if (!count) return '';
  const {withheld} = counts as {withheld: Withheld};
  const reasons = WITHHELD_FOR.filter((reason) => withheld[reason]).map((reason) =>
    words.say(`withheld-${reason}`, {count: withheld[reason]}),
  );
  return words.say(withheld.votesCount ? 'withheld' : 'withheldWithoutVotes', {count, reasons: reasons.join(', ')});
}

/** The search text, if nothing else narrows the list and the service counts. Otherwise the numbers are not about the search alone. */
export function onlySearch({shownQuery, counts}: ReviewsState): string | undefined {
  const {search, ...others} = shownQuery;
  return counts && !narrows(others) ? search : undefined;
}
