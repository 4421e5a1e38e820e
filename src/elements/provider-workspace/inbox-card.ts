import {html, nothing} from 'lit';
import type {ListedPracticeReview} from '../../api/practice/client.js';
import type {PracticeReview} from '../../api/practice/schemas.js';
import {excerpt} from '../../domain/excerpt.js';
import type {FeedbackStatus} from '../../domain/feedback.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {StatusMessage} from '../../i18n/shared/status.js';
import type {Words} from '../../i18n/shared/words.js';
import {thumb} from '../../ui/review/thumb.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';
import {type Offer, offersOf, reasonOf} from './offers.js';

/** A card's position in the feed, and whether the review has a draft. */
export interface CardPlace {
  /** Starts at 1. */
  readonly position: number;
  /** Total number of reviews in the feed, or -1 if unknown. */
  readonly size: number;
  readonly hasDraft: boolean;
  /** Of the plan. */
  readonly timeZone: string | undefined;
}

/*
 * A list may contain thousands of cards, so a card has few elements and no whitespace between them: lines break inside tags. One
 * template serves every status, so that a card stays the same element, with its focus and its open comment, when its status
 * changes.
 */
export function inboxCard(review: ListedPracticeReview, {position, size, hasDraft, timeZone}: CardPlace, words: Words<WorkspaceMessage>) {
  const {id} = review;
  if (!('comment' in review)) {
    return html`<div
      role="article"
      id="review-${id}"
      tabindex="-1"
      aria-posinset=${position}
      aria-setsize=${size}
      aria-label=${words.say('unreadable')}
      part="review"
      class="card unreadable"
    >${words.say('unreadable')}</div>`;
  }
  const {recommended, city, state, date} = review;
  return html`<div
    role="article"
    id="review-${id}"
    tabindex="-1"
    aria-posinset=${position}
    aria-setsize=${size}
    aria-labelledby="badge-${id} place-${id}"
    part="review"
    class="card"
  ><p id="badge-${id}" class="badge">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</p
  >${commentOf(review, words)}<p id="place-${id}" class="place"><bdi>${city}</bdi>, <bdi>${state}</bdi> · ${words.day(date)}${caseOf(review, words)}</p
  >${feedbackStatus(review, words, timeZone)}${actionsOf(review, words, hasDraft)}</div>`;
}

function commentOf({comment, language}: PracticeReview, words: Words<WorkspaceMessage>) {
  if (comment === null) return html`<p class="comment removed">${words.say('commentRemoved')}</p>`;
  const {head, rest} = excerpt(comment);
  if (!rest) return html`<p class="comment" lang=${language ?? nothing} dir="auto">${head}</p>`;
  return html`<p class="comment" lang=${language ?? nothing} dir="auto">${head}<span class="dots">…</span
    ><span class="rest" hidden="until-found">${rest}</span></p
  ><button class="text toggle" type="button" aria-expanded="false"><span class="more">${words.say('viewMore')}</span
    ><span class="less">${words.say('viewLess')}</span></button>`;
}

/** Whether a status is about the response or the report. */
const SUBJECTS: Readonly<Record<FeedbackStatus, 'response' | 'report'>> = {
  none: 'response',
  'response-pending': 'response',
  'revisions-required': 'response',
  'response-published': 'response',
  'report-pending': 'report',
  'review-maintained': 'report',
  'feedback-removed': 'report',
};

/** The case number that belongs to the status. */
function caseOf(review: PracticeReview, words: Words<WorkspaceMessage>) {
  const caseNumber = review[SUBJECTS[review.status]]?.caseNumber;
  return caseNumber ? html` · <span class="case">${words.say('caseNumber', {caseNumber})}</span>` : nothing;
}

function feedbackStatus({status, response, report}: PracticeReview, words: Words<WorkspaceMessage>, timeZone: string | undefined) {
  const on = (sentence: StatusMessage, moment: string | null | undefined, name = '') =>
    moment ? sayIsolated(words, sentence, {name, date: momentIn(words.locale, timeZone).date(moment)}) : '';
  const block = (sentence: unknown, ...texts: unknown[]) =>
    html`<div class="response ${status}" part="status"><p class="responder"><strong>${words.say(status)}</strong> ${sentence}</p>${texts}</div>`;
  const text = (content: unknown, label?: StatusMessage) =>
    content ? html`${label ? html`<p class="label">${words.say(label)}</p>` : nothing}<p class="text" dir="auto">${content}</p>` : nothing;
  const note = (sentence: StatusMessage) => html`<p class="place">${words.say(sentence)}</p>`;
  const stillSeen = response?.publishedText ? note('membersStillSee') : nothing;
  switch (status) {
    case 'none':
      return nothing;
    case 'response-pending':
      return block(on('respondedOn', response?.submittedAt, response?.responder), text(response?.text), stillSeen);
    case 'revisions-required':
      return block(
        on('changesAskedOn', response?.decidedAt),
        text(response?.decisionReason, 'whatToChange'),
        text(response && wordsToChange(response, words), 'yourResponse'),
        stillSeen,
      );
    case 'response-published':
      return block(on('publishedOn', response?.submittedAt, response?.responder), text(response?.text), note('membersSee'));
    case 'report-pending':
      return block(on('reportedOn', report?.submittedAt, report?.reporter), text(report?.reason));
    case 'review-maintained':
      return block(on('maintainedOn', report?.decidedAt), text(report?.reason, 'reportReason'));
    case 'feedback-removed':
      return block(on('removedOn', report?.decidedAt));
  }
}

/** Buttons and, where the list is too narrow for them, one that opens the same as a menu; the style shows one or the other. */
function actionsOf(review: PracticeReview, words: Words<WorkspaceMessage>, hasDraft: boolean) {
  const offers = offersOf(review);
  if (!offers.length) return nothing;
  const why = offers.every(({allowed}) => allowed) ? undefined : `why-${review.id}`;
  const button = ({action, label, allowed}: Offer) => html`<button
    class="action"
    type="button"
    value=${action}
    aria-disabled=${allowed ? 'false' : 'true'}
    aria-describedby=${!allowed && why ? why : nothing}
  >${words.say(label)}</button>`;
  return html`<div class=${offers.length > 1 ? 'actions' : 'actions single'}>${offers.map(button)}<button
    class="options"
    type="button"
    aria-haspopup="menu"
    aria-expanded="false"
  >${words.say('options')}</button>${
    hasDraft ? html`<span class="draft">${words.say('draftKept')}</span>` : nothing
  }</div>${why ? html`<p id=${why} class="place">${words.say(reasonOf(review))}</p>` : nothing}`;
}
