import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {signIn} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {accessibilityFindings, watchedPage} from './watched-page.js';

const WIDTHS = [1000, 320];

describe('The link that stops emails', () => {
  const database = temporaryDatabase();
  const mailFolder = join(database.directory, 'mail');
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory, 0, {MAIL_FOLDER: mailFolder, LOG: 'json'});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  /** The address in the header of the latest email, which a mail program reads. */
  async function headerLink(): Promise<string> {
    const files = (await readdir(mailFolder)).sort();
    const message = await readFile(join(mailFolder, files.at(-1)!), 'utf8');
    assert.match(message, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    return /^List-Unsubscribe:\s+<(.+)>\r?$/m.exec(message)![1]!;
  }

  it('stops them when its button is pressed, and the claims page starts them again', async () => {
    const {page, faults} = await watchedPage(browser, service.origin);
    await page.goto('/');
    await page.getByRole('button', {name: 'Process a claim'}).click();
    await page.waitForURL('**/outbox');
    const link = await headerLink();
    await page.locator(`details[open] a[href="${link}"]`).click();
    await page.getByRole('heading', {name: 'Emails about your visits'}).waitFor();

    const member = await watchedPage(browser, service.origin);
    await member.page.goto('/member');
    await signIn({...member, windows: []}, 'Sam Whitaker');
    const box = member.page.getByRole('checkbox', {name: 'Email me one question after a visit'});
    await box.waitFor();
    assert.equal(await box.isChecked(), true, 'opening the link stops nothing');

    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: 700});
      assert.deepEqual(await accessibilityFindings(page), []);
    }
    await page.goto(link.replace('/unsubscribe', '/es/unsubscribe'));
    await page.getByRole('button', {name: 'No enviarme más estos correos'}).waitFor();
    await page.goto(link);
    await page.getByRole('button', {name: 'Stop these emails'}).press('Enter');
    await page.getByRole('heading', {name: 'We stopped these emails'}).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: 700});
      assert.deepEqual(await accessibilityFindings(page), []);
    }

    await member.page.reload();
    await box.waitFor();
    assert.equal(await box.isChecked(), false);
    await Promise.all([member.page.waitForResponse((answer) => answer.request().method() === 'PUT'), box.check()]);
    await member.page.reload();
    await box.waitFor();
    assert.equal(await box.isChecked(), true);
    assert.deepEqual([...faults, ...member.faults], []);
    const token = link.split('/').at(-1)!;
    assert.ok(!service.said().includes(token), 'no log has the token');
  });

  it('says so when a part of it is missing', async () => {
    const {page} = await watchedPage(browser, service.origin);
    const answer = await page.goto('/unsubscribe/cut-off');
    assert.equal(answer!.status(), 404);
    await page.getByRole('heading', {name: 'This link doesn’t work'}).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });
});
