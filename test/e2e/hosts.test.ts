import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {buildHosts, HOSTS, type Host} from '../../demo/hosts/build.js';
import {launchChromium} from '../browsers/chromium.js';
import {sampleOf} from '../sample.js';
import {choose, fillIn, find, readReceipt, untouchedReview, type Portal} from './practice-portal.js';
import {startedService, temporaryDatabase, type RunningService} from './running-service.js';
import {watchedPage} from './watched-page.js';

/** All hosts in a thorough run, otherwise one that the seed selects. */
const TESTED = sampleOf(HOSTS, 1);

const PRACTICE = 'Front Range Specialists';
const PROVIDER = 'Hannah Brandvold, DO';

describe('The tags in a host built with', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    await buildHosts(TESTED);
    service = await startedService(database.directory);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  for (const host of TESTED) {
    it(`${host}: pass properties, events, token, theme, language and drafts, and survive removal and return`, async (t) => {
      const opened = await openHost(host);
      const {page, faults} = opened;
      await page.getByRole('heading', {name: /^Reviews \(\d+\)$/}).waitFor();
      assert.equal(await shownRadius(page), '4px');

      await page.getByLabel('Language').selectOption('es-US');
      await page.getByRole('heading', {name: 'Reseñas de pacientes'}).waitFor();
      await page.getByLabel('Language').selectOption('en-US');
      await page.getByRole('heading', {name: 'Patient reviews'}).waitFor();

      const popup = page.waitForEvent('popup');
      await page.locator('.bar').getByRole('button', {name: 'Sign in'}).click();
      await choose(await popup, 'Dana Reyes');
      const portal: Portal = {...opened, windows: []};
      await find(portal, PRACTICE, PROVIDER);

      const card = await untouchedReview(portal);
      await card.getByRole('button', {name: 'Respond'}).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', {name: 'Your response'}).fill(`Kept by ${host}.`);
      assert.equal(
        await dialog.getByRole('textbox', {name: 'First and last name'}).inputValue(),
        'Dana Reyes',
        'the host has set the contact',
      );
      assert.match((await page.getByText(/^Draft for/).textContent())!, /^Draft for \S+$/);
      await page.keyboard.press('Escape');
      await page.getByRole('button', {name: 'Close and keep the draft'}).click();

      await page.getByRole('button', {name: 'Close', exact: true}).click();
      await page.locator('dr-reviews-tab').waitFor({state: 'detached'});
      await page.getByRole('button', {name: 'Open', exact: true}).click();
      await page.getByRole('heading', {name: /^Reviews \(\d+\)$/}).waitFor();
      await find(portal, PRACTICE, PROVIDER);
      await card.getByRole('button', {name: 'Respond'}).click();
      assert.equal(await dialog.getByRole('textbox', {name: 'Your response'}).inputValue(), `Kept by ${host}.`, 'the draft is back');

      await fillIn(portal, `Answered from ${host}.`);
      await dialog.getByRole('button', {name: 'Submit'}).click();
      const caseNumber = await readReceipt(dialog, 'Response submitted');
      await dialog.getByRole('button', {name: 'Close'}).last().click();
      await page.getByText(`Response ${caseNumber}`, {exact: true}).waitFor();
      assert.deepEqual(faults.filter(isUnexpected), []);
      t.diagnostic(`${host}: ${TESTED.length} of ${HOSTS.length} host stacks in this run`);
      await page.context().close();
    });
  }

  async function openHost(host: Host) {
    const watched = await watchedPage(browser, service.origin);
    await watched.page.goto(`/hosts/${host}/`);
    return watched;
  }
});

/** Before the sign-in, the workspace's requests get 401, and the browser logs each. */
function isUnexpected(fault: string): boolean {
  return !/status of 401 /.test(fault);
}

/** The border radius of the tab's controls. */
function shownRadius(page: Page): Promise<string> {
  return page
    .locator('dr-reviews-tab select')
    .first()
    .evaluate((select) => getComputedStyle(select).borderTopLeftRadius);
}
