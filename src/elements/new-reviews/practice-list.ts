import {html, nothing} from 'lit';
import type {NewReviews} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {NewReviewsMessage} from '../../i18n/practice/new-reviews.js';
import type {Words} from '../../i18n/shared/words.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';

type PracticeNews = NewReviews['practices'][number];

/** Number of practices shown at first; a person may belong to hundreds. */
const SHOWN = 5;

/** Practices with new reviews or reviews that need a response come first. Both groups keep the service's order. */
export function practiceList({practices, since}: NewReviews, words: Words<NewReviewsMessage>, linkPattern: string | undefined) {
  const isQuiet = ({newReviews, needsResponse}: PracticeNews) => Number(newReviews + needsResponse === 0);
  const sorted = practices.toSorted((one, other) => isQuiet(one) - isQuiet(other));
  const list = (some: readonly PracticeNews[]) =>
    html`<ul part="list" role="list">${some.map((practice) => practiceRow(practice, words, linkPattern))}</ul>`;
  const rest = sorted.slice(SHOWN);
  return html`${list(sorted.slice(0, SHOWN))}
    ${rest.length ? html`<details><summary>${words.say('morePractices', {count: rest.length})}${chevronDown()}</summary>${list(rest)}</details>` : nothing}
    <p class="muted">${words.say('newMeans', {day: words.day(since)})}</p>`;
}

function practiceRow(
  {practiceId, name, newReviews, needsResponse}: PracticeNews,
  words: Words<NewReviewsMessage>,
  linkPattern: string | undefined,
) {
  const address = linkPattern?.replace('{practiceId}', encodeURIComponent(practiceId));
  const shown = withoutDirections(name);
  return html`<li part="practice">
    <p class="name"><bdi>${address ? html`<a href=${address}>${shown}</a>` : shown}</bdi></p>
    <div class="counts">
      <p class=${newReviews ? 'new' : 'muted'}>${words.say(newReviews ? 'newCount' : 'nothingNew', {count: newReviews})}</p>
      ${needsResponse ? html`<p>${words.say('needResponse', {count: needsResponse})}</p>` : nothing}
    </div>
  </li>`;
}
