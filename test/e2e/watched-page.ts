import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axeCore from 'axe-core';
import type {Browser, BrowserContextOptions, Page, Request} from 'playwright-core';
import {STEP_TIMEOUT} from '../browsers/chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page whose faults and requests are recorded. */
export interface WatchedPage {
  readonly page: Page;
  readonly requests: readonly Request[];
  /** Console warnings and errors, uncaught errors, policy violations, and requests to other origins. */
  readonly faults: readonly string[];
}

export async function watchedPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({baseURL: origin, locale: 'en-US', viewport: {width: 1000, height: 800}, ...options});
  context.setDefaultTimeout(STEP_TIMEOUT);
  const page = await context.newPage();
  const requests: Request[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    requests.push(request);
    if (!request.url().startsWith(origin)) faults.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  return {page, requests, faults};
}

/** Sum of all layout shifts so far, except those right after user input. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & {value: number; hadRecentInput: boolean};
        const observer = new PerformanceObserver((list) => {
          const shifts = (list.getEntries() as Shift[]).filter(({hadRecentInput}) => !hadRecentInput);
          resolve(shifts.reduce((sum, {value}) => sum + value, 0));
        });
        observer.observe({type: 'layout-shift', buffered: true});
        // Without any shift, the observer is never called.
        requestAnimationFrame(() => setTimeout(() => resolve(0), 100));
      }),
  );
}

/** Violations of WCAG 2.2 A and AA that axe finds, one line each. Runs axe through CDP, because the page's policy blocks it. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {expression: AXE});
  const results = await page.evaluate(() =>
    (window as unknown as {axe: typeof axeCore}).axe.run(document, {
      runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
      rules: {'target-size': {enabled: true}},
      preload: false,
    }),
  );
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`);
}
