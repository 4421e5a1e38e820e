import type {ReviewSummaries} from '../../../src/api/reviews/schemas.js';
import {SUMMARIES_PATH} from '../../../src/api/shared/routes.js';
import {recommendationRate} from '../../../src/domain/recommendation-rate.js';

const STYLES = `
.rate::before { content: ''; display: inline-block; width: 1em; height: 1em; margin-inline-end: .25em; background: #0b6e4f; clip-path: polygon(0 42%, 22% 42%, 22% 94%, 0 94%, 0 42%, 30% 44%, 50% 4%, 62% 6%, 60% 38%, 92% 38%, 100% 48%, 88% 88%, 78% 94%, 30% 94%, 30% 44%); }
.verified { color: #52606d; }
`;

/** Hand-written DOM: one request for all rates in the page, and two spans for each. */
export async function showRates(root: ParentNode): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  const places = [...root.querySelectorAll<HTMLElement>('[data-rate]')];
  const ids = places.map((place) => `providerId=${place.dataset['rate']}`);
  const answer = await fetch(`/${SUMMARIES_PATH}?${ids.join('&')}`);
  const {summaries} = (await answer.json()) as ReviewSummaries;
  const byId = new Map(summaries.map((summary) => [summary.providerId, summary]));
  for (const place of places) {
    const summary = byId.get(place.dataset['rate']!);
    if (!summary) continue;
    const {percent, verified} = recommendationRate(summary);
    if (percent === undefined) continue;
    place.append(span('rate', `${percent}%`), ' ', span('verified', `${verified} verified reviews`));
  }
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
