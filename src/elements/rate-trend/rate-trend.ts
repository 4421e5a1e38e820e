import {html, nothing, svg} from 'lit';
import {property, state} from 'lit/decorators.js';
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
 * The recommendation rate by quarter, as a column chart or as a table in its place. Screen readers always get the table. A quarter
 * without reviews has no column. A quarter with few reviews is drawn pale, because its percent says little. Loaded once it is seen.
 */
export class RateTrend extends EmbeddedElement {
  static override styles = [tokens, controls, styles];

  /** Quarters, oldest first. */
  @property({attribute: false}) quarters: readonly QuarterCounts[] = [];
  @property() locale?: string;
  @property({attribute: false}) messages?: Partial<Messages>;

  @state() private isTable = false;

  protected override render() {
    const {quarters, isTable} = this;
    if (!quarters.length) return nothing;
    const words = wordsFor(trendMessages, this.locale ?? localeOf(this), this.messages);
    return html`
      <div class="head">
        <p>${words.say('trend')}</p>
        <button class="text" type="button" @click=${this.#handleTurn}>${words.say(isTable ? 'trendChart' : 'trendNumbers')}</button>
      </div>
      ${isTable ? nothing : chart(quarters, words)}
      <div class=${isTable ? '' : 'hidden-text'}><table>
        <caption class="hidden-text">${words.say('trend')}</caption>
        <thead>
          <tr><th scope="col">${words.say('quarter')}</th><th scope="col">${words.say('quarterRate')}</th></tr>
        </thead>
        <tbody>${quarters.map((quarter) => row(quarter, words))}</tbody>
      </table></div>
    `;
  }

  readonly #handleTurn = (): void => {
    this.isTable = !this.isTable;
  };
}

function chart(quarters: readonly QuarterCounts[], words: Words<TrendMessage>) {
  const isAnyFew = quarters.some((quarter) => isFew(recommendationRate(quarter)));
  return html`<div aria-hidden="true">
    <div class="plot">
      <div class="axis">${[100, 50, 0].map((percent) => html`<span>${words.percent(percent)}</span>`)}</div>
      <svg class="columns">
        ${[0, 50, 100].map((y) => svg`<line x2="100%" y1=${`${y}%`} y2=${`${y}%`}></line>`)}
        ${quarters.map((quarter, i) => column(quarter, i, quarters.length))} ${latest(quarters, words)}
      </svg>
      <p class="span"><span>${nameOf(quarters[0]!, words)}</span><span>${nameOf(quarters.at(-1)!, words)}</span></p>
    </div>
    ${isAnyFew ? html`<p class="key"><svg class="columns"><rect class="few" width="100%" height="100%"></rect></svg>${words.say('fewInQuarter')}</p>` : nothing}
  </div>`;
}

/** The latest rate, above its column. */
function latest(quarters: readonly QuarterCounts[], words: Words<TrendMessage>) {
  const {percent} = recommendationRate(quarters.at(-1)!);
  if (percent === undefined) return nothing;
  const x = 100 - 50 / quarters.length;
  return svg`<text x=${`${x}%`} y=${`${100 - percent}%`} dy="-0.4em">${words.percent(percent)}</text>`;
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
