import assert from 'node:assert/strict';
import type {Browser} from 'playwright-core';
import {fillIn, find, type Portal, readReceipt, untouchedReview} from '../e2e/practice-portal.js';
import {watchedPage} from '../e2e/watched-page.js';
import {PROVIDER} from './journey.js';

/**
 * What a framework must carry besides: a language that changes late, objects and functions as properties, the data of events,
 * tokens of the theme, and drafts that survive the removal of the tag.
 *
 * @param options.tokenComesLate as for `takeJourney`.
 */
export async function takeFrameworkJourney(browser: Browser, origin: string, {tokenComesLate = false} = {}): Promise<void> {
  const watched = await watchedPage(browser, origin);
  const {page, faults} = watched;
  const portal: Portal = {...watched, windows: []};
  const language = page.getByLabel('Language');

  await page.goto(`/providers/${PROVIDER.id}`);
  await page.getByRole('heading', {name: 'Patient reviews'}).waitFor();
  const sort = page.locator('dr-reviews-tab select').first();
  assert.equal(await sort.evaluate((select) => getComputedStyle(select).borderTopLeftRadius), '4px');
  await language.selectOption('es-US');
  await page.getByRole('heading', {name: 'Reseñas de pacientes'}).waitFor();
  await language.selectOption('en-US');

  await page.getByRole('link', {name: 'Practice'}).click();
  await find(portal, PROVIDER.practice, PROVIDER.name);
  const card = await untouchedReview(portal);
  const dialog = page.getByRole('dialog');
  await card.getByRole('button', {name: 'Respond'}).click();
  await dialog.getByRole('textbox', {name: 'Your response'}).fill('Kept by the host.');
  assert.match((await dialog.textContent())!, /Dana Reyes/, 'the host has set the contact');
  assert.match((await page.getByText(/^Draft for/).textContent())!, /^Draft for r_\S+$/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', {name: 'Close and keep draft'}).click();

  await page.getByRole('link', {name: 'Search'}).click();
  await page.locator('dr-provider-workspace').waitFor({state: 'detached'});
  await page.getByRole('link', {name: 'Practice'}).click();
  await find(portal, PROVIDER.practice, PROVIDER.name);
  await card.getByRole('button', {name: 'Respond'}).click();
  assert.equal(await dialog.getByRole('textbox', {name: 'Your response'}).inputValue(), 'Kept by the host.', 'the draft is back');

  await fillIn(portal, 'We are glad that you took the time to write.');
  await dialog.getByRole('button', {name: 'Submit'}).click();
  const caseNumber = await readReceipt(dialog, 'Response submitted');
  await dialog.getByRole('button', {name: 'Close'}).last().click();
  await page.getByText(`Response ${caseNumber}`, {exact: true}).waitFor();
  assert.deepEqual(tokenComesLate ? faults.filter((fault) => !/status of 401 /.test(fault)) : faults, []);
  await page.context().close();
}
