import {html, nothing} from 'lit';
import {narrows} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import type {CardContext} from '../../ui/review/review-card.js';
import {noComments} from '../../ui/states/states.js';
import {reviewList} from './review-list.js';
import {listEnd, noReviews, nothingMatches} from './states.js';
import {withheldIn} from './status.js';

export interface ContentHandlers {
  readonly onClear: () => void;
  readonly onMore: () => void;
  readonly onPrevious: () => void;
}

/** The list with its buttons for more, or the reason why there is none. */
export function content(
  state: ReviewsState,
  context: CardContext & {readonly words: Words<ReviewsTabMessage>},
  isLinked: boolean,
  {onClear, onMore, onPrevious}: ContentHandlers,
) {
  const {words} = context;
  const {reviews, previousCursor, nextCursor, counts, shownQuery, summary} = state;
  if (!reviews!.length) {
    if (counts ? counts.total > 0 : narrows(shownQuery)) return nothingMatches(state, words, onClear);
    if (counts && withheldIn(counts)) return html`<p class="notice" part="notice">${words.say('noOtherComments')}</p>`;
    return summary && summary.recommended + summary.notRecommended > 0 ? noComments(words) : noReviews(words);
  }
  return html`<div class="content">
    ${previousCursor ? listEnd('previous', state, words, onPrevious) : nothing}
    ${reviewList(state, context, isLinked)}
    ${nextCursor ? listEnd('more', state, words, onMore) : nothing}
  </div>`;
}
