import {html, nothing} from 'lit';
import type {ListedReview} from '../../api/reviews/client.js';
import {excerpt} from '../../domain/excerpt.js';
import type {PublishedResponse, Review} from '../../domain/review.js';
import type {ReviewsMessage} from '../../i18n/reviews/reviews.js';
import type {Words} from '../../i18n/shared/words.js';

/** The context of a card. */
export interface CardContext {
  readonly words: Words<ReviewsMessage>;
  /** Address pattern of a link to one review, with `{reviewId}`. Without it, the card has no link. */
  readonly linkPattern: string | undefined;
}

/*
 * Cards have few elements, no white space between them and few bindings, because a list may have thousands. The direction follows
 * each comment's text, in case its script differs from the page's. `lang` follows its language, if known, for screen readers.
 */
// prettier-ignore
export function reviewCard(review: ListedReview, {words, linkPattern}: CardContext) {
  if (!('comment' in review)) return html`<div role="listitem" id="review-${review.id}" tabindex="-1" part="review" class="card unreadable">${words.say('unreadable')}</div>`;
  const {recommended, comment, city, state, language, response} = review;
  const {head, rest} = excerpt(comment);
  const badge = recommended ? 'up' : 'down';
  const answer = words.say(recommended ? 'recommended' : 'notRecommended');
  const place = html`<bdi>${city}</bdi>, <bdi>${state}</bdi> · ${linkPattern ? dayLink(review, words, linkPattern) : words.day(review.date)}`;
  const reply = response ? responseOf(response, words) : nothing;
  // The rest of a collapsed comment stays in the page, so find-in-page can find and expand it (`beforematch`). Only the card's
  // attributes hold whether it is expanded, because nothing else depends on it.
  return rest
    ? html`<div role="listitem" id="review-${review.id}" tabindex="-1" part="review" class="card"><p class="badge ${badge}">${answer}</p><p class="comment" lang=${language ?? nothing} dir="auto">${head}<span class="dots">…</span><span class="rest" hidden="until-found">${rest}</span></p><button class="text toggle" type="button" aria-expanded="false"><span class="more">${words.say('viewMore')}</span><span class="less">${words.say('viewLess')}</span></button><p class="place">${place}</p>${reply}</div>`
    : html`<div role="listitem" id="review-${review.id}" tabindex="-1" part="review" class="card"><p class="badge ${badge}">${answer}</p><p class="comment" lang=${language ?? nothing} dir="auto">${head}</p><p class="place">${place}</p>${reply}</div>`;
}

function dayLink({id, date}: Review, words: Words<ReviewsMessage>, linkPattern: string) {
  const day = words.day(date);
  const href = linkPattern.replace('{reviewId}', encodeURIComponent(id));
  return html`<a class="link" href=${href} aria-label=${words.say('linkTo', {day})}>${day}</a>`;
}

// prettier-ignore
function responseOf({responder, date, text, language}: PublishedResponse, words: Words<ReviewsMessage>) {
  return html`<div class="response" part="response"><p class="responder"><strong>${words.say('response')}</strong> <bdi>${responder}</bdi> · ${words.day(date)}</p><p class="text" lang=${language ?? nothing} dir="auto">${text}</p></div>`;
}
