import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {reviewsPath} from '../../src/api/shared/routes.js';
import {launchChromium} from '../browsers/chromium.js';
import {
  choose,
  combobox,
  decide,
  fillIn,
  find,
  openPortal,
  type Portal,
  SENDER,
  signIn,
  submit,
  unexpected,
  untouchedReview,
} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {accessibilityFindings} from './watched-page.js';

const PRACTICE = 'Front Range Specialists';
const PROVIDER = 'Hannah Brandvold, DO';
const FIRST = 'Thank you for your visit. We have moved the sign, so that the next person finds the door. 👏';
const BETTER = 'Thank you for telling us. We have moved the sign.';
const REASON = 'The comment is about the bakery next door.';

/* A practice's work with its reviews, from the portal to the profile that members see, with the real service. */
describe('A practice', () => {
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

  /** Opens the portal, signs in as Dana and opens a provider's reviews. */
  async function atTheInbox(provider = PROVIDER): Promise<Portal> {
    const portal = await openPortal(browser, service.origin);
    await signIn(portal, 'Dana Reyes');
    await find(portal, PRACTICE, provider);
    return portal;
  }

  /** The response that members see on a review, in their API and on the profile. */
  async function membersSee(providerId: string, reviewId: string): Promise<string | undefined> {
    const answer = await fetch(`${service.origin}/${reviewsPath(providerId)}/${reviewId}?limit=1`);
    const {reviews} = ReviewsPage.parse(await answer.json());
    const profile = await (await fetch(`${service.origin}/directory/${providerId}?review=${reviewId}`)).text();
    const text = reviews.find(({id}) => id === reviewId)!.response?.text;
    assert.equal(profile.includes(FIRST), text === FIRST);
    assert.equal(profile.includes(BETTER), text === BETTER);
    return text;
  }

  it('comes from the directory, signs in, finds a provider, responds and sees the status of its response', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page} = portal;
    await page.goto('/directory');
    await page.getByRole('link', {name: 'For providers'}).click();
    await page.getByText('You are signed out').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);

    const opened = page.waitForEvent('popup');
    // The only such button on the page.
    await page.getByRole('button', {name: 'Sign in'}).click();
    const window = await opened;
    await window.getByRole('heading', {name: 'Choose who you are'}).waitFor();
    assert.deepEqual(await accessibilityFindings(window), []);
    await choose(window, 'Dana Reyes');
    await page.getByText('Signed in as Dana Reyes').waitFor();

    await page.getByRole('link', {name: PRACTICE}).click();
    await page.getByRole('heading', {name: 'All providers'}).waitFor();
    assert.equal(await combobox(portal, 'Practice').inputValue(), PRACTICE);
    await find(portal, PRACTICE, PROVIDER);
    await page.getByText('96% of patients recommend this provider to family and friends').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);

    const card = await untouchedReview(portal);
    await card.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, FIRST);
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.getByRole('textbox', {name: 'First and last name'}).inputValue(), 'Dana Reyes');
    await dialog
      .getByText(`${300 - [...new Intl.Segmenter('en').segment(FIRST)].length} characters left`)
      .first()
      .waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    const caseNumber = await submit(portal, 'Response submitted');

    await card.getByText('Response pending').waitFor();
    assert.ok((await card.textContent())!.includes(`Case ${caseNumber}`));
    await card.getByText(FIRST).waitFor();
    assert.ok(
      await card.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement)),
      'the review has the focus',
    );
    const reviewId = (await card.getAttribute('id'))!.replace('review-', '');
    const providerId = portal.requests.map((request) => /\/providers\/([\w-]+)\/reviews/.exec(request.url())?.[1]).find(Boolean)!;
    assert.equal(await membersSee(providerId, reviewId), undefined);

    await card.getByRole('button', {name: 'View details'}).click();
    const steps = page.getByRole('dialog').getByRole('list').getByRole('listitem').filter({hasText: caseNumber});
    await steps.first().waitFor();
    assert.equal(await steps.count(), 1, 'one submission, one step');
    assert.match((await page.getByRole('dialog').textContent())!, /We expect a decision by [\s\S]*Dana Reyes/);
    assert.deepEqual(unexpected(portal), []);
  });

  it('reports a review, waits for the decision, and responds after the review is maintained', async () => {
    const portal = await atTheInbox();
    const card = await untouchedReview(portal);
    await card.getByRole('button', {name: 'Report'}).click();
    await fillIn(portal, REASON);
    assert.deepEqual(await accessibilityFindings(portal.page), []);
    const caseNumber = await submit(portal, 'Report submitted');

    await card.getByText('Report pending').waitFor();
    await card.getByText(REASON).waitFor();
    assert.equal(await card.getByRole('button', {name: 'Respond'}).getAttribute('aria-disabled'), 'true');
    await card.getByText('You can respond or report again after we decide on your report.').waitFor();

    await decide(service.origin, caseNumber, {decision: 'maintain-review', reasonCode: 'own-experience'});
    await card.getByRole('button', {name: 'View details'}).click();
    await portal.page.getByRole('dialog').getByText('Review maintained').first().waitFor();
    await portal.page.keyboard.press('Escape');
    await card.getByText('Review maintained').waitFor();
    assert.ok((await card.textContent())!.includes(`Case ${caseNumber}`));

    await card.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, FIRST);
    const another = await submit(portal, 'Response submitted');
    await card.getByText('Response pending').waitFor();
    assert.notEqual(another, caseNumber);
    assert.deepEqual(unexpected(portal), []);
  });

  it('revises a response on a representative’s request, and members see it after approval', async () => {
    const portal = await atTheInbox();
    const {page} = portal;
    const card = await untouchedReview(portal);
    const reviewId = (await card.getAttribute('id'))!.replace('review-', '');
    const providerId = portal.requests.map((request) => /\/providers\/([\w-]+)\/reviews/.exec(request.url())?.[1]).find(Boolean)!;
    await card.getByRole('button', {name: 'Respond'}).click();
    await fillIn(portal, FIRST);
    const caseNumber = await submit(portal, 'Response submitted');
    await decide(service.origin, caseNumber, {decision: 'require-revisions', reason: 'Please leave the emoji out.'});
    assert.equal(await membersSee(providerId, reviewId), undefined);

    // As on another day: the page is loaded again, and the provider still knows the person.
    await page.reload();
    await page.getByText('Signed in as Dana Reyes').waitFor();
    await find(portal, PRACTICE, PROVIDER);
    await card.getByText('Revisions required').waitFor();
    await card.getByText('Please leave the emoji out.').waitFor();
    await card.getByRole('button', {name: 'Edit response'}).click();
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.getByRole('textbox', {name: 'Your response'}).inputValue(), FIRST);
    await dialog.getByText('Please leave the emoji out.').waitFor();
    await fillIn(portal, BETTER);
    assert.equal(await submit(portal, 'Response submitted'), caseNumber, 'an edit stays in its case');
    await card.getByText('Response pending').waitFor();
    assert.equal(await membersSee(providerId, reviewId), undefined);

    await decide(service.origin, caseNumber, {decision: 'publish-response'});
    assert.equal(await membersSee(providerId, reviewId), BETTER);
    const member = await browser.newPage({baseURL: service.origin});
    await member.goto(`/directory/${providerId}?review=${reviewId}`);
    const review = member.locator(`#review-${reviewId}`);
    await review.getByText(BETTER).waitFor();
    assert.match((await review.textContent())!, /Dana R\./);
    for (const secret of [caseNumber, SENDER.phone, SENDER.email, 'Reyes']) assert.ok(!(await member.content()).includes(secret));

    await card.getByRole('button', {name: 'View details'}).click();
    await page.getByRole('dialog').getByText('Response published').first().waitFor();
    await page.keyboard.press('Escape');
    await card.getByText('Dana R. responded on').waitFor();
    assert.deepEqual(unexpected(portal), []);
  });

  it('learns what is missing and who can grant it if it has no access', async () => {
    const expected: [name: string, texts: RegExp[]][] = [
      ['Miles Okonkwo', [/Review Patient Feedback/, /Ask a website access manager at Larkmead Family Health/, /Ingrid Solberg/]],
      ['Lucia Ferrer', [/Coral Key Pediatrics has no website access manager listed/, /800\.555\.0113 option 3/]],
      ['Sam Whitaker', [/You’re not linked to any practice/, /800\.555\.0113 option 3/]],
    ];
    for (const [name, texts] of expected) {
      const portal = await openPortal(browser, service.origin);
      await signIn(portal, name);
      const workspace = portal.page.locator('dr-provider-workspace');
      await workspace.getByText('You don’t have access yet').waitFor();
      const shown = await workspace.evaluate((tag) => tag.shadowRoot!.textContent);
      for (const text of texts) assert.match(shown, text, name);
      assert.equal(await portal.page.getByRole('article').count(), 0);
      assert.deepEqual(await accessibilityFindings(portal.page), []);
      assert.deepEqual(unexpected(portal), []);
      await portal.page.context().close();
    }
  });

  it('stays signed in over reloads and from page to page, without a window', async () => {
    const portal = await atTheInbox();
    const {page, windows} = portal;
    const before = windows.length;
    const isSignedIn = () => page.getByRole('banner').getByText('Signed in as Dana Reyes').waitFor();
    await page.reload();
    await isSignedIn();
    await page.getByRole('link', {name: PRACTICE}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Sign in'}).count(), 0);
    await page.getByRole('link', {name: 'Access', exact: true}).click();
    await isSignedIn();
    await page.locator('dr-access-manager [part~=practice]').first().waitFor();
    await page.getByRole('link', {name: 'Request to join a practice'}).click();
    await isSignedIn();
    assert.equal(await page.getByLabel('Your first and last name').inputValue(), 'Dana Reyes');
    await page.goBack();
    await isSignedIn();
    assert.equal(windows.length, before);
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state, document.cookie]));
    assert.equal(stored, '[{},{},null,""]');
    assert.deepEqual(unexpected(portal), []);
  });

  it('signs out, which clears the page in every tab, and the next sign-in asks for the person', async () => {
    const portal = await atTheInbox();
    const {page} = portal;
    const other = await page.context().newPage();
    await other.goto('/portal');
    await other.getByRole('link', {name: PRACTICE}).waitFor();
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.getByRole('heading', {name: 'Sign out?'}).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.getByText('You are signed out').waitFor();
    assert.equal(await page.getByRole('article').count(), 0);
    assert.equal(new URL(page.url()).search, '');
    await other.getByText('You are signed out').waitFor();
    assert.equal(await other.getByRole('link', {name: PRACTICE}).count(), 0);
    await other.close();
    const opened = page.waitForEvent('popup');
    await page.getByRole('banner').getByRole('button', {name: 'Sign in'}).click();
    await (await opened).getByRole('heading', {name: 'Choose who you are'}).waitFor();
    assert.deepEqual(unexpected(portal), []);
  });

  it('reads that the portal needs scripts if they are off', async () => {
    const page = await browser.newPage({baseURL: service.origin, javaScriptEnabled: false});
    await page.goto('/portal');
    const note = page.locator('noscript p');
    await note.waitFor();
    assert.match((await note.textContent())!, /This page needs scripts/);
    assert.equal(await page.getByRole('button').count(), 0, 'no control that could not work');
  });

  it('is told to allow pop-up windows if the browser blocks them', async () => {
    const portal = await openPortal(browser, service.origin);
    await portal.page.evaluate('open = () => null');
    await portal.page.getByRole('banner').getByRole('button', {name: 'Sign in'}).click();
    await portal.page.getByRole('alert').filter({hasText: 'Allow pop-up windows for this page'}).waitFor();
  });
});
