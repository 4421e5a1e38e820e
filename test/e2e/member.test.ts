import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {accessibilityFindings, layoutShift, watchedPage} from './watched-page.js';

/* A member's path through the demo, from the search page to one review, with the real service and database. */
describe('A member', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;
  /** Addresses of profiles by the number of verified reviews. */
  let profiles: Map<number, string>;

  before(async () => {
    service = await startedService(database.directory);
    browser = await launchChromium();
    profiles = await profilesByReviews();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  async function profilesByReviews(): Promise<Map<number, string>> {
    const html = await (await fetch(`${service.origin}/directory`)).text();
    const ids = [...html.matchAll(/<dr-recommendation-rate provider-id="([\w-]+)"/g)].map(([, id]) => id!);
    const asked = `${service.origin}/v1/review-summaries?${ids.map((id) => `providerId=${id}`).join('&')}`;
    const {summaries} = (await (await fetch(asked)).json()) as {
      summaries: {providerId: string; recommended: number; notRecommended: number}[];
    };
    return new Map(
      summaries.map(({providerId, recommended, notRecommended}) => [recommended + notRecommended, `/directory/${providerId}`]),
    );
  }

  it('sees rates in the search results after one request, below one another, and which providers have none yet', async () => {
    const {page, requests, faults} = await watchedPage(browser, service.origin);
    await page.goto('/directory');
    const rates = page.locator('dr-recommendation-rate');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('dr-recommendation-rate')].some((rate) => !rate.matches(':state(empty)')),
    );
    assert.ok((await rates.count()) >= 40);
    assert.equal(requests.filter((request) => request.url().includes('/v1/')).length, 1);
    const shown = await rates.evaluateAll((all) =>
      all.map((rate) => [rate.getBoundingClientRect().width, rate.shadowRoot!.textContent.trim()] as const),
    );
    assert.ok(shown.some(([, text]) => /^\d+% recommend [\d,]+ verified reviews$/.test(text)));
    assert.ok(shown.some(([, text]) => /^\d of \d patients? recommends? /.test(text)));
    assert.ok(shown.some(([, text]) => text === 'No reviews yet'));
    assert.equal(new Set(shown.map(([width]) => width)).size, 1, 'all equally wide');
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(faults, []);
  });

  it('reads a profile’s reviews, hydrated from the server’s markup without a request or a layout shift', async () => {
    const {page, requests, faults} = await watchedPage(browser, service.origin);
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        const card = document.querySelector('dr-reviews-tab')?.shadowRoot?.querySelector('[part=review]');
        if (card) Object.assign(window, {serverCard: (window as {serverCard?: Element}).serverCard ?? card});
      });
    });
    await page.goto(`${profiles.get(30)}?tab=reviews`);
    await page.getByRole('tab', {name: 'Reviews (30)', selected: true}).waitFor();
    await page.getByRole('searchbox', {name: 'Search comments'}).waitFor();
    await page.waitForFunction(() => (document.querySelector('dr-reviews-tab') as {hasUpdated?: boolean}).hasUpdated);
    assert.equal(requests.filter((request) => request.url().includes('/v1/')).length, 0);
    assert.ok(
      await page.evaluate(() => (window as unknown as {serverCard: Element}).serverCard.isConnected),
      'the server’s nodes are kept',
    );
    await page.getByRole('button', {name: '30 verified reviews'}).waitFor();
    assert.equal(await layoutShift(page), 0);
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(faults, []);
  });

  it('reads reviews with scripts off', async () => {
    const {page} = await watchedPage(browser, service.origin, {javaScriptEnabled: false});
    await page.goto(`${profiles.get(30)}?tab=reviews`);
    await page.getByText('30 verified reviews', {exact: true}).waitFor();
    assert.ok((await page.getByRole('listitem').filter({hasText: ' · '}).count()) > 10);
    assert.equal(await page.getByRole('button').count(), 0, 'no control that could not work');
  });

  it('filters, searches and sorts, with the count of matches', async () => {
    const {page, requests, faults} = await watchedPage(browser, service.origin);
    await page.goto(`${profiles.get(10_000)}?tab=reviews`);
    const status = page.locator('dr-reviews-tab').getByRole('status');
    await page.getByRole('radio', {name: 'Not recommended'}).check();
    const answered = page.waitForResponse((response) => /recommended=false.*withResponse=true/.test(response.url()));
    await page.getByRole('checkbox', {name: 'With a response'}).check();
    const {counts} = (await (await answered).json()) as {counts: {filtered: number}};
    // With the exact number, because the same sentence with another number was shown before this answer.
    const narrowed = `Showing 30 of ${counts.filtered.toLocaleString('en-US')} matching comments.`;
    await status.filter({hasText: narrowed}).waitFor();
    await page.getByRole('searchbox').fill('canary-not-in-any-comment');
    await status.filter({hasText: 'No comments match these filters'}).waitFor();
    assert.ok(
      requests.every((request) => !request.url().includes('canary')),
      'no address contains the search text',
    );
    await page.getByRole('searchbox').fill('');
    await status.filter({hasText: narrowed}).waitFor();
    await page.getByRole('combobox', {name: 'Sort'}).selectOption('Oldest first');
    await page.waitForFunction(() => {
      const places = [...document.querySelector('dr-reviews-tab')!.shadowRoot!.querySelectorAll('.facts')];
      const days = places
        .map((place) => /(\d\d)\/(\d\d)\/(\d{4})/.exec(place.textContent)!)
        .map(([, month, day, year]) => `${year}${month}${day}`);
      return days.length === 30 && days.every((day, i) => i === 0 || day >= days[i - 1]!);
    });
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(faults, []);
  });

  it('follows a link to a review deep in the list, and reads on in both directions', async () => {
    const {page, faults} = await watchedPage(browser, service.origin);
    await page.goto(`${profiles.get(10_000)}?tab=reviews`);
    const cards = page.locator('[part=review]');
    for (const shown of [60, 90]) {
      // By key: skipped cards get their height as they scroll into view, which moves the button away from a slow pointer.
      await page.getByRole('button', {name: /^Show \d+ more comments/}).press('Enter');
      await page
        .getByRole('status')
        .filter({hasText: `Showing ${shown} of`})
        .waitFor();
    }
    const link = cards.nth(70).getByRole('link', {name: /^Link to this review/});
    const address = await link.getAttribute('href');
    const text = await cards.nth(70).textContent();
    await page.goto(address!);
    const linked = page.locator('[part=review]:focus');
    await linked.waitFor();
    assert.equal(await linked.textContent(), text);
    await linked.waitFor();
    await page.getByRole('button', {name: 'Show previous comments'}).scrollIntoViewIfNeeded();
    const first = await cards.first().elementHandle();
    const top = () => first.evaluate((card) => card.getBoundingClientRect().top);
    const before = await top();
    await page.getByRole('button', {name: 'Show previous comments'}).evaluate((button: HTMLElement) => button.click());
    await page.getByRole('status').filter({hasText: 'Showing 60 of'}).waitFor();
    assert.ok(Math.abs((await top()) - before) < 2, `the first card moved from ${before} to ${await top()}`);
    assert.deepEqual(faults, []);
  });

  it('keeps the reviews when the service goes down, and loads more when it is back', async () => {
    const {page} = await watchedPage(browser, service.origin);
    await page.goto(`${profiles.get(10_000)}?tab=reviews`);
    const more = page.getByRole('button', {name: /^Show \d+ more comments/});
    await more.waitFor();
    const port = Number(new URL(service.origin).port);
    await service.kill();
    // By key, as above.
    await more.press('Enter');
    await page.getByRole('status').filter({hasText: 'That didn’t work.'}).waitFor();
    assert.equal(await page.locator('[part=review]').count(), 30);
    service = await startedService(database.directory, port);
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('status').filter({hasText: 'Showing 60 of'}).waitFor();
    assert.equal(await page.locator('[part=review]').count(), 60);
  });
});
