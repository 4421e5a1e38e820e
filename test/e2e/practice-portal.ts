import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {Browser, Locator, Page} from 'playwright-core';
import type {DecisionBody} from '../../src/api/queue/schemas.js';
import {decisionPath, IDEMPOTENCY_HEADER} from '../../src/api/shared/routes.js';
import {tokensFor} from '../server/identity-browser.js';
import {type WatchedPage, watchedPage} from './watched-page.js';

/** The provider portal in one browser. */
export interface Portal extends WatchedPage {
  /** The sign-in windows that were opened. */
  readonly windows: readonly Page[];
}

/** Opens the portal signed out. */
export async function openPortal(browser: Browser, origin: string): Promise<Portal> {
  const watched = await watchedPage(browser, origin);
  const windows: Page[] = [];
  watched.page.on('popup', (opened) => windows.push(opened));
  await watched.page.goto('/portal');
  await watched.page.getByText('You are signed out').waitFor();
  return {...watched, windows};
}

/** The page's faults except the browser's own log lines about 401, which are normal before the sign-in. */
export function unexpected({faults}: Portal): string[] {
  return faults.filter((fault) => !/status of 401 /.test(fault));
}

/** Presses the portal's Sign in, and chooses the person unless the provider has a session. */
export async function signIn({page}: Portal, name: string): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('banner').getByRole('button', {name: 'Sign in'}).click();
  await choose(await opened, name);
  await page.getByRole('banner').getByText(`Signed in as ${name}`).waitFor();
}

/** Chooses the person in the sign-in's window. With a session at the provider, the window closes by itself. */
export async function choose(window: Page, name: string): Promise<void> {
  const closed = window.isClosed() ? Promise.resolve('closed') : window.waitForEvent('close').then(() => 'closed');
  const button = window.getByRole('button', {name});
  const shown = button.waitFor().then(
    () => 'shown',
    () => closed,
  );
  if ((await Promise.race([closed, shown])) === 'shown') await button.click();
  await closed;
}

/** The field of a combobox once its code has loaded; until then the browser's own list has its name. */
export function combobox({page}: Pick<Portal, 'page'>, name: string): Locator {
  return page.getByRole('combobox', {name}).and(page.locator('input'));
}

/** Finds a provider by typing into the two comboboxes. */
export async function find({page}: Portal, practice: string, provider: string): Promise<void> {
  const portal = {page};
  await combobox(portal, 'Practice').fill(practice);
  await page.getByRole('option', {name: practice}).click();
  await combobox(portal, 'Provider').fill(provider);
  await page.getByRole('option', {name: provider}).click();
  await page.getByRole('heading', {name: provider}).waitFor();
  await page.getByRole('feed').getByRole('article').first().waitFor();
}

/** The card of the first listed review without a response or report. The locator stays on this review when its status changes. */
export async function untouchedReview({page}: Portal): Promise<Locator> {
  const untouched = page.getByRole('article').filter({has: page.locator('button[value=respond]'), hasNotText: 'Case '});
  return page.locator(`#${await untouched.first().getAttribute('id')}`);
}

export interface Sender {
  readonly name?: string;
  readonly phone: string;
  readonly email: string;
}

export const SENDER: Sender = {phone: '303-555-0134', email: 'front.desk@larkmead.example'};

/** Fills the open dialog, and chooses a reason if it is for a report. The portal has filled in the name of the person who is signed in. */
export async function fillIn({page}: Portal, text: string, {name, phone, email}: Sender = SENDER): Promise<void> {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', {name: /^(Your response|Why are you reporting)/});
  await field.waitFor();
  const reason = dialog.getByRole('radio', {name: 'About another office'});
  if (await reason.isVisible()) await reason.check();
  await field.fill(text);
  const edit = dialog.getByRole('button', {name: 'Edit', exact: true});
  if (await edit.isVisible()) await edit.click();
  if (name) await dialog.getByRole('textbox', {name: 'First and last name'}).fill(name);
  await dialog.getByRole('textbox', {name: 'Phone'}).fill(phone);
  await dialog.getByRole('textbox', {name: 'Email'}).fill(email);
}

/** Submits the open dialog, reads the receipt, closes it and returns the case number. */
export async function submit({page}: Portal, receipt: 'Response submitted' | 'Report submitted'): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', {name: 'Submit'}).click();
  const caseNumber = await readReceipt(dialog, receipt);
  await dialog.getByRole('button', {name: 'Close'}).last().click();
  await dialog.waitFor({state: 'detached'});
  return caseNumber;
}

export async function readReceipt(dialog: Locator, receipt: string): Promise<string> {
  await dialog.getByRole('heading', {name: receipt}).waitFor();
  const caseNumber = (await dialog.locator('.case-number > [aria-hidden]').textContent())!;
  assert.match(caseNumber, /^[A-Z0-9]{6}$/);
  assert.match((await dialog.textContent())!, /Please allow at least 3 to 4 business days\./);
  return caseNumber;
}

/** Decides as the demo's representative, through the API. */
export async function decide(origin: string, caseNumber: string, body: DecisionBody): Promise<void> {
  const {access_token: token} = await tokensFor(origin, 'jordan.blake');
  const answer = await fetch(`${origin}/${decisionPath(caseNumber)}`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: randomUUID()},
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.text());
}
