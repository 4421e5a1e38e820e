import '../../../src/define/dr-provider-workspace.js';
// Loaded at once, so that tests find a combobox instead of the browser's own list.
import '../../../src/define/combobox.js';
import type {PracticeClient} from '../../../src/api/practice/client.js';
import type {ProviderWorkspace} from '../../../src/elements/provider-workspace/provider-workspace.js';
import {buildPractice, buildPracticeReview, buildPracticeReviews, buildProvider} from '../../../src/testing/practice/builders.js';
import type {InboxPractice, InboxProvider} from '../../../src/testing/practice/in-memory-practices.js';
import type {Combobox} from '../../../src/ui/combobox/combobox.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/* Drives the workspace like a practice member, by visible text, roles, names and parts. */

/** One provider with a review in every status, newest first. */
export const everyStatus: InboxProvider = {
  provider: buildProvider(),
  reviews: [
    buildPracticeReview({id: 'none', date: '2025-12-07'}),
    buildPracticeReview({id: 'pending', status: 'response-pending', date: '2025-12-06', recommended: false}),
    buildPracticeReview({id: 'revisions', status: 'revisions-required', date: '2025-12-05'}),
    buildPracticeReview({id: 'published', status: 'response-published', date: '2025-12-04'}),
    buildPracticeReview({id: 'reported', status: 'report-pending', date: '2025-12-03', recommended: false}),
    buildPracticeReview({id: 'maintained', status: 'review-maintained', date: '2025-12-02'}),
    buildPracticeReview({id: 'removed', status: 'feedback-removed', date: '2025-12-01'}),
  ],
};

/** Two providers of one practice. */
export const twoProviders: readonly InboxProvider[] = [
  everyStatus,
  {
    provider: buildProvider({id: 'p2', name: 'Omar Haddad', specialty: 'Pediatrics', city: 'Boulder'}),
    reviews: buildPracticeReviews(40, (i) => ({id: `o${i}`})),
  },
];

export const twoPractices: readonly InboxPractice[] = [
  {practice: buildPractice(), providers: twoProviders},
  {practice: buildPractice({id: 'practice-2', name: 'Cedar Clinic', tin: '9876543210'}), providers: [many(3, 'p3')]},
];

/** A provider with this many reviews without any action. */
export function many(count: number, id = 'p1'): InboxProvider {
  return {provider: buildProvider({id}), reviews: buildPracticeReviews(count, (i) => ({id: `${id}-${i}`, status: 'none'}))};
}

export function place(given: Partial<ProviderWorkspace>, into: Element = document.body): ProviderWorkspace {
  const workspace = into.ownerDocument.createElement('dr-provider-workspace');
  Object.assign(workspace, {locale: 'en-US', ...given});
  // A portal's width, whatever window size previous tests have left.
  if (into === document.body) workspace.style.setProperty('width', '900px');
  into.append(workspace);
  return workspace;
}

/** Shows a workspace with a provider's reviews: the only provider, or the given one. */
export async function show(client: PracticeClient, given: Partial<ProviderWorkspace> = {}, into?: Element): Promise<ProviderWorkspace> {
  const workspace = place({client, ...given}, into);
  await loaded(workspace);
  return workspace;
}

export async function loaded(workspace: ProviderWorkspace): Promise<void> {
  await until(() => cards(workspace).length, 'reviews');
}

export function seen(workspace: ProviderWorkspace): string {
  const content = workspace.shadowRoot!.querySelector<HTMLElement>('[lang]');
  return content ? visibleText(content) : '';
}

export async function untilSeen(workspace: ProviderWorkspace, text: string | RegExp): Promise<void> {
  const isThere = () => (typeof text === 'string' ? seen(workspace).includes(text) : text.test(seen(workspace)));
  await until(isThere, `${text} in the workspace`);
}

export function status(workspace: ProviderWorkspace): string {
  return workspace.shadowRoot!.querySelector('[role=status]')?.textContent ?? '';
}

export async function untilStatus(workspace: ProviderWorkspace, text: string): Promise<void> {
  await until(() => status(workspace) === text, `the status ${text}, now "${status(workspace)}"`);
}

export function part(workspace: ProviderWorkspace, name: string): HTMLElement | null {
  return workspace.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
}

export function cards(workspace: ProviderWorkspace): HTMLElement[] {
  return [...workspace.shadowRoot!.querySelectorAll<HTMLElement>('[role=article]')];
}

export function card(workspace: ProviderWorkspace, reviewId: string): HTMLElement {
  return workspace.shadowRoot!.getElementById(`review-${reviewId}`)!;
}

/** A button by its name, in one card or anywhere in the tag. */
export function button(root: ProviderWorkspace | HTMLElement, name: string): HTMLButtonElement {
  const found = findButton(root, name);
  if (!found) throw new Error(`No button "${name}" in:\n${visibleText(root)}`);
  return found;
}

export function findButton(root: ProviderWorkspace | HTMLElement, name: string): HTMLButtonElement | undefined {
  return [...(root.shadowRoot ?? root).querySelectorAll('button')].find((each) => nameOf(each) === name && each.checkVisibility());
}

/** The names of the visible buttons in a card. */
export function actionsIn(element: HTMLElement): string[] {
  return [...element.querySelectorAll<HTMLButtonElement>('button')].filter((each) => each.checkVisibility()).map(nameOf);
}

export function field<Field extends HTMLInputElement | HTMLSelectElement>(workspace: ProviderWorkspace, label: string): Field {
  const found = [...workspace.shadowRoot!.querySelectorAll<Field>('input, select')].find((each) => nameOf(each).startsWith(label));
  if (!found) throw new Error(`No field "${label}" in:\n${seen(workspace)}`);
  return found;
}

export function select(workspace: ProviderWorkspace, label: string, value: string): void {
  const list = field<HTMLSelectElement>(workspace, label);
  list.value = value;
  list.dispatchEvent(new Event('change', {bubbles: true}));
}

/** A combobox by its label. */
export function combobox(workspace: ProviderWorkspace, label: string): Combobox {
  const found = findCombobox(workspace, label);
  if (!found) throw new Error(`No combobox "${label}" in:\n${seen(workspace)}`);
  return found;
}

export function findCombobox(workspace: ProviderWorkspace, label: string): Combobox | undefined {
  return [...workspace.shadowRoot!.querySelectorAll('dr-combobox')].find((each) => each.label === label);
}

export function inputOf(box: Combobox): HTMLInputElement {
  return box.shadowRoot!.querySelector('input')!;
}

/** The names of the visible options. */
export function optionsOf(box: Combobox): string[] {
  return optionElements(box).map((option) => option.querySelector('bdi')!.textContent);
}

export function optionElements(box: Combobox): HTMLElement[] {
  return [...box.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')].filter((option) => option.checkVisibility());
}

export function typeInto(box: Combobox, text: string): Promise<unknown> {
  const input = inputOf(box);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  return box.updateComplete;
}

/** Chooses an option with the pointer. */
export async function choose(workspace: ProviderWorkspace, label: string, name: string): Promise<void> {
  const box = combobox(workspace, label);
  inputOf(box).click();
  const option = await until(() => optionElements(box).find((each) => each.textContent.includes(name)), `the option ${name}`);
  option.click();
}

/** The name of the focused element in the tag: a button's, or the label of a card. */
export function focused(workspace: ProviderWorkspace): string {
  const active = workspace.shadowRoot!.activeElement;
  return active?.role === 'article' ? active.id : active ? nameOf(active) : '';
}

/** The open dialog, by the tag of its element. */
export function dialog(workspace: ProviderWorkspace): HTMLElement | undefined {
  const found = workspace.shadowRoot!.querySelector<HTMLElement>(
    'dr-submission-dialog:not([hidden]), dr-case-history-dialog, dr-emails-dialog, dr-help-dialog',
  );
  return found?.shadowRoot?.querySelector('dialog[open]') ? found : undefined;
}
