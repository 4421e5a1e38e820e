import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {fillIn, find, openPortal, type Portal, signIn, submit, unexpected, untouchedReview} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {assertNoTraces, assertSent, rememberEvents, TOKEN, watch} from './traces.js';
import {watchedPage} from './watched-page.js';

const PROVIDER = 'Hannah Brandvold';

/* `practice-canaries.test.ts` covers what a practice types. */
describe('Typed text leaves no trace', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory, 0, {MAIL_FOLDER: join(database.directory, 'mail'), LOG: 'json'});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  async function signedIn(path: string, name: string): Promise<Portal> {
    const opened = await watchedPage(browser, service.origin);
    const portal = {...opened, windows: []};
    await opened.page.goto(path);
    await signIn(portal, name);
    return portal;
  }

  it('of a member’s comment or the token of the invitation', async () => {
    const {page, faults} = await watchedPage(browser, service.origin);
    await page.goto('/');
    await page.getByRole('button', {name: 'Process a claim'}).click();
    await page.waitForURL('**/outbox');
    const link = (await page.locator('details[open]').getByRole('link').first().getAttribute('href'))!;
    const token = new URL(link).hash.slice(1).split('&')[0]!;
    assert.ok(token.length > 40, token);
    const survey = await page.context().newPage();
    const watched = watch(page.context());
    await survey.goto(link);
    await rememberEvents(survey);
    await survey.getByRole('radio', {name: 'No, I wouldn’t'}).check();
    await survey.getByRole('textbox', {name: 'What should other patients know? (optional)'}).fill('canarytextsix, and call 303-555-0188');
    await survey.getByRole('button', {name: 'Submit'}).click();
    await survey.getByText('once we have checked it').waitFor();
    assertSent(watched, ['canarytextsix']);
    assert.ok(
      watched.requests.some((request) => Object.values(request.headers()).includes(token)),
      'the token travels in a header',
    );
    const events = await assertNoTraces(survey, watched, service.said(), ['canarytextsix', '555-0188', token, 'sam.whitaker@example.org']);
    assert.ok(events.some((event) => event.startsWith('dr-review-submitted')));
    assert.match(service.said(), /"route":"[^"]*survey\/answer"/, 'requests are logged by their route');
    assert.deepEqual(faults, []);
  });

  it('of a changed and withdrawn answer', async () => {
    const {page} = await watchedPage(browser, service.origin);
    await page.goto('/');
    await page.getByRole('button', {name: 'Process a claim'}).click();
    await page.waitForURL('**/outbox');
    const link = (await page.locator('details[open]').getByRole('link').first().getAttribute('href'))!;
    const token = new URL(link).hash.slice(1).split('&')[0]!;
    const survey = await page.context().newPage();
    const watched = watch(page.context());
    await survey.goto(link);
    await survey.getByRole('radio', {name: 'Yes, I would'}).check();
    await survey.getByRole('button', {name: 'Submit'}).click();
    await survey.getByText('Thank you for your feedback').waitFor();
    await survey.reload();
    await survey.getByRole('button', {name: 'Change your answer'}).click();
    await rememberEvents(survey);
    await survey.getByRole('textbox', {name: 'What should other patients know? (optional)'}).fill('canarytextnine was kind.');
    await survey.getByRole('button', {name: 'Submit'}).click();
    await survey.getByText('Your answer is changed.').waitFor();
    assertSent(watched, ['canarytextnine']);
    await survey.getByRole('button', {name: 'Withdraw your answer'}).click();
    await survey.getByRole('button', {name: 'Withdraw my answer'}).click();
    await survey.getByText('You withdrew your answer').waitFor();
    const events = await assertNoTraces(survey, watched, service.said(), ['canarytextnine', token]);
    for (const type of ['dr-survey-answer-changed', 'dr-survey-answer-withdrawn'])
      assert.ok(
        events.some((event) => event.startsWith(type)),
        type,
      );
  });

  it('of a representative’s reason for revisions', async () => {
    const practice = await openPortal(browser, service.origin);
    await signIn(practice, 'Dana Reyes');
    await find(practice, 'Front Range Specialists', PROVIDER);
    await (await untouchedReview(practice)).getByRole('button', {name: 'Respond'}).click();
    await fillIn(practice, 'canarytextseven');
    const caseNumber = await submit(practice, 'Response submitted');

    const desk = await signedIn('/team', 'Jordan Blake');
    const {page} = desk;
    const watched = watch(page.context());
    await rememberEvents(page);
    await page.getByRole('radio', {name: /^Responses/}).check();
    await page.locator(`[data-case="${caseNumber}"]`).click();
    await page.getByRole('button', {name: 'Ask for revisions'}).click();
    await page.getByRole('textbox', {name: 'What needs to change?'}).fill('canarytexteight');
    await page.getByRole('button', {name: 'canarytextseven'}).click();
    await page.getByRole('button', {name: 'Send to the practice'}).click();
    await page.getByRole('status').filter({hasText: 'is no longer in the queue.'}).waitFor();
    assertSent(watched, ['canarytexteight']);
    const events = await assertNoTraces(page, watched, service.said(), ['canarytextseven', 'canarytexteight', TOKEN]);
    for (const type of ['dr-case-opened', 'dr-case-decided'])
      assert.ok(
        events.some((event) => event.startsWith(type)),
        type,
      );
    assert.deepEqual(unexpected(desk), []);
  });

  it('of the TIN, name and contact of a registration, also for the access manager who approves it', async () => {
    const newcomer = {...(await watchedPage(browser, service.origin)), windows: []};
    const form = newcomer.page;
    await form.goto('/portal/register');
    await form.getByText('Sign in to continue.').waitFor();
    assert.equal(await form.getByRole('button', {name: 'Send request'}).isVisible(), false, 'nothing can be typed before the sign-in');
    await signIn(newcomer, 'Gail Tran');
    const watched = watch(form.context());
    await rememberEvents(form);
    await form.getByLabel(/^Taxpayer Identification Number/).fill('9000000017');
    await form.getByLabel('Your first and last name').fill('Canarina\u00A0\u202ACanaryname\u202C');
    await form.getByLabel('Work email').fill('Canarina <canary.mailbox@practice.example>,');
    await form.getByLabel('Work phone').fill('tel:303\u2011555\u20110187');
    await form.getByRole('button', {name: 'Send request'}).click();
    await form.getByText('We sent your request.').waitFor();
    assertSent(watched, ['9000000017', 'Canarina Canaryname']);
    const typed = ['9000000017', 'Canaryname', 'canary.mailbox', '555-0187', TOKEN];
    await assertNoTraces(form, watched, service.said(), typed);

    const manager = await signedIn('/portal/access', 'Ingrid Solberg');
    const {page} = manager;
    const seen = watch(page.context());
    await rememberEvents(page);
    await page.getByRole('button', {name: 'Approve Canarina Canaryname'}).click();
    await page
      .getByText(/^Canarina Canaryname has joined the practice/)
      .first()
      .waitFor();
    const events = await assertNoTraces(page, seen, service.said(), typed);
    assert.ok(events.some((event) => event.startsWith('dr-registration-decided')));
    assert.deepEqual([...unexpected(newcomer), ...unexpected(manager)], []);
  });
});
