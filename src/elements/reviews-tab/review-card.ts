import {html, nothing} from 'lit';
import type {ListedReview} from '../../api/reviews-client.js';
import {excerpt} from '../../domain/excerpt.js';
import type {PublishedResponse, Review} from '../../domain/review.js';
import type {ReviewsTabMessage} from '../../i18n/reviews-tab-messages.js';
import type {Wording} from '../../i18n/wording.js';

type Words = Wording<ReviewsTabMessage>;

/** What a card shows beside its review. */
export interface CardContext {
  readonly wording: Words;
  /** Address pattern of a link to one review, with `{reviewId}`; without it there is no link. */
  readonly linkPattern: string | undefined;
}

/*
 * One element a card and few inside it, without white space between them and with few places that change: a list may hold
 * thousands. Direction follows each comment's own text, for reviews in another script than the page's.
 */
// prettier-ignore
export function reviewCard(review: ListedReview, context: CardContext) {
  const {wording} = context;
  if (!('comment' in review)) return html`<div role="listitem" id="review-${review.id}" tabindex="-1" part="review" class="card unreadable">${wording.say('unreadable')}</div>`;
  const {recommended, comment, city, state, response} = review;
  return html`<div role="listitem" id="review-${review.id}" tabindex="-1" part="review" class="card"><p class=${recommended ? 'badge up' : 'badge down'}>${wording.say(recommended ? 'recommended' : 'notRecommended')}</p>${commentOf(comment, wording)}<p class="place">${`${city}, ${state} · `}${dayOf(review, context)}</p>${response ? responseOf(response, wording) : nothing}</div>`;
}

/**
 * The rest of a long comment stays in the page while collapsed, so that find-in-page reaches it and opens it
 * (`beforematch`). Whether it is open is the card's own, kept in its attributes alone: no other part depends on it.
 */
// prettier-ignore
function commentOf(comment: string, wording: Words) {
  const {head, rest} = excerpt(comment);
  return rest
    ? html`<p class="comment" dir="auto">${head}<span class="dots">…</span><span class="rest" hidden="until-found">${rest}</span></p><button class="text toggle" type="button" aria-expanded="false"><span class="more">${wording.say('viewMore')}</span><span class="less">${wording.say('viewLess')}</span></button>`
    : html`<p class="comment" dir="auto">${head}</p>`;
}

/** Opens or closes a card's long comment; a card without one stays as it is. */
export function expandComment(card: Element, expand: boolean): void {
  card.querySelector('.toggle')?.setAttribute('aria-expanded', String(expand));
  const rest = card.querySelector('.rest');
  if (expand) rest?.removeAttribute('hidden');
  else rest?.setAttribute('hidden', 'until-found');
}

function dayOf(review: Review, {wording, linkPattern}: CardContext) {
  const day = wording.day(review.date);
  if (!linkPattern) return day;
  const href = linkPattern.replace('{reviewId}', encodeURIComponent(review.id));
  return html`<a class="link" href=${href} aria-label=${`${wording.say('linkTo')}, ${day}`}>${day}</a>`;
}

// prettier-ignore
function responseOf({responder, date, text}: PublishedResponse, wording: Words) {
  return html`<div class="response" part="response"><p class="responder"><strong>${wording.say('response')}</strong>${` ${responder} · ${wording.day(date)}`}</p><p class="text" dir="auto">${text}</p></div>`;
}
