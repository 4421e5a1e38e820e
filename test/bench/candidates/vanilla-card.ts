import {excerpt} from '../../../src/domain/excerpt.js';
import type {PublishedResponse, Review} from '../../../src/domain/review.js';
import {LABELS, placeLine, responderLine} from './words.js';

const card = (kind: string, word: string) =>
  template(`<li class="review"><p class="badge ${kind}">${word}</p><p class="comment"> </p><p class="place"> </p></li>`);
const up = card('up', LABELS.recommended);
const down = card('down', LABELS.notRecommended);
const rest = template('<span class="dots">…</span><span class="rest" hidden="until-found"> </span>');
const toggle = template(`<button class="toggle" type="button" aria-expanded="false">${LABELS.more}</button>`);
const response = template(
  `<div class="response"><p class="responder"><strong>${LABELS.office}</strong> </p><p class="comment"> </p></div>`,
);

/** Fills a clone of the template by walking it, without selectors. */
export function createCard(review: Review): Element {
  const item = clone(review.recommended ? up : down).firstElementChild!;
  const comment = item.firstElementChild!.nextElementSibling!;
  const place = comment.nextElementSibling!;
  const text = excerpt(review.comment);
  comment.firstChild!.nodeValue = text.head;
  if (text.rest) {
    const more = clone(rest);
    more.lastElementChild!.firstChild!.nodeValue = text.rest;
    comment.append(more);
    comment.after(clone(toggle));
  }
  place.firstChild!.nodeValue = placeLine(review);
  if (review.response) item.append(createResponse(review.response));
  return item;
}

function createResponse(published: PublishedResponse): Element {
  const element = clone(response).firstElementChild!;
  element.firstElementChild!.lastChild!.nodeValue = responderLine(published);
  element.lastElementChild!.firstChild!.nodeValue = published.text;
  return element;
}

/** Expands or collapses a comment if its "View more" was pressed. */
export function toggleComment(event: Event): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('.toggle');
  const [dots, hidden] = button?.previousElementSibling?.children ?? [];
  if (!button || !dots || !hidden) return;
  const open = button.ariaExpanded !== 'true';
  button.ariaExpanded = String(open);
  button.textContent = open ? LABELS.less : LABELS.more;
  dots.toggleAttribute('hidden', open);
  if (open) hidden.removeAttribute('hidden');
  else hidden.setAttribute('hidden', 'until-found');
}

function clone(source: HTMLTemplateElement): DocumentFragment {
  return source.content.cloneNode(true) as DocumentFragment;
}

function template(html: string): HTMLTemplateElement {
  const element = document.createElement('template');
  element.innerHTML = html;
  return element;
}
