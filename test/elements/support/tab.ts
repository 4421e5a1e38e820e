import '../../../src/define/dr-reviews-tab.js';
import type {ReviewsClient} from '../../../src/api/reviews/client.js';
import type {ReviewsTab} from '../../../src/elements/reviews-tab/reviews-tab.js';
import {until} from './until.js';
import {LOADING} from './words.js';

/* Drives the tab like a member, by visible text, roles, names and parts, independent of the implementation. */

/** Adds a tab to the page, for provider `p1` by default. */
export function place(given: Partial<ReviewsTab>, into: Element = document.body): ReviewsTab {
  const tab = into.ownerDocument.createElement('dr-reviews-tab');
  Object.assign(tab, {providerId: 'p1', ...given});
  into.append(tab);
  return tab;
}

/** Shows a tab and waits for its first answer: reviews or a notice that there are none. */
export async function show(client: ReviewsClient, given: Partial<ReviewsTab> = {}, into?: Element): Promise<ReviewsTab> {
  const tab = place({client, ...given}, into);
  await loaded(tab);
  return tab;
}

export async function loaded(tab: ReviewsTab): Promise<void> {
  await until(() => cards(tab).length || part(tab, 'notice'), 'reviews or a notice');
}

/** The visible text of the tab, one line per block. */
export function seen(tab: ReviewsTab): string {
  const content = tab.shadowRoot!.querySelector('[role=heading]')?.parentElement;
  return content ? visibleText(content) : '';
}

export function visibleText(element: HTMLElement): string {
  return element.innerText.replace(/\n+/g, '\n').trim();
}

/** The live region, announced when it changes. */
export function statusLine(tab: ReviewsTab): HTMLElement | null {
  return tab.shadowRoot!.querySelector<HTMLElement>('[role=status]');
}

export function status(tab: ReviewsTab): string {
  return statusLine(tab)?.textContent ?? '';
}

export async function untilStatus(tab: ReviewsTab, text: string | RegExp): Promise<void> {
  await until(() => (typeof text === 'string' ? status(tab) === text : text.test(status(tab))), `the status ${text}, now "${status(tab)}"`);
}

/** Placeholder shapes for the reviews, and text for screen readers. */
export async function untilLoading(tab: ReviewsTab): Promise<void> {
  await until(() => cards(tab).length === 0 && seen(tab).includes(LOADING), 'the loading state');
}

export function part(tab: ReviewsTab, name: string): HTMLElement | null {
  return tab.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
}

export function cards(tab: ReviewsTab): HTMLElement[] {
  return [...tab.shadowRoot!.querySelectorAll<HTMLElement>('[part~=review]')];
}

/** The visible text of a card, after scrolling to it: the browser does not lay out cards far from the screen. */
export async function readCard(card: HTMLElement): Promise<string> {
  return until(() => {
    // Repeated, because the card moves when those above it are laid out.
    card.scrollIntoView({block: 'center'});
    return visibleText(card);
  }, 'text in a card');
}

export function readCards(tab: ReviewsTab): Promise<string[]> {
  return cards(tab).reduce<Promise<string[]>>(async (read, card) => [...(await read), await readCard(card)], Promise.resolve([]));
}

/** The card that contains this text. */
export function cardWith(tab: ReviewsTab, text: string): HTMLElement {
  const card = cards(tab).find(({textContent}) => textContent.includes(text));
  if (!card) throw new Error(`No review says "${text}".`);
  return card;
}

/** A button by its accessible name. */
export function button(tab: ReviewsTab, name: string | RegExp): HTMLButtonElement {
  const found = findButton(tab, name);
  if (!found) throw new Error(`No button "${String(name)}" in:\n${seen(tab)}`);
  return found;
}

export function findButton(tab: ReviewsTab, name: string | RegExp): HTMLButtonElement | undefined {
  const isNamed = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  return [...tab.shadowRoot!.querySelectorAll('button')].find((each) => isNamed(nameOf(each)) && each.checkVisibility());
}

/** A field by its label. */
/** The field with this label, without the number on it. */
export function field<Field extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(tab: ReviewsTab, label: string): Field {
  const found = [...tab.shadowRoot!.querySelectorAll<Field>('input, select')].find((each) => nameOf(each).replace(/ ?\d+$/, '') === label);
  if (!found) throw new Error(`No field "${label}" in:\n${seen(tab)}`);
  return found;
}

/** Enters a search text in one input event, faster than the pause that starts the search. */
export function typeSearch(tab: ReviewsTab, text: string): void {
  const search = field(tab, 'Search comments');
  search.value = text;
  search.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

export function choose(tab: ReviewsTab, label: string, value: string): void {
  const select = field<HTMLSelectElement>(tab, label);
  select.value = value;
  select.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

/** The name of the focused element inside the tab. */
export function focusedName(tab: ReviewsTab): string {
  const focused = tab.shadowRoot!.activeElement;
  return focused ? nameOf(focused) : '';
}

/** As much of https://www.w3.org/TR/accname as the controls of this tab need, including those far from the screen. */
export function nameOf(element: Element): string {
  if (element.ariaLabel) return element.ariaLabel;
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
  const texts = (label ?? element).ownerDocument.createTreeWalker(label ?? element, NodeFilter.SHOW_TEXT);
  let name = '';
  while (texts.nextNode()) {
    const {parentElement, textContent} = texts.currentNode;
    if (parentElement!.checkVisibility() && !parentElement!.closest('option')) name += textContent;
  }
  return name.replace(/\s+/g, ' ').trim();
}
