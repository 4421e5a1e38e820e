import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {publicTags} from '../checks/source-files.js';
import {everyTag, type OneTag, openOneTag} from './one-tag-page.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
import {layoutShift, watchedPage} from './watched-page.js';

/** The limit for the page's CLS, including shadow roots. Smaller shifts are invisible, and 0.1 still counts as good. */
const LEAST_SHIFT = 0.01;

describe('A host page with one of our tags', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;
  let tags: readonly OneTag[];

  before(async () => {
    service = await startedService(database.directory);
    browser = await launchChromium();
    const [, providerId] = /A profile +\S+\/(p_?\S+)/.exec(service.said())!;
    tags = await everyTag(service.origin, providerId!);
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  const oneOf = (name: string) => tags.find(({tag}) => tag === name)!;

  for (const tag of publicTags()) {
    for (const width of [1_280, 360]) {
      it(`${tag}, ${width} px: shifts neither page nor tag while it loads`, async () => {
        const {page, faults} = await watchedPage(browser, service.origin, {viewport: {width, height: 800}});
        await openOneTag(page, service.origin, oneOf(tag));
        // Includes what loads after the first reviews.
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await movedOfTheHost(page), []);
        const shift = await layoutShift(page);
        assert.ok(shift < LEAST_SHIFT, `It has shifted by ${shift}.`);
        assert.deepEqual(faults, []);
        await page.context().close();
      });
    }
  }

  for (const width of [1_280, 360]) {
    it(`dr-provider-workspace, ${width} px: shifts nothing if the answers for another provider arrive late`, async () => {
      const {page} = await watchedPage(browser, service.origin, {viewport: {width, height: 800}});
      await openOneTag(page, service.origin, oneOf('dr-provider-workspace'));
      await page.waitForLoadState('networkidle');
      // Not the one in a dialog that is there in advance.
      const reviews = page.locator('[role=feed] [part~=review]');
      const before = await layoutShift(page);
      // Delayed, because CLS ignores shifts within half a second of a key.
      await page.route('**/v1/practices/*/providers/**', (route) => setTimeout(() => void route.continue(), 1_000));
      const name = await page.locator('.provider-name').textContent();
      await page.getByRole('combobox', {name: 'Provider'}).click();
      await page.getByRole('option').last().click();
      await page.locator('.provider-name', {hasNotText: name!}).waitFor();
      await reviews.first().waitFor({state: 'detached'});
      await reviews.first().waitFor();
      await page.waitForLoadState('networkidle');
      const shift = (await layoutShift(page)) - before;
      assert.ok(shift < LEAST_SHIFT, `It has shifted by ${shift}.`);
      await page.context().close();
    });
  }

  it('dr-reviews-tab: loads one script and sends one request', async () => {
    const {page, requests} = await watchedPage(browser, service.origin);
    await openOneTag(page, service.origin, oneOf('dr-reviews-tab'));
    const asked = requests.map((request) => new URL(request.url()).pathname).filter((path) => !path.startsWith('/host-of-one-tag'));
    assert.deepEqual(
      asked.map((path) => path.replace(/providers\/[^/]+/, 'providers/…')),
      ['/cdn/dr-reviews-tab.js', '/v1/providers/…/reviews'],
    );
    await page.context().close();
  });
});

/** Names of the host's own nodes that a layout shift has moved. Nodes inside a tag's shadow root have no name here. */
function movedOfTheHost(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        type Shift = PerformanceEntry & {readonly sources: readonly {readonly node: Node | null}[]};
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const {sources} of list.getEntries() as Shift[]) moved.push(...sources.flatMap(({node}) => node?.nodeName ?? []));
        }).observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => setTimeout(() => resolve(moved), 100));
      }),
  );
}
