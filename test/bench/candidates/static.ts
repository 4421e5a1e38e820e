import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {excerpt} from '../../../src/domain/excerpt.js';
import type {Review} from '../../../src/domain/review.js';
import {ABOUT, CONTROLS} from './tab-html.js';
import {LABELS, placeLine, responderLine, statusLine, summaryLines} from './words.js';

/** The tab as plain HTML, the lower bound for any script. Long comments use `<details>`, and the controls are a form. */
export function renderStatic(page: ReviewsPage): string {
  const {figure, sentence, up, down, verified} = summaryLines(page.summary);
  return (
    `<section class="tab"><h3 class="heading">${LABELS.heading}</h3><div class="summary"><p class="figure" aria-hidden="true">${figure}</p><p class="sentence">${sentence}</p>` +
    `<svg class="bar" aria-hidden="true"><rect width="${figure}" height="100%"></rect></svg>` +
    `<ul class="counts"><li class="up">${up}</li><li class="down">${down}</li><li class="verified">${verified}</li></ul>${ABOUT}</div>${CONTROLS}` +
    `<p class="status" role="status">${statusLine(page.reviews.length, page.counts.filtered)}</p><ol class="list">${page.reviews.map(card).join('')}</ol>` +
    (page.nextCursor === null ? '' : `<a class="more" href="?cursor=${page.nextCursor}">${LABELS.loadMore}</a>`) +
    '</section>'
  );
}

function card(review: Review): string {
  const {recommended, response} = review;
  const {head, rest} = excerpt(review.comment);
  return (
    `<li class="review"><p class="badge ${recommended ? 'up' : 'down'}">${recommended ? LABELS.recommended : LABELS.notRecommended}</p><p class="comment">${escape(head)}</p>` +
    (rest ? `<details class="comment"><summary class="toggle">${LABELS.more}</summary>${escape(rest)}</details>` : '') +
    `<p class="place">${escape(placeLine(review))}</p>` +
    (response
      ? `<div class="response"><p class="responder"><strong>${LABELS.office}</strong>${escape(responderLine(response))}</p><p class="comment">${escape(response.text)}</p></div>`
      : '') +
    '</li>'
  );
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
