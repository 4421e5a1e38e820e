import {html, nothing, svg} from 'lit';
import type {QuarterCounts} from '../../api/practice-schemas.js';
import {recommendationRate} from '../../domain/recommendation-rate.js';
import type {Wording} from '../../i18n/wording.js';
import type {WorkspaceMessage} from '../../i18n/workspace-messages.js';

type Words = Wording<WorkspaceMessage>;

/** Height of the thinnest column in percent: a rate of zero is seen too, unlike a quarter without reviews. */
const THINNEST = 3;

/**
 * The rate by quarter: columns for the eye, a table for every reader. A quarter without reviews has no column, so nothing
 * is drawn across it, and one with few is drawn pale, because its percent says little.
 */
export function trendOf(quarters: readonly QuarterCounts[] | undefined, words: Words) {
  const known = (quarters ?? []).filter(({recommended, notRecommended}) => recommended + notRecommended > 0);
  if (known.length < 2) return nothing;
  const isAnyFew = known.some((quarter) => recommendationRate(quarter).few);
  return html`<div class="trend" part="trend">
    <p class="label">${words.say('trend')}</p>
    <svg class="columns" role="img" aria-label=${words.say('trendChart')}>${quarters!.map((quarter, i) => column(quarter, i, quarters!.length))}</svg>
    <p class="span"><span>${nameOf(quarters![0]!, words)}</span><span>${nameOf(quarters!.at(-1)!, words)}</span></p>
    ${isAnyFew ? html`<p class="place">${words.say('fewInQuarter')}</p>` : nothing}
    <details class="about">
      <summary>${words.say('trendNumbers')}</summary>
      <table>
        <caption class="hidden-text">${words.say('trend')}</caption>
        <thead>
          <tr><th scope="col">${words.say('quarter')}</th><th scope="col">${words.say('quarterRate')}</th></tr>
        </thead>
        <tbody>${quarters!.map((quarter) => row(quarter, words))}</tbody>
      </table>
    </details>
  </div>`;
}

function column(quarter: QuarterCounts, index: number, count: number) {
  const {percent, few} = recommendationRate(quarter);
  if (percent === undefined) return nothing;
  const width = 100 / count;
  const height = Math.max(percent, THINNEST);
  return svg`<rect class=${few ? 'few' : ''} x=${`${(index + 0.15) * width}%`} y=${`${100 - height}%`} width=${`${width * 0.7}%`} height=${`${height}%`}></rect>`;
}

/** Few reviews lead with the counts here too. */
function row(quarter: QuarterCounts, words: Words) {
  const {percent, recommended, verified, few} = recommendationRate(quarter);
  const values = {recommended, count: verified, percent: words.percent(percent ?? 0)};
  const rate = percent === undefined ? 'noneInQuarter' : few ? 'rateOfFewInQuarter' : 'rateOfQuarter';
  return html`<tr><th scope="row">${nameOf(quarter, words)}</th><td>${words.say(rate, values)}</td></tr>`;
}

function nameOf({quarter}: QuarterCounts, words: Words): string {
  const [year, number] = quarter.split('-Q');
  return words.say('quarterName', {number: number!, year: year!});
}
