import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {codeBlocks} from './code-blocks.js';
import {answer, bundled, HOST} from './example-page.js';

const PLACE = 2000;

/** The block of the guide with this text, without its `<script>` tags. */
function block(text: string): {html: string; script: string} {
  const found = codeBlocks().find(({place, code}) => place.includes('embedding.mdx') && code.includes(text));
  assert.ok(found, text);
  const [html, script] = found.code.split('<script type="module">');
  return script === undefined ? {html: '', script: html!} : {html: html!, script: script.replace('</script>', '')};
}

/** A profile and another page of a host without a back/forward cache, as Playwright starts Chromium. */
async function openProfile(browser: Browser, {html, script}: {html: string; script: string}): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 1000, height: 700}});
  const body = (content: string) =>
    `<!doctype html><html lang="en"><head><title>A host</title><link rel="stylesheet" href="/cloak.css"><link rel="icon" href="data:,"></head><body>${content}</body></html>`;
  const code = await bundled(`import 'directory-reviews/define/dr-reviews-tab';\n${script}`);
  const files: Record<string, () => [string, string]> = {
    '/': () => ['text/html', body(`<h1>Ada Vance, MD</h1><a href="/other">Other</a>${html}<script type="module" src="/page.js"></script>`)],
    '/other': () => ['text/html', body('<p>Another page</p>')],
    '/page.js': () => ['text/javascript', code],
    '/cloak.css': () => ['text/css', readFileSync('dist/cloak.css', 'utf8')],
  };
  await page.context().route('**/*', (route) => answer(route, files));
  await page.goto(`${HOST}/`);
  return page;
}

async function untilShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('dr-reviews-tab')?.shadowRoot?.querySelector('[part~=review]'));
}

describe('a reader who comes back to a profile', () => {
  let browser: Browser;
  before(async () => void (browser = await launchChromium()));
  after(() => browser.close());

  it('finds the place again, if the page keeps the height as the guide shows', async () => {
    const page = await openProfile(browser, block('height of the reviews'));
    await untilShown(page);
    await page.evaluate((top) => scrollTo({top, behavior: 'instant'}), PLACE);
    await page.evaluate(() => (document.querySelector('a') as HTMLElement).click());
    await page.waitForURL('**/other');
    await page.goBack();
    await untilShown(page);
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 50, PLACE);
    const reserved = await page.evaluate(() => document.querySelector('dr-reviews-tab')!.style.length);
    assert.equal(reserved, 0, 'the height is released');
    await page.close();
  });

  it('finds the place again in a copy of the page that Turbo has kept', async () => {
    const page = await openProfile(browser, {
      html: '<dr-reviews-tab provider-id="p1" api="/"></dr-reviews-tab>',
      script: block('turbo:before-cache').script,
    });
    await untilShown(page);
    const top = await page.evaluate(async (place) => {
      scrollTo({top: place, behavior: 'instant'});
      document.dispatchEvent(new Event('turbo:before-cache'));
      const copy = document.body.cloneNode(true) as HTMLElement;
      document.body.replaceWith(document.createElement('body'));
      document.body.replaceWith(copy);
      // Turbo scrolls after a frame.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      scrollTo({top: place, behavior: 'instant'});
      return scrollY;
    }, PLACE);
    assert.equal(top, PLACE);
    await untilShown(page);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - PLACE) < 50);
    await page.close();
  });
});
