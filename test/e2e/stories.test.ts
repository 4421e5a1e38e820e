import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {ensureStorybook, STORYBOOK_FOLDER} from './storybook-build.js';
import {serveFolder, type Server} from './static-server.js';
import {faultsOfStory, faultsOfPage, type Entry} from './story-faults.js';

/*
 * Every story and every page of Storybook as a reader opens it: no error, nothing on the console, nothing asked of another
 * machine, its play function passes, and axe finds nothing against WCAG 2.2 A and AA.
 */
describe('Storybook', () => {
  // Built before the tests are listed, because its index says which there are.
  ensureStorybook();
  const {entries} = JSON.parse(readFileSync(`${STORYBOOK_FOLDER}/index.json`, 'utf8')) as {entries: Record<string, Entry>};
  const all = Object.values(entries);
  const stories = all.filter(({type}) => type === 'story');
  const pages = all.filter(({type}) => type === 'docs');

  let server: Server;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = await serveFolder(STORYBOOK_FOLDER);
    browser = await launchChromium();
    page = await browser.newPage({viewport: {width: 1000, height: 800}});
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('holds stories and pages', () => {
    assert.ok(stories.length > 0 && pages.length > 0);
  });

  for (const story of stories) {
    it(`${story.title} / ${story.name}`, async () => assert.deepEqual(await faultsOfStory(page, server.origin, story), []));
  }
  for (const entry of pages) {
    it(`page ${entry.title}`, async () => assert.deepEqual(await faultsOfPage(page, server.origin, entry), []));
  }
});
