import {html, nothing} from 'lit';
import type {ListedPracticeReview} from '../../api/practice/client.js';
import type {CaseReport, PracticeReview} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {excerpt} from '../../domain/excerpt.js';
import type {FeedbackStatus} from '../../domain/feedback.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {reportReason} from '../../domain/reasons.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {StatusMessage} from '../../i18n/shared/status.js';
import type {Words} from '../../i18n/shared/words.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import type {HitMarks} from '../../ui/review/hit-marks.js';
import {thumb} from '../../ui/review/thumb.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';
import {ACTION_ICONS, type Offer, offersOf, reasonOf} from './offers.js';
import {STATUS_ICONS} from './status-icons.js';

/** A card's position in the feed, and what it shows besides the review. */
export interface CardPlace {
  /** Starts at 1. */
  readonly position: number;
  /** Total number of reviews in the feed, or -1 if unknown. */
  readonly size: number;
  readonly hasDraft: boolean;
  /** Whether the card names the provider, because the list is of all. */
  readonly isOfAll: boolean;
  /** Marks what was searched for, in the comment and the response. */
  readonly marks: HitMarks | undefined;
  /** For the plan's name and time zone. */
  readonly plan: PlanProfile | undefined;
}

/*
 * A list may contain thousands of cards, so a card has few elements and no whitespace between them: lines break inside tags. One
 * template serves every status, so that a card stays the same element, with its focus and its open comment, when its status
 * changes.
 */
export function inboxCard(
  review: ListedPracticeReview,
  {position, size, hasDraft, isOfAll, plan, marks}: CardPlace,
  words: Words<WorkspaceMessage>,
) {
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
      class="card"
    ><p class="in place">${words.say('unreadable')}</p></div>`;
  }
  const {recommended, city, state, date, status, provider} = review;
  const of = isOfAll && provider ? withoutDirections(`${provider.name}, ${provider.credentials}`) : undefined;
  return html`<div
    role="article"
    id="review-${id}"
    tabindex="-1"
    aria-posinset=${position}
    aria-setsize=${size}
    aria-labelledby="verdict-${id}${of ? ` of-${id}` : ''} place-${id}${status === 'none' ? '' : ` case-${id}`}"
    part="review"
    class="card ${status}"
  >${strip(review, words, plan)}<div class="in"><p class="by"><span id="verdict-${id}" class="verdict">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</span
  ><span id="place-${id}" class="place"><bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi> · ${words.day(date)}</span>${of ? html`<span id="of-${id}" class="place of"><bdi>${of}</bdi></span>` : nothing}</p
  >${commentOf(review, words, marks)}${ours(review, words, marks)}${actionsOf(review, words, hasDraft)}</div></div>`;
}

function commentOf({comment, language}: PracticeReview, words: Words<WorkspaceMessage>, marks: HitMarks | undefined) {
  if (comment === null) return html`<p class="removed">${words.say('commentRemoved')}</p>`;
  const {head, rest} = excerpt(comment);
  const mark = marks?.(comment) ?? ((piece: string) => piece);
  if (!rest) return html`<p class="comment" lang=${language ?? nothing} dir="auto">${mark(head, 0)}</p>`;
  return html`<p class="comment" lang=${language ?? nothing} dir="auto">${mark(head, 0)}<span class="dots">…</span
    ><span class="rest" hidden="until-found">${mark(rest, head.length)}</span></p
  ><button class="text toggle" type="button" aria-expanded="false"><span class="more">${words.say('viewMore')}</span
    ><span class="less">${words.say('viewLess')}</span></button>`;
}

/** What a status says happened, and whether it is about the response or the report. */
const STRIPS: Readonly<Record<Exclude<FeedbackStatus, 'none'>, readonly [sentence: StatusMessage, subject: 'response' | 'report']>> = {
  'response-pending': ['respondedOn', 'response'],
  'revisions-required': ['changesAskedOn', 'response'],
  'response-published': ['publishedOn', 'response'],
  'report-pending': ['reportedOn', 'report'],
  'review-maintained': ['maintainedOn', 'report'],
  'feedback-removed': ['removedOn', 'report'],
};

/** The status, what happened when, and the case number. If changes are required, also which. */
function strip(review: PracticeReview, words: Words<WorkspaceMessage>, plan: PlanProfile | undefined) {
  const {id, status, response, report} = review;
  if (status === 'none') return nothing;
  const [sentence, subject] = STRIPS[status];
  const of = review[subject];
  const isDecision = sentence === 'changesAskedOn' || sentence === 'maintainedOn' || sentence === 'removedOn';
  const moment = isDecision ? of?.decidedAt : of?.submittedAt;
  const values = {
    name: (subject === 'report' ? report?.reporter : response?.responder) ?? '',
    plan: plan?.brand ?? words.say('thePlan'),
    date: moment ? momentIn(words.locale, plan?.timeZone).date(moment) : '',
  };
  return html`<div class="strip" part="status">${STATUS_ICONS[status]()}<strong>${words.say(status)}</strong
  > <span class="who">${moment ? sayIsolated(words, sentence, values) : nothing}</span
  > <span id="case-${id}" class="case">${of ? sayIsolated(words, 'caseNumber', {caseNumber: of.caseNumber}) : nothing}</span
  >${status === 'revisions-required' && response?.decisionReason ? html`<p dir="auto">${response.decisionReason}</p>` : nothing}</div>`;
}

/** The practice's text that the status is about: its response or the reason of its report. */
function ours({status, response, report}: PracticeReview, words: Words<WorkspaceMessage>, marks: HitMarks | undefined) {
  const block = (label: unknown, text: unknown, note?: unknown) =>
    html`<div class="response" part="response"><p class="label">${label}</p><p class="text" dir="auto">${text}</p>${note}</div>`;
  if (status === 'none' || status === 'feedback-removed') return nothing;
  if (STRIPS[status][1] === 'report') return report ? block(reportLabel(report, words), report.reason) : nothing;
  if (!response) return nothing;
  const stillSeen = response.publishedText ? html`<p class="place">${words.say('membersStillSee')}</p>` : nothing;
  return block(
    words.say('yourResponse'),
    status === 'revisions-required' ? wordsToChange(response, words) : (marks?.(response.text)(response.text, 0) ?? response.text),
    stillSeen,
  );
}

function reportLabel({reasonCode}: CaseReport, words: Words<WorkspaceMessage>): string {
  const reason = reportReason(reasonCode);
  return reason ? words.say('reportReasonIs', {reason: words.say(reason)}) : words.say('reportReason');
}

/** Buttons and, where the list is too narrow for all of them, the first that is allowed and a menu of all. */
function actionsOf(review: PracticeReview, words: Words<WorkspaceMessage>, hasDraft: boolean) {
  const offers = offersOf(review);
  if (!offers.length) return nothing;
  const first = offers.find(({allowed}) => allowed);
  const why = offers.every(({allowed}) => allowed) ? undefined : `why-${review.id}`;
  const button = (offer: Offer) => {
    const {action, label, allowed} = offer;
    const weight = offer !== first || action === 'view-details' ? 'quiet' : review.status === 'revisions-required' ? 'primary' : 'soft';
    return html`<button
    class="action ${allowed ? weight : ''}${offer === first ? ' first' : ''}"
    type="button"
    value=${action}
    aria-disabled=${allowed ? 'false' : 'true'}
    aria-describedby=${!allowed && why ? why : nothing}
  >${ACTION_ICONS[action]()}<span>${words.say(label)}</span></button>`;
  };
  return html`<div class="actions">${offers.map(button)}${
    offers.length > 1
      ? html`<button class="options" type="button" aria-haspopup="menu" aria-expanded="false">${words.say('options')}${chevronDown()}</button>`
      : nothing
  }${hasDraft ? html`<span class="place">${words.say('draftKept')}</span>` : nothing}${
    why ? html`<p id=${why} class="place">${words.say(reasonOf(review))}</p>` : nothing
  }</div>`;
}
