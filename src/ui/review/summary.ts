import {html, nothing} from 'lit';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {ReviewSummary} from '../../domain/review.js';
import type {ReviewsMessage} from '../../i18n/reviews/reviews.js';
import type {Words} from '../../i18n/shared/words.js';

/** Rate, counts and the meaning of "verified". With few reviews the counts come first, because a percentage would say little. */
export function summaryOf(summary: ReviewSummary, words: Words<ReviewsMessage>, brand: string | undefined) {
  const {percent, recommended, notRecommended, verified, few} = recommendationRate(summary);
  if (percent === undefined) return nothing;
  const values = {recommended, count: verified, percent: words.percent(percent)};
  const figure = few ? words.say('fewFigure', values) : values.percent;
  // The figure is emphasized within the sentence, wherever the language puts it.
  const [before, after] = words.say(few ? 'rateOfFewSentence' : 'rateSentence', {...values, figure: '\n'}).split('\n');
  return html`<div class="summary" part="summary">
    <p class="rate">${before}<span class="figure">${figure}</span>${after}</p>
    <svg class="bar" aria-hidden="true"><rect width=${`${percent}%`} height="100%"></rect></svg>
    <ul class="counts" role="list">
      <li class="up">${words.say('recommendedCount', {count: recommended})}</li>
      <li class="down">${words.say('notRecommendedCount', {count: notRecommended})}</li>
      <li>${words.say('verifiedReviews', {count: verified})}</li>
    </ul>
    <details class="about">
      <summary>${words.say('aboutVerified')}</summary>
      <p>${words.say('verifiedExplained', {plan: brand ?? words.say('thePlan')})}</p>
    </details>
  </div>`;
}
