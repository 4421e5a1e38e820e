import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
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
      assert.equal(await layoutShift(page), 0);
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
