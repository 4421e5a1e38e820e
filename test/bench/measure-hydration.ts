import type {Browser} from 'playwright-core';
import {renderReviewsTab as tagWithData} from '../../src/ssr/browser.js';
import {renderReviewsTab} from '../../src/ssr/reviews-tab.js';
import {applyProfile, collectGarbage, inFreshPage, readMetrics} from './browser.js';
import {hydrationScript, publishTags} from './bundles.js';
import {reviewsPage} from './content.js';
import {hostPage} from './host-page.js';
import type {HydrationBench} from './in-page/hydration.js';
import {interleave, type Samples} from './rounds.js';
import type {BenchServer} from './server.js';

export interface HydrationSample {
  /** Milliseconds of main-thread CPU time from the request for the tag's file until the tag is live and painted. */
  readonly cpu: number;
}

export interface HydrationResult {
  readonly cpu: number;
  readonly samples: Samples<HydrationSample>;
}

/** As many as the first page of a provider has. */
const SHOWN = 30;
const FILES = '/hydration/files/';

/** A page with the tag's file alone, without a tag. */
export const FILE_ALONE = 'file alone';
/** With a tag that renders from the data in the HTML. */
export const FROM_DATA = 'from data';
/** With a tag that a server has rendered. */
export const HYDRATED = 'hydrated';

/** Measures what a server-rendered tab costs the main thread until it is live, next to a tab that renders the same data there. */
export async function measureHydration(browser: Browser, server: BenchServer, rounds: number): Promise<HydrationResult[]> {
  await publishTags(server, FILES);
  server.publish('/hydration/bench.js', 'javascript', await hydrationScript());
  const options = {providerId: `p${SHOWN}`, page: reviewsPage(SHOWN), api: server.origin, locale: 'en-US'};
  const pages = new Map([
    [FILE_ALONE, ''],
    [FROM_DATA, tagWithData(options)],
    [HYDRATED, renderReviewsTab(options)],
  ]);
  for (const [name, reviews] of pages) {
    const head = '<script type="module" src="/hydration/bench.js"></script>';
    server.publish(pathOf(name), 'html', hostPage({head, reviews}));
  }
  const results: HydrationResult[] = [];
  for (const cpu of [1, 4]) {
    const samples = await interleave([...pages.keys()], rounds, `hydration, CPU x${cpu}`, (name) => measureOne(browser, server, name, cpu));
    results.push({cpu, samples});
  }
  return results;
}

function measureOne(browser: Browser, server: BenchServer, name: string, cpu: number): Promise<HydrationSample> {
  return inFreshPage(browser, {cpu: 1}, async (page, session) => {
    await page.goto(server.origin + pathOf(name), {waitUntil: 'load'});
    await page.waitForFunction(() => 'hydration' in globalThis);
    await collectGarbage(session);
    await applyProfile(session, {cpu});
    const before = await readMetrics(session);
    await page.evaluate((file) => hydration.start(file), `${FILES}dr-reviews-tab.js`);
    const after = await readMetrics(session);
    return {cpu: (after.taskSeconds - before.taskSeconds) * 1_000};
  });
}

const pathOf = (name: string) => `/hydration/${name.replaceAll(' ', '-')}`;

declare global {
  // Defined by `hydrationScript` in the page.
  var hydration: HydrationBench;
}
