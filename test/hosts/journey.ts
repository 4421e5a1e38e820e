import assert from 'node:assert/strict';
import type {Browser, Locator, Page, Request} from 'playwright-core';
import {find} from '../e2e/practice-portal.js';
import {watchedPage} from '../e2e/watched-page.js';

/** One of the providers in the search results of every host. */
export const PROVIDER = {id: 'p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO', practice: 'Front Range Specialists'};

/**
 * What every host must do, whatever it is built with: a member finds a provider by rate and reads the reviews, a practice opens
 * its inbox with the host's token, and both go back and forth. Nothing is asked twice, nothing is left over, and the console
 * stays silent.
 *
 * @param options.isRendered whether the host's server has put the reviews into its pages.
 * @param options.tokenComesLate whether the host can only set `getToken` after the workspace has asked, and been refused, once.
 */
export async function takeJourney(browser: Browser, origin: string, {isRendered = false, tokenComesLate = false} = {}): Promise<void> {
  const {page, requests, faults} = await watchedPage(browser, origin);
  const asked = watchRequests(requests);

  await page.goto('/');
  await expectRates(page);
  assert.deepEqual(asked.paths(), ['/reviews/v1/review-summaries']);

  await follow(page, PROVIDER.name, `/providers/${PROVIDER.id}`);
  const label = await expectReviews(page);
  assert.deepEqual(asked.paths(), isRendered ? [] : [`/reviews/v1/providers/${PROVIDER.id}/reviews`]);
  const sheets = await styleSheets(page);

  await page.getByLabel('Sort').selectOption({index: 1});
  await page.waitForResponse((response) => response.url().includes('sort='));
  assert.equal(asked.paths().length, 1);

  await follow(page, 'Practice', '/practice');
  await page.locator('dr-reviews-tab').waitFor({state: 'detached'});
  await find({page, requests, faults, windows: []}, PROVIDER.practice, PROVIDER.name);
  const first = tokenComesLate ? 1 : 0;
  const answered = asked.all().slice(first);
  assert.ok(answered.length > 1 && answered.every((request) => 'authorization' in request.headers()), 'the workspace uses the token');
  asked.expectNoDuplicates(first);

  await page.goBack();
  await page.locator('dr-provider-workspace').waitFor({state: 'detached'});
  assert.equal(await expectReviews(page), label);
  // The workspace may still have been asking when the member left it.
  const askedAgain = asked.paths().filter((path) => path.startsWith('/reviews/v1/providers/'));
  assert.ok(
    askedAgain.length <= (isRendered ? 0 : 1),
    `asks for the reviews at most once after the return, not ${askedAgain.length} times`,
  );
  assert.equal(await styleSheets(page), sheets, 'a second visit adds no style sheets');

  await follow(page, 'Search', '/');
  await expectRates(page);
  assert.equal(await page.locator('dr-reviews-tab, dr-provider-workspace, dialog[open]').count(), 0, 'no tag is left over');
  assert.deepEqual(tokenComesLate ? faults.filter((fault) => !/status of 401 /.test(fault)) : faults, []);
  await page.context().close();
}

/** Resolves once the reviews are shown and the host has labeled its tab. */
export async function expectReviews(page: Page): Promise<string> {
  const tab = page.locator('dr-reviews-tab');
  await tab.getByRole('button', {name: /^[\d,]+ verified reviews/}).waitFor();
  await tab.locator('[part~=review]').first().waitFor();
  assert.equal(await tab.count(), 1);
  const label = await text(page.getByText(/^Reviews \(\d+\)$/));
  assert.equal(label, 'Reviews (30)');
  return label;
}

async function expectRates(page: Page): Promise<void> {
  const rate = page.locator('dr-recommendation-rate');
  await rate
    .filter({hasText: /\d+% recommend/})
    .nth(2)
    .waitFor();
  assert.equal(await rate.count(), 3);
}

/** Follows the host's own link. */
async function follow(page: Page, link: string, path: string): Promise<void> {
  await page.getByRole('link', {name: link, exact: true}).click();
  await page.waitForURL((url) => url.pathname === path);
}

async function text(locator: Locator): Promise<string> {
  await locator.waitFor();
  return (await locator.textContent())!.trim();
}

function styleSheets(page: Page): Promise<number> {
  return page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);
}

/** The requests to the service since the last question. */
function watchRequests(requests: readonly Request[]) {
  let seen = 0;
  const all = () => requests.slice(seen).filter((request) => new URL(request.url()).pathname.startsWith('/reviews/'));
  return {
    all,
    paths() {
      const paths = all().map((request) => new URL(request.url()).pathname);
      seen = requests.length;
      return paths;
    },
    /** @param from the index of the first request that counts. */
    expectNoDuplicates(from: number) {
      const made = all()
        .slice(from)
        .map((request) => `${request.method()} ${request.url()}`);
      assert.deepEqual(made, [...new Set(made)]);
      seen = requests.length;
    },
  };
}
