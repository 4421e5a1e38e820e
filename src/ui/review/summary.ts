import {html, nothing} from 'lit';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewSummary} from '../../domain/review.js';
import type {ReviewsMessage} from '../../i18n/reviews/reviews.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import {badgeCheck} from '../../styles/icons/badge-check.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {thumbsDown} from '../../styles/icons/thumbs-down.js';
import {thumbsUp} from '../../styles/icons/thumbs-up.js';
import {ring} from '../ring/ring.js';
import {joined} from '../templates/joined.js';
import {loadMeaning} from './load-meaning.js';

/**
 * Rate, counts and the meaning of "verified". With few reviews the counts come first, because a percentage would say little. The
 * figure is in the ring and the rest of the sentence beside it, so screen readers get the sentence in one piece.
 */
export function summaryOf(
  summary: ReviewSummary,
  words: Words<ReviewsMessage>,
  messages: Partial<Messages> | undefined,
  plan: string | undefined,
) {
  const rate = recommendationRate(summary);
  const {percent, recommended, notRecommended, verified, few} = rate;
  if (percent === undefined) return nothing;
  const values = {recommended, count: verified, percent: words.percent(percent)};
  const sentence = few ? 'rateOfFewSentence' : 'rateSentence';
  const figure = few ? words.say('fewFigure', values) : values.percent;
  const share = (name: string, icon: unknown, answer: ReviewsMessage, count: number) =>
    joined(
      html`<li><span class=${name}>${icon}</span>${words.say(answer)}<svg class="bar ${name}" aria-hidden="true"><rect width=${`${(count / verified) * 100}%`} height="100%"></rect></svg><b>${words.number(count)}</b></li>`,
    );
  return joined(html`<div class="box" part="summary"><div class="summary">
    <p class="hidden-text">${words.say(sentence, {...values, figure})}</p>
    ${ring(rate)}<div class="figure" aria-hidden="true">${few ? fewFigure(words, recommended, verified) : figure}</div>
    <p class="claim" aria-hidden="true">${words.say(sentence, {...values, figure: ''})}</p>
    <p class="paper">${words.say('verifiedReviews', values)}</p>
    <button class="text proof" type="button" aria-expanded="false" @click=${({currentTarget}: Event) => void toggleMeaning(currentTarget as HTMLElement, words, messages, plan)}><span class="up">${badgeCheck()}</span>${words.say('verifiedReviews', values)}<span class="hidden-text">. ${words.say('aboutVerified')}</span>${chevronDown()}</button>
    <ul class="split" role="list">${share('up', thumbsUp(), 'recommended', recommended)}${share('down', thumbsDown(), 'notRecommended', notRecommended)}</ul>
  </div>
  <ul class="meaning" role="list" hidden></ul></div>`);
}

/** "4 of 5" with a large 4. */
export function fewFigure(words: Words<ReviewsMessage>, recommended: number, count: number) {
  const [before, after] = words.say('fewFigure', {recommended: '\n', count}).split('\n');
  return html`<small>${before}</small>${words.number(recommended)}<small>${after}</small>`;
}

/** Shows or hides what "verified" means. The button itself holds which, because nothing else depends on it. */
async function toggleMeaning(
  button: HTMLElement,
  words: Words<ReviewsMessage>,
  messages: Partial<Messages> | undefined,
  plan: string | undefined,
): Promise<void> {
  const isOpen = button.ariaExpanded === 'true';
  const list = button.closest('.box')!.querySelector<HTMLElement>('.meaning')!;
  if (!isOpen) await loadMeaning(list, words, messages, plan, words.say('failedKeeping'));
  button.ariaExpanded = String(!isOpen);
  list.hidden = isOpen;
}
