import {html, nothing, svg} from 'lit';
import {property} from 'lit/decorators.js';
import type {QuarterCounts} from '../../api/practice/schemas.js';
import {type RecommendationRate, recommendationRate} from '../../domain/recommendation-rate.js';
import {type TrendMessage, trendMessages} from '../../i18n/practice/trend.js';
import {localeOf, type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {styles} from './rate-trend.styles.js';

/** Minimum column height in percent, so a rate of zero stays visible, unlike a quarter without reviews. */
const THINNEST = 3;

/**
 * The recommendation rate by quarter, as a column chart and as a table for everyone. A quarter without reviews has no column. A
 * quarter with few reviews is drawn pale, because its percent says little. Loaded on demand, after the list below it.
 */
export class RateTrend extends EmbeddedElement {
  static override styles = [tokens, controls, styles];

  /** Quarters, oldest first. */
  @property({attribute: false}) quarters: readonly QuarterCounts[] = [];
  @property() locale?: string;
  @property({attribute: false}) messages?: Partial<Messages>;

  protected override render() {
    const {quarters} = this;
    if (!quarters.length) return nothing;
    const words = wordsFor(trendMessages, this.locale ?? localeOf(this), this.messages);
    const hasFew = quarters.some((quarter) => isFew(recommendationRate(quarter)));
    return html`
      <p class="label">${words.say('trend')}</p>
      <svg class="columns" aria-hidden="true">${quarters.map((quarter, i) => column(quarter, i, quarters.length))}</svg>
      <p class="span muted"><span>${nameOf(quarters[0]!, words)}</span><span>${nameOf(quarters.at(-1)!, words)}</span></p>
      ${hasFew ? html`<p class="muted">${words.say('fewInQuarter')}</p>` : nothing}
      <details>
        <summary>${words.say('trendNumbers')}</summary>
        <table>
          <caption class="hidden-text">${words.say('trend')}</caption>
          <thead>
            <tr><th scope="col">${words.say('quarter')}</th><th scope="col">${words.say('quarterRate')}</th></tr>
          </thead>
          <tbody>${quarters.map((quarter) => row(quarter, words))}</tbody>
        </table>
      </details>
    `;
  }
}

function isFew({few, verified}: RecommendationRate): boolean {
  return few && verified > 0;
}

function column(quarter: QuarterCounts, index: number, count: number) {
  const {percent, few} = recommendationRate(quarter);
  if (percent === undefined) return nothing;
  const width = 100 / count;
  const height = Math.max(percent, THINNEST);
  return svg`<rect
    class=${few ? 'few' : ''}
    x=${`${(index + 0.15) * width}%`}
    y=${`${100 - height}%`}
    width=${`${width * 0.7}%`}
    height=${`${height}%`}
  ></rect>`;
}

/** With few reviews, the counts come first here too. */
function row(quarter: QuarterCounts, words: Words<TrendMessage>) {
  const {percent, recommended, verified, few} = recommendationRate(quarter);
  const values = {recommended, count: verified, percent: words.percent(percent ?? 0)};
  const rate = percent === undefined ? 'noneInQuarter' : few ? 'rateOfFewInQuarter' : 'rateOfQuarter';
  return html`<tr><th scope="row">${nameOf(quarter, words)}</th><td>${words.say(rate, values)}</td></tr>`;
}

function nameOf({quarter}: QuarterCounts, words: Words<TrendMessage>): string {
  const [year, number] = quarter.split('-Q');
  return words.say('quarterName', {number: number!, year: year!});
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-rate-trend': RateTrend;
  }
}
