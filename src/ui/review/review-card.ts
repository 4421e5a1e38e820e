import {html, nothing} from 'lit';
import type {ListedReview} from '../../api/reviews/client.js';
import {withoutDirections} from '../../domain/directions.js';
import {excerpt} from '../../domain/excerpt.js';
import type {PublishedResponse, Review} from '../../domain/review.js';
import type {ReviewsMessage} from '../../i18n/reviews/reviews.js';
import type {Words} from '../../i18n/shared/words.js';
import {badgeCheck} from '../../styles/icons/badge-check.js';
import {joined} from '../templates/joined.js';
import type {HitMarks} from './hit-marks.js';
import {thumb} from './thumb.js';

/** The context of a card. */
export interface CardContext {
  readonly words: Words<ReviewsMessage>;
  /** Address pattern of a link to one review, with `{reviewId}`. Without it, the card has no link. */
  readonly linkPattern: string | undefined;
  /** Marks what was searched for. */
  readonly hits?: HitMarks | undefined;
}

/*
 * Cards have few elements, no white space between them, few bindings and few templates, because a list may have thousands. The direction follows
 * each comment's text, in case its script differs from the page's. `lang` follows its language, if known, for screen readers.
 */
// prettier-ignore
export function reviewCard(review: ListedReview, {words, linkPattern, hits}: CardContext) {
  if (!('comment' in review)) return html`<div role="listitem" id="review-${review.id}" part="review" class="card unreadable">${words.say('unreadable')}</div>`;
  const {recommended, comment, city, state, language, response} = review;
  const day = linkPattern ? dayLink(review, words, linkPattern) : words.day(review.date);
  return joined(html`<div role="listitem" id="review-${review.id}" part="review" class="card">${thumb(recommended)}<p class="answer">${words.say(recommended ? 'recommended' : 'notRecommended')}</p><p class="facts"><span class="place"><bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi><span class="dot">\u00a0·</span></span> ${day}\u00a0· <span class="verified">${badgeCheck()}${words.say('verified')}</span></p><div class="body"><p class="comment" lang=${language ?? nothing} dir="auto">${textOf(comment, words, hits)}</p>${response ? responseOf(response, words) : nothing}</div></div>`);
}

/**
 * The rest of a collapsed comment stays in the page, so find-in-page can find and expand it (`beforematch`). Only the card's attributes
 * hold whether it is expanded, because nothing else depends on it.
 */
// prettier-ignore
function textOf(comment: string, words: Words<ReviewsMessage>, hits: HitMarks | undefined) {
  const {head, rest} = excerpt(comment);
  const mark = hits?.(comment) ?? ((text: string) => text);
  if (!rest) return mark(head, 0);
  return html`${mark(head, 0)}<span class="dots">…</span><span class="rest" hidden="until-found">${mark(rest, head.length)}</span> <button class="text toggle" type="button" lang=${words.language} aria-expanded="false"><span class="more">${words.say('viewMore')}</span><span class="less">${words.say('viewLess')}</span></button>`;
}

function dayLink({id, date}: Review, words: Words<ReviewsMessage>, linkPattern: string) {
  const day = words.day(date);
  const href = linkPattern.replace('{reviewId}', encodeURIComponent(id));
  return html`<a class="link" href=${href} aria-label=${words.say('linkTo', {day})}>${day}</a>`;
}

// prettier-ignore
function responseOf({responder, date, text, language}: PublishedResponse, words: Words<ReviewsMessage>) {
  return html`<div class="response" part="response"><p class="responder"><strong>${words.say('response')}</strong> <span><bdi>${withoutDirections(responder)}</bdi> · ${words.day(date)}</span></p><p class="text" lang=${language ?? nothing} dir="auto">${text}</p></div>`;
}
