import {html, nothing} from 'lit';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewSummary} from '../../domain/review.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import {badgeCheck} from '../../styles/icons/badge-check.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {thumbsDown} from '../../styles/icons/thumbs-down.js';
import {thumbsUp} from '../../styles/icons/thumbs-up.js';
import {fewFigure} from '../../ui/review/summary.js';
import {ring} from '../../ui/ring/ring.js';
import {sayIsolated} from '../../ui/text/isolated.js';

type Votes = Pick<ReviewSummary, 'recommended' | 'notRecommended'>;

interface Overview {
  readonly practice: Practice;
  /** All that have reviews, whose votes are added up unless one is chosen. */
  readonly providers: readonly ReviewedProvider[];
  readonly provider: ReviewedProvider | undefined;
  readonly inbox: InboxState;
  /** Level of the heading. */
  readonly level: number;
  readonly messages: Partial<Messages> | undefined;
  /** Whether the code of the trend could not be loaded. */
  readonly hasTrendFailed: boolean;
  /** Called with the button's event when somebody asks for the trend. */
  readonly onTrend: (event: Event) => void;
}

/** The provider or all and the practice, the rate as members see it, its counts, and its trend. */
export function overview(given: Overview, words: Words<WorkspaceMessage>) {
  const {practice, providers, provider, inbox, level} = given;
  const heading = provider ? withoutDirections(`${provider.name}, ${provider.credentials}`) : words.say('allProviders');
  const figure = provider ? figures(inbox.summary ?? provider, words) : figures(sumOf(providers), words, 'rateOfAllSentence');
  return html`<div class="box overview ${provider ? '' : 'all'}" part="overview">
    <div class="rate">
      <div class="provider-name" role="heading" aria-level=${Math.min(level, 6)}><bdi>${heading}</bdi></div>
      <p class="place"><bdi>${withoutDirections(practice.name)}</bdi> · ${words.say('tin', {tin: practice.tin})}</p>
      ${figure}
    </div>
    ${!inbox.trend || canBeCompared(inbox.trend) ? trend(given, words) : nothing}
  </div>`;
}

function sumOf(providers: readonly Votes[]): Votes {
  const sum = (votes: keyof Votes) => providers.reduce((before, each) => before + each[votes], 0);
  return {recommended: sum('recommended'), notRecommended: sum('notRecommended')};
}

/** The ring and the counts. The sentence says the rate to screen readers in one piece. */
function figures(votes: Votes, words: Words<WorkspaceMessage>, sentence?: WorkspaceMessage) {
  const rate = recommendationRate(votes);
  const {percent, recommended, notRecommended, verified, few} = rate;
  if (percent === undefined) return nothing;
  const values = {recommended, count: verified, percent: words.percent(percent)};
  const figure = few ? words.say('fewFigure', values) : values.percent;
  const count = (key: 'recommendedCount' | 'notRecommendedCount', of: number) => sayIsolated(words, key, {count: words.number(of)});
  return html`${ring(rate)}<div class="figure" aria-hidden="true">${few ? fewFigure(words, recommended, verified) : figure}</div>
    <p class="hidden-text">${words.say(sentence ?? (few ? 'rateOfFewSentence' : 'rateSentence'), {...values, figure})}</p>
    <p class="counts"><span><span class="up">${thumbsUp()}</span>${count('recommendedCount', recommended)}</span> <span
      ><span class="down">${thumbsDown()}</span>${count('notRecommendedCount', notRecommended)}</span> <span class="place"
      ><span class="up">${badgeCheck()}</span>${words.say('verifiedReviews', values)}</span></p>`;
}

/** Where there is little room, and after its code could not be loaded, a button asks for it. */
function trend({inbox, messages, hasTrendFailed, onTrend}: Overview, words: Words<WorkspaceMessage>) {
  return html`<div class=${hasTrendFailed ? 'trend asked' : 'trend'}><button
      class="text"
      type="button"
      aria-expanded="false"
      @click=${onTrend}
    >${words.say('showTrend')} ${chevronDown()}</button
    ><dr-rate-trend part="trend" .quarters=${inbox.trend ?? []} .locale=${words.locale} .messages=${messages}></dr-rate-trend></div>`;
}

/** One quarter with reviews shows no change. */
function canBeCompared(quarters: NonNullable<InboxState['trend']>): boolean {
  return quarters.filter(({recommended, notRecommended}) => recommended + notRecommended > 0).length > 1;
}
