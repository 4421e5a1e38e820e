import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {publicTags} from '../checks/source-files.js';
import {everyTag, openOneTag, type OneTag} from './one-tag-page.js';
import {startedService, temporaryDatabase, type RunningService} from './running-service.js';
import {layoutShift, watchedPage} from './watched-page.js';

describe('A page that gets one of our tags', () => {
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

  for (const tag of publicTags()) {
    it(`${tag}: nothing of the page moves, whatever comes`, async () => {
      const {page, faults} = await watchedPage(browser, service.origin);
      await openOneTag(
        page,
        service.origin,
        tags.find((one) => one.tag === tag)!,
      );
      assert.deepEqual(await movedOfTheHost(page), []);
      // The workspace shows its parts one after the other as they come; the later ones push its own list down.
      if (tag !== 'dr-provider-workspace') assert.equal(await layoutShift(page), 0);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('dr-reviews-tab: costs one script and one request', async () => {
    const {page, requests} = await watchedPage(browser, service.origin);
    await openOneTag(
      page,
      service.origin,
      tags.find(({tag}) => tag === 'dr-reviews-tab')!,
    );
    const asked = requests.map((request) => new URL(request.url()).pathname).filter((path) => !path.startsWith('/host-of-one-tag'));
    assert.deepEqual(
      asked.map((path) => path.replace(/providers\/[^/]+/, 'providers/…')),
      ['/cdn/dr-reviews-tab.js', '/v1/providers/…/reviews'],
    );
    await page.context().close();
  });
});

/** Names of the host's own nodes that a layout shift has moved; those inside a tag's shadow root are not told by name. */
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
