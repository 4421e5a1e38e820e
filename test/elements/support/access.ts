import '../../../src/define/dr-access-manager.js';
import type {AccessManager} from '../../../src/elements/access-manager/access-manager.js';
import {InMemoryAccessClient} from '../../../src/testing/access/in-memory-client.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/* Drives the access manager like a user, by visible text, roles, names and parts. */

export function place(given: Partial<AccessManager>, into: Element = document.body): AccessManager {
  const manager = into.ownerDocument.createElement('dr-access-manager');
  Object.assign(manager, {locale: 'en-US', ...given});
  into.append(manager);
  return manager;
}

/** Shows an access manager and waits for its practices. */
export async function show(
  client = new InMemoryAccessClient(),
  given: Partial<AccessManager> = {},
  into?: Element,
): Promise<AccessManager> {
  const manager = place({client, ...given}, into);
  await until(() => parts(manager, 'practice').length || parts(manager, 'notice').length, 'practices or a notice');
  return manager;
}

export const heading = (manager: AccessManager) => manager.shadowRoot!.querySelector<HTMLElement>('.heading')!;
export const seen = (manager: AccessManager) => (manager.shadowRoot?.firstElementChild ? visibleText(heading(manager).parentElement!) : '');
export const parts = (manager: AccessManager, name: string) => [
  ...(manager.shadowRoot?.querySelectorAll<HTMLElement>(`[part=${name}]`) ?? []),
];

/** People and registrations as shown, one line each. */
export const rows = (manager: AccessManager) =>
  [...parts(manager, 'registration'), ...parts(manager, 'person')].map((row) => visibleText(row).replace(/\n/g, ' | '));

/** Everything announced on a change. */
export const announced = (manager: AccessManager) =>
  [...manager.shadowRoot!.querySelectorAll('[role=status]')].map(({textContent}) => textContent).filter(Boolean);

export async function untilAnnounced(manager: AccessManager, sentence: string): Promise<void> {
  await until(() => announced(manager).includes(sentence), `"${sentence}", now: ${announced(manager).join()}`);
}

export async function untilSeen(manager: AccessManager, text: string): Promise<void> {
  await until(() => seen(manager).includes(text), `"${text}" in the access manager`);
}

export function findButton(manager: AccessManager, name: string): HTMLButtonElement | undefined {
  return [...manager.shadowRoot!.querySelectorAll('button')].find((each) => nameOf(each) === name);
}

export function button(manager: AccessManager, name: string): HTMLButtonElement {
  const found = findButton(manager, name);
  if (!found) throw new Error(`No button "${name}" in:\n${seen(manager)}`);
  return found;
}

export function press(manager: AccessManager, name: string): void {
  const found = button(manager, name);
  found.focus();
  found.click();
}

/** The name or text of the focused element. */
export function focused(manager: AccessManager): string {
  const active = manager.shadowRoot!.activeElement;
  return active ? nameOf(active) : '';
}

export function search(manager: AccessManager, text: string): void {
  const field = manager.shadowRoot!.querySelector('input')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}
