import {html, nothing} from 'lit';
import type {ListedReview} from '../../api/reviews-client.js';
import {excerpt} from '../../domain/excerpt.js';
import type {PublishedResponse, Review} from '../../domain/review.js';
import type {ReviewsTabMessage} from '../../i18n/reviews-tab-messages.js';
import type {Wording} from '../../i18n/wording.js';

/** What a card shows beside its review. */
export interface CardContext {
  readonly wording: Wording<ReviewsTabMessage>;
  /** Address pattern of a link to one review, with `{reviewId}`; without it there is no link. */
  readonly linkPattern: string | undefined;
}

/*
 * One element a card and few inside it, without white space between them: a list may hold thousands.
 * Direction follows each comment's own text, for reviews in another script than the page's.
 */
export function reviewCard(review: ListedReview, expanded: boolean, context: CardContext) {
  if (!('comment' in review)) {
    return html`<li id="review-${review.id}" tabindex="-1" part="review" class="card unreadable">${context.wording.say('unreadable')}</li>`;
  }
  const {wording} = context;
  const {head, rest} = excerpt(review.comment);
  return html`<li id="review-${review.id}" tabindex="-1" part="review" class="card"><p class=${review.recommended ? 'badge up' : 'badge down'}>${wording.say(
    review.recommended ? 'recommended' : 'notRecommended',
  )}</p><p class="comment" dir="auto">${rest ? longComment(head, rest, expanded) : head}</p>${
    rest
      ? html`<button class="text toggle" type="button" aria-expanded=${expanded ? 'true' : 'false'}>${wording.say(expanded ? 'viewLess' : 'viewMore')}</button>`
      : nothing
  }<p class="place">${review.city}, ${review.state} · ${dayOf(review, context)}</p>${review.response ? responseOf(review.response, wording) : nothing}</li>`;
}

/** The rest stays in the page while collapsed, so that find-in-page reaches it and opens it (`beforematch`). */
function longComment(head: string, rest: string, expanded: boolean) {
  return html`${head}<span class="dots" ?hidden=${expanded}>…</span><span class="rest" hidden=${expanded ? nothing : 'until-found'}>${rest}</span>`;
}

function dayOf(review: Review, {wording, linkPattern}: CardContext) {
  const day = wording.day(review.date);
  if (!linkPattern) return day;
  const href = linkPattern.replace('{reviewId}', encodeURIComponent(review.id));
  return html`<a class="link" href=${href} aria-label=${`${wording.say('linkTo')}, ${day}`}>${day}</a>`;
}

function responseOf(response: PublishedResponse, wording: Wording<ReviewsTabMessage>) {
  return html`<div class="response" part="response"><p class="responder"><strong>${wording.say('response')}</strong> ${response.responder} · ${wording.day(
    response.date,
  )}</p><p class="text" dir="auto">${response.text}</p></div>`;
}
