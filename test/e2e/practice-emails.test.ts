import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import PostalMime from 'postal-mime';
import {launchChromium} from '../browsers/chromium.js';
import {decide, fillIn, find, openPortal, type Portal, signIn, submit, unexpected, untouchedReview} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {rememberEvents} from './traces.js';
import {accessibilityFindings, watchedPage} from './watched-page.js';

const ADDRESS = 'dana.reyes@practice.example';
const PRACTICE = 'Larkmead Family Health';
const PROVIDER = 'Eleanor Whitcombe';
const COMMENT = 'She listened to all of it, canarycomment and all.';
const RESPONSE = 'Thank you, canaryresponse.';

/* From the choice in the workspace to the email and the link that turns it off, on the demo's pages. */
describe('Emails to people of practices', () => {
  const database = temporaryDatabase();
  const mailFolder = join(database.directory, 'mail');
  let service: RunningService;
  let browser: Browser;
  let portal: Portal;

  before(async () => {
    service = await startedService(database.directory, 0, {MAIL_FOLDER: mailFolder, LOG: 'json'});
    browser = await launchChromium();
    portal = await openPortal(browser, service.origin);
    await rememberEvents(portal.page);
    await signIn(portal, 'Dana Reyes');
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  /** Opens the person's own choice of emails. */
  async function emails() {
    const {page} = portal;
    await page.getByRole('button', {name: 'Emails'}).click();
    const dialog = page.getByRole('dialog', {name: 'Your emails'});
    const box = (name: string) => dialog.getByRole('checkbox', {name});
    await box('New reviews').waitFor();
    return {dialog, news: box('New reviews'), decisions: box('Decisions on responses and reports')};
  }

  /** The email with this subject, once it has been sent. */
  async function emailTo(address: string, subject: RegExp) {
    for (;;) {
      for (const file of await readdir(mailFolder).catch(() => [])) {
        // An email that is just being written has no recipient yet.
        const mail = await PostalMime.parse(await readFile(join(mailFolder, file)));
        if (mail.to?.[0]?.address === address && subject.test(mail.subject ?? '')) return mail;
      }
    }
  }

  /** A member answers the question about a visit. */
  async function answered(): Promise<void> {
    const {page} = await watchedPage(browser, service.origin);
    await page.goto('/');
    const options = page.locator('#provider option', {hasText: PROVIDER});
    await page.getByLabel('Provider', {exact: true}).selectOption(await options.first().getAttribute('value'));
    await page.getByRole('button', {name: 'Process a claim'}).click();
    await page.waitForURL('**/outbox');
    await page.locator('details[open]').getByRole('link').first().click();
    await page.getByRole('radio', {name: 'Yes, I would'}).check();
    await page.getByRole('textbox', {name: 'What should other patients know? (optional)'}).fill(COMMENT);
    await page.getByRole('button', {name: 'Submit'}).click();
    await page.getByText('Thank you for your feedback').waitFor();
  }

  async function isAccessible(page: Page): Promise<void> {
    const size = page.viewportSize()!;
    for (const width of [size.width, 320]) {
      await page.setViewportSize({width, height: 700});
      assert.deepEqual(await accessibilityFindings(page), []);
    }
    await page.setViewportSize(size);
  }

  it('are off, and turned on in the workspace', async () => {
    const {page} = portal;
    const {dialog, news, decisions} = await emails();
    assert.deepEqual([await news.isChecked(), await decisions.isChecked()], [false, false]);
    await dialog.getByText(`Emails go to ${ADDRESS}.`).waitFor();
    await isAccessible(page);
    await news.press(' ');
    await dialog.getByText('Saved').waitFor();
    await decisions.check();
    await dialog.getByText('Saved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Emails'}).and(page.locator(':focus')).waitFor();
  });

  it('tell of a new review without a word of it, and stop by the link in the email', async () => {
    await answered();
    const mail = await emailTo(ADDRESS, /: you have new reviews$/);
    assert.match(mail.text!, /You have a new patient review[^]*\/portal/);
    assert.doesNotMatch(mail.text! + mail.html!, /canarycomment|Whitcombe|Larkmead|Sam/);
    const header = (name: string) => mail.headers.find(({key}) => key === name)!.value;
    assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    const link = header('list-unsubscribe').slice(1, -1);

    const {page, faults} = await watchedPage(browser, service.origin);
    await page.goto('/outbox');
    await page.locator('details[open]', {hasText: 'you have new reviews'}).locator(`a[href="${link}"]`).click();
    await page.getByRole('heading', {name: 'Emails about new reviews'}).waitFor();
    await isAccessible(page);
    await page.getByRole('button', {name: 'Stop these emails'}).press('Enter');
    await page.getByRole('heading', {name: 'We stopped these emails'}).waitFor();
    await isAccessible(page);

    const {dialog, news, decisions} = await emails();
    assert.deepEqual([await news.isChecked(), await decisions.isChecked()], [false, true]);
    await dialog.getByRole('button', {name: 'Close'}).last().click();
    assert.deepEqual(faults, []);
    assert.ok(!service.said().includes(link.split('/').at(-1)!), 'no log has the token');
  });

  it('tell of a decision on a response without its text, and leave no address behind', async () => {
    const {page} = portal;
    await find(portal, PRACTICE, PROVIDER);
    const review = await untouchedReview(portal);
    await review.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, RESPONSE);
    const caseNumber = await submit(portal, 'Response submitted');
    await decide(service.origin, caseNumber, {decision: 'require-revisions', reason: 'Canaryreason.'});
    const mail = await emailTo(ADDRESS, /: we decided on your response$/);
    assert.ok(mail.text!.includes(caseNumber));
    assert.doesNotMatch(mail.text! + mail.html!, /canary|Whitcombe|Larkmead/i);
    const events = await page.evaluate(() => (window as unknown as {events: string[]}).events.join());
    for (const place of [events, service.said(), page.url()]) assert.ok(!place.includes(ADDRESS));
    assert.deepEqual(unexpected(portal), []);
  });
});
