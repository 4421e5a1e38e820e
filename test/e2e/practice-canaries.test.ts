import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {decide, fillIn, find, openPortal, signIn, submit, unexpected, untouchedReview} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {assertNoTraces, assertSent, rememberEvents, TOKEN, watch} from './traces.js';

/** A unique word for each field that a person can type into. */
const CANARIES = {
  response: 'canarytextone',
  edit: 'canarytexttwo',
  report: 'canarytextthree',
  draft: 'canarytextfour',
  name: 'Canarina Canaryname',
  phone: '303-555-0187',
  email: 'canary.mailbox@practice.example',
  practice: '000000042',
  decision: 'canarytextfive',
};
/** What a leak could look like, including parts of names and phone numbers without separators. */
const TRACES = [...Object.values(CANARIES), 'Canaryname', '3035550187', 'canary.mailbox', TOKEN];

/* Typed text goes to the service in the body of one request, and leaves no trace anywhere else. */
describe('What a practice types', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  it('appears in no address, event, log, console or storage', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page} = portal;
    const watched = watch(page.context());
    await rememberEvents(page);
    await signIn(portal, 'Dana Reyes');
    await page.getByRole('combobox', {name: 'Practice'}).and(page.locator('input')).fill(CANARIES.practice);
    await page.getByRole('option').first().click();
    await find(portal, 'Front Range Specialists', 'Hannah Brandvold, DO');
    const sender = {name: CANARIES.name, phone: CANARIES.phone, email: CANARIES.email};

    const answered = await untouchedReview(portal);
    await answered.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, CANARIES.response, sender);
    const caseNumber = await submit(portal, 'Response submitted');
    await answered.getByText('Response pending').waitFor();
    await decide(service.origin, caseNumber, {decision: 'require-revisions', reason: CANARIES.decision});
    await answered.getByRole('button', {name: 'View details'}).click();
    await page.getByRole('dialog').getByText(CANARIES.decision).first().waitFor();
    await page.keyboard.press('Escape');
    await answered.getByRole('button', {name: 'Edit response'}).click();
    await fillIn(portal, CANARIES.edit, sender);
    await submit(portal, 'Response submitted');

    const reported = await untouchedReview(portal);
    await reported.getByRole('button', {name: 'Report'}).click();
    await fillIn(portal, CANARIES.report, sender);
    await submit(portal, 'Report submitted');

    // Too long, so the checks in the browser see it as well. Then kept as a draft.
    const kept = await untouchedReview(portal);
    await kept.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, CANARIES.draft.repeat(30), sender);
    await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).click();
    await page.getByRole('dialog').getByText('Fix 1 field to submit').waitFor();
    await page.getByRole('dialog').getByRole('button', {name: 'Back'}).click();
    await page.getByRole('button', {name: 'Close and keep draft'}).click();
    await kept.getByText('Draft saved').waitFor();

    assertSent(watched, [CANARIES.response, CANARIES.edit, CANARIES.report, CANARIES.name, CANARIES.email]);
    assert.ok(
      watched.requests.some((request) => request.headers().authorization?.includes(TOKEN)),
      'a token starts like this',
    );
    const events = await assertNoTraces(page, watched, service.said(), TRACES);
    for (const type of ['dr-response-submitted', 'dr-report-submitted', 'dr-draft-changed', 'dr-provider-selected']) {
      assert.ok(
        events.some((event) => event.startsWith(type)),
        `${type} was dispatched`,
      );
    }
    assert.deepEqual(unexpected(portal), []);
  });
});
