import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {ME_PATH} from '../../src/api/shared/routes.js';
import {launchChromium} from '../browsers/chromium.js';
import {choose, fillIn, find, openPortal, type Portal, readReceipt, signIn, unexpected, untouchedReview} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {accessibilityFindings} from './watched-page.js';

/** Long enough to reach the text field on a busy machine, short enough to wait for. */
const TOKEN_SECONDS = 30;

describe('A session that ends while typing', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory, 0, {ACCESS_TOKEN_SECONDS: String(TOKEN_SECONDS)});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  /** Resolves when the service no longer accepts the page's token. */
  async function tokenEnds({requests}: Portal): Promise<void> {
    const authorizations = await Promise.all(requests.map((request) => request.headerValue('Authorization')));
    const last = authorizations.findLast(Boolean)!;
    while ((await fetch(`${service.origin}/${ME_PATH}`, {headers: {Authorization: last}})).status === 200) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  it('goes on unnoticed while the provider still knows the person', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page, windows} = portal;
    await signIn(portal, 'Dana Reyes');
    await find(portal, 'Front Range Specialists', 'Hannah Brandvold, DO');
    await (await untouchedReview(portal)).getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, 'Thank you for your kind words.');
    await tokenEnds(portal);
    await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).click();
    await readReceipt(page.getByRole('dialog'), 'Response submitted');
    assert.equal(windows.length, 1);
    assert.deepEqual(unexpected(portal), []);
    await page.context().close();
  });

  it('loses nothing, and the submission is sent once after the sign-in', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page, windows} = portal;
    await signIn(portal, 'Dana Reyes');
    await find(portal, 'Front Range Specialists', 'Hannah Brandvold, DO');
    const card = await untouchedReview(portal);
    await card.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, 'The first half,');
    await tokenEnds(portal);
    // The end of the session at the provider, too.
    await page.context().clearCookies();
    const text = page.getByRole('dialog').getByRole('textbox', {name: 'Your response'});
    await text.press('End');
    await text.pressSequentially(' and the second.');

    await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).click();
    await page.getByRole('dialog').getByText('You’ve been signed out.').first().waitFor();
    assert.equal(await text.inputValue(), 'The first half, and the second.');
    assert.equal(windows.length, 1, 'no window opens by itself');
    assert.deepEqual(await accessibilityFindings(page), []);

    const opened = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', {name: 'Sign in and submit'}).click();
    await choose(await opened, 'Dana Reyes');
    const caseNumber = await readReceipt(page.getByRole('dialog'), 'Response submitted');
    await page.getByRole('dialog').getByRole('button', {name: 'Close'}).last().click();
    await card.getByText('Response pending').waitFor();
    await card.getByText('The first half, and the second.').waitFor();
    await page.getByText('Signed in as Dana Reyes').waitFor();

    await card.getByRole('button', {name: 'View details'}).click();
    const steps = page.getByRole('dialog').getByRole('list').getByRole('listitem').filter({hasText: caseNumber});
    await steps.first().waitFor();
    assert.equal(await steps.count(), 1, 'submitted once');
    assert.deepEqual(unexpected(portal), []);
  });
});
