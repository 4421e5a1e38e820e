import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {buildPracticeReviews, buildProvider, buildReviews, InMemoryPracticeClient, InMemoryReviewsClient} from '../../src/testing/index.js';
import {contractService} from '../../stories/contract-service.js';
import {launchChromium} from '../browsers/chromium.js';
import {watchedPage} from '../e2e/watched-page.js';
import {THOROUGH} from '../sample.js';

const [REVIEWS, ON_INBOX] = THOROUGH ? [10_000, 2_000] : [300, 300];

const ORIGIN = 'http://large-data.test';

const written = buildReviews(REVIEWS, (index) => ({comment: `Visit ${index}: the waiting room was full, and still nobody hurried.`}));
const onInbox = buildPracticeReviews(ON_INBOX, (index) => ({id: `d${index}`, status: 'none'}));

const answer = contractService(
  {
    reviews: new InMemoryReviewsClient({p1: written}),
    practice: new InMemoryPracticeClient([{provider: buildProvider(), reviews: onInbox}]),
    takes: () => true,
  },
  '/',
);

/** Opens a page with one of the released tags and a service. Both run without a network. */
async function opened(browser: Browser, tag: string): Promise<{page: Page; faults: readonly string[]}> {
  const {page, faults} = await watchedPage(browser, ORIGIN);
  await page.route('**', async (route) => {
    const {pathname} = new URL(route.request().url());
    if (pathname.startsWith('/v1/')) {
      const response = await answer(new Request(route.request().url(), {headers: await route.request().allHeaders()}));
      await route.fulfill({status: response.status, contentType: 'application/json', body: await response.text()});
    } else if (pathname.startsWith('/cdn/')) {
      await route.fulfill({contentType: 'text/javascript', body: readFileSync(`dist${pathname}`, 'utf8')});
    } else if (pathname === '/host.js') {
      await route.fulfill({contentType: 'text/javascript', body: `document.querySelector('${tag}').getToken = () => 'a-token';`});
    } else {
      const head = `<title>A host</title><link rel="icon" href="data:,"><script type="module" src="/host.js"></script>`;
      const body = `<${tag} api="/" provider-id="p1"></${tag}><script type="module" src="/cdn/${tag}.js"></script>`;
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
      });
    }
  });
  await page.goto(ORIGIN);
  await page.locator('[part~=review]').first().waitFor();
  return {page, faults};
}

/** Presses "Show more" until the whole list is shown. */
function showAll(page: Page, tag: string): Promise<void> {
  return page.evaluate(async (name) => {
    const root = document.querySelector(name)!.shadowRoot!;
    for (;;) {
      const more = root.querySelector<HTMLElement>('[part=more]');
      if (!more) return;
      if (more.ariaDisabled !== 'true') more.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, tag);
}

/** The cards of the workspace's list, not the one in a dialog that is there in advance. */
const ON_LIST = '[role=feed] [part~=review]';

function cardIds(page: Page, cards = '[part~=review]'): Promise<string[]> {
  return page.locator(cards).evaluateAll((found) => found.map(({id}) => id));
}

const idsOf = (reviews: readonly {readonly id: string}[]) => reviews.map(({id}) => `review-${id}`);

describe('Long lists in a browser', () => {
  let browser: Browser;
  before(async () => void (browser = await launchChromium()));
  after(() => browser?.close());

  it(`the tab shows each of ${REVIEWS} reviews once, in order, and a search finds a single one`, async (t) => {
    const {page, faults} = await opened(browser, 'dr-reviews-tab');
    await showAll(page, 'dr-reviews-tab');
    assert.deepEqual(await cardIds(page), idsOf(written));
    const [wanted] = written.slice(-2);
    await page.locator('input[type=search]').fill(wanted!.comment.slice(0, 20));
    await page.waitForFunction(() => document.querySelector('dr-reviews-tab')!.shadowRoot!.querySelectorAll('[part~=review]').length === 1);
    assert.deepEqual(await cardIds(page), idsOf([wanted!]));
    assert.deepEqual(faults, []);
    t.diagnostic(`${REVIEWS} cards in the tab, ${ON_INBOX} in the workspace`);
    await page.context().close();
  });

  it(`the workspace shows each of ${ON_INBOX} reviews once, in order and with its position`, async () => {
    const {page, faults} = await opened(browser, 'dr-provider-workspace');
    await showAll(page, 'dr-provider-workspace');
    assert.deepEqual(await cardIds(page, ON_LIST), idsOf(onInbox));
    const places = await page.locator(ON_LIST).evaluateAll((cards) => cards.map((card) => `${card.ariaPosInSet} of ${card.ariaSetSize}`));
    assert.deepEqual(
      places,
      onInbox.map((_, i) => `${i + 1} of ${ON_INBOX}`),
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
