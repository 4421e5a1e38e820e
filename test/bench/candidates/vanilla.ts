import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {Load, Mount, Mounted} from './candidate.js';
import {ABOUT, CONTROLS} from './tab-html.js';
import {TAB_STYLES} from './tab-styles.js';
import {createCard, toggleComment} from './vanilla-card.js';
import {LABELS, queryOf, statusLine, summaryLines} from './words.js';

const TAB = `<section class="tab"><h3 class="heading">${LABELS.heading}</h3><div class="summary"><p class="figure" aria-hidden="true"></p><p class="sentence"></p><svg class="bar" aria-hidden="true"><rect height="100%"></rect></svg><ul class="counts"><li class="up"></li><li class="down"></li><li class="verified"></li></ul>${ABOUT}</div>${CONTROLS}<p class="status" role="status"></p><ol class="list"></ol><button class="more" type="button">${LABELS.loadMore}</button></section>`;

/** Hand-written DOM: a cloned template for each card, and one listener for the whole list. */
export const mount: Mount = (host, page, load) => mountWith(TAB_STYLES, host, page, load);

export function mountWith(styles: string, host: HTMLElement, page: ReviewsPage, load: Load): Mounted {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const template = document.createElement('template');
  template.innerHTML = TAB;
  const tab = template.content.firstElementChild!;
  const find = <T extends Element>(selector: string) => tab.querySelector<T>(selector)!;
  const list = find('.list');
  const more = find<HTMLButtonElement>('.more');
  const form = find<HTMLFormElement>('form');
  let cursor: string | null = null;
  let asked = 0;

  const append = (next: ReviewsPage) => {
    const cards = document.createDocumentFragment();
    for (const review of next.reviews) cards.append(createCard(review));
    list.append(cards);
    cursor = next.nextCursor;
    more.hidden = cursor === null;
    find('.status').textContent = statusLine(list.childElementCount, next.counts.filtered);
  };
  const ask = async (from?: string) => {
    const turn = ++asked;
    more.disabled = true;
    const next = await load(queryOf(form), from);
    if (turn !== asked) return;
    more.disabled = false;
    if (from === undefined) list.replaceChildren();
    append(next);
  };

  const lines = summaryLines(page.summary);
  find('rect').setAttribute('width', lines.figure);
  for (const name of ['figure', 'sentence', 'up', 'down', 'verified'] as const) find(`.${name}`).textContent = lines[name];
  append(page);
  list.addEventListener('click', toggleComment);
  more.addEventListener('click', () => void ask(cursor ?? undefined));
  form.addEventListener('input', () => void ask());
  form.addEventListener('submit', (event) => event.preventDefault());
  host.append(tab);
  return {update: (changed, index) => list.children[index]!.replaceWith(createCard(changed.reviews[index]!))};
}
