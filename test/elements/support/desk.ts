import '../../../src/define/dr-representative-desk.js';
import type {QueueCase} from '../../../src/api/queue/schemas.js';
import type {DecisionReason} from '../../../src/domain/reasons.js';
import type {RepresentativeDesk} from '../../../src/elements/representative-desk/representative-desk.js';
import {buildQueueCase, buildQueueCases} from '../../../src/testing/queue/builders.js';
import {InMemoryQueueClient} from '../../../src/testing/queue/in-memory-client.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/* Drives the desk like a representative, by visible text, roles, names and parts. */

/** One case of each kind; the report is overdue. */
export const RESPONSE = buildQueueCase({
  caseNumber: 'WV93LM',
  found: [
    {label: 'acknowledges-patient', reason: 'confirms-visit', words: 'Thank you for coming in'},
    {label: 'date', reason: 'date-of-visit', words: 'coming in last Tuesday'},
  ],
});
export const REPORT = buildQueueCase({caseNumber: 'K4T7QX', kind: 'report', waiting: 9, provider: provider('Peter Okafor')});
export const SUPPRESSED = buildQueueCase({
  caseNumber: 'S0PPR3',
  kind: 'suppressed-review',
  provider: provider('Inés Romero'),
  found: [{label: 'profanity', reason: 'swearing', words: 'damn'}],
});
export const EACH_KIND = [REPORT, RESPONSE, SUPPRESSED];

export function provider(name: string): QueueCase['provider'] {
  return {...buildQueueCase().provider, name};
}

export function newClient(cases: readonly QueueCase[] = EACH_KIND, pageSize?: number): InMemoryQueueClient {
  return new InMemoryQueueClient(cases, pageSize === undefined ? {} : {pageSize});
}

export const manyCases = (count: number) => buildQueueCases(count);

export function place(given: Partial<RepresentativeDesk>, into: Element = document.body): RepresentativeDesk {
  const desk = into.ownerDocument.createElement('dr-representative-desk');
  Object.assign(desk, {locale: 'en-US', ...given});
  // A desktop width, whatever window size previous tests have left.
  if (into === document.body) {
    desk.style.setProperty('width', '1000px');
    desk.style.setProperty('max-width', 'none');
  }
  into.append(desk);
  return desk;
}

/** Shows a desk and waits for its queue. */
export async function show(
  client: InMemoryQueueClient,
  given: Partial<RepresentativeDesk> = {},
  into?: Element,
): Promise<RepresentativeDesk> {
  const desk = place({client, ...given}, into);
  await until(() => entries(desk).length || part(desk, 'notice'), 'a queue or a notice');
  return desk;
}

/** Shows a desk with the case open and ready for a decision. */
export async function open(
  client: InMemoryQueueClient,
  caseNumber: string,
  given: Partial<RepresentativeDesk> = {},
): Promise<RepresentativeDesk> {
  const desk = await show(client, given);
  await openCase(desk, caseNumber);
  return desk;
}

export async function openCase(desk: RepresentativeDesk, caseNumber: string): Promise<void> {
  entry(desk, caseNumber).click();
  await until(() => part(desk, 'case')?.textContent.includes(caseNumber) && part(desk, 'history'), `case ${caseNumber}`);
}

export function part(desk: RepresentativeDesk, name: string): HTMLElement | null {
  return desk.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
}

export function seen(desk: RepresentativeDesk, name?: string): string {
  const content = name ? part(desk, name) : desk.shadowRoot!.querySelector<HTMLElement>(':host > [lang]');
  return content ? visibleText(content) : '';
}

/** Opens the case's history and reads it. */
export function history(desk: RepresentativeDesk): string {
  (part(desk, 'history') as HTMLDetailsElement).open = true;
  return seen(desk, 'history');
}

export async function untilSeen(desk: RepresentativeDesk, text: string | RegExp, name?: string): Promise<void> {
  const isThere = () => (typeof text === 'string' ? seen(desk, name).includes(text) : text.test(seen(desk, name)));
  await until(isThere, `${text} on the desk, now:\n${seen(desk, name)}`);
}

export function entries(desk: RepresentativeDesk): HTMLElement[] {
  return [...desk.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
}

export function entry(desk: RepresentativeDesk, caseNumber: string): HTMLElement {
  return desk.shadowRoot!.querySelector<HTMLElement>(`[data-case="${caseNumber}"]`)!;
}

export function button(desk: RepresentativeDesk, name: string): HTMLButtonElement {
  const found = findButton(desk, name);
  if (!found) throw new Error(`No button "${name}" in:\n${seen(desk)}`);
  return found;
}

export function findButton(desk: RepresentativeDesk, name: string): HTMLButtonElement | undefined {
  return [...desk.shadowRoot!.querySelectorAll('button')].find((each) => nameOf(each) === name && each.checkVisibility());
}

/** The title of the open case, which takes focus when the case opens. */
export function title(desk: RepresentativeDesk): HTMLElement | null {
  return desk.shadowRoot!.getElementById('case');
}

export function reason(desk: RepresentativeDesk): HTMLTextAreaElement {
  return desk.shadowRoot!.querySelector('textarea')!;
}

export function writeReason(desk: RepresentativeDesk, text: string): void {
  const field = reason(desk);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Opens the form for revisions. */
export async function revise(desk: RepresentativeDesk): Promise<void> {
  button(desk, 'Ask for revisions').click();
  await until(() => reason(desk), 'a field for the reason');
}

/** The choices of the question why. */
export function reasonChoices(desk: RepresentativeDesk): HTMLInputElement[] {
  return [...desk.shadowRoot!.querySelectorAll<HTMLInputElement>('.question input')];
}

/** Presses a decision about a review, chooses its reason, and presses it again, or the button with another name. */
export async function decideBecause(desk: RepresentativeDesk, name: string, code: DecisionReason, confirm = name): Promise<void> {
  button(desk, name).click();
  await until(() => reasonChoices(desk).length, 'the question why');
  reasonChoices(desk)
    .find(({value}) => value === code)!
    .click();
  button(desk, confirm).click();
}

export function wordButton(desk: RepresentativeDesk, word: string): HTMLButtonElement {
  return [...desk.shadowRoot!.querySelectorAll<HTMLButtonElement>('.word')].find(({textContent}) => textContent === word)!;
}

export function pressedWords(desk: RepresentativeDesk): string[] {
  return [...desk.shadowRoot!.querySelectorAll('.word')].filter((word) => word.ariaPressed === 'true').map(({textContent}) => textContent);
}

/** Collects the details of all future events of this name. */
export function heard(name: keyof HTMLElementEventMap): object[] {
  const details: object[] = [];
  document.body.addEventListener(name, (event) => details.push((event as Event & {detail: object}).detail));
  return details;
}

export function freshPage(): void {
  const body = document.createElement('body');
  body.lang = 'en';
  document.body.replaceWith(body);
}
