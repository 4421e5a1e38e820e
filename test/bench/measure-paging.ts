import type {Browser, CDPSession, Page} from 'playwright-core';
import {reviewsPath} from '../../src/api/shared/routes.js';
import {FAST, inFreshPage, readMetrics} from './browser.js';
import {type Builds, builtTag, loadBundle, pagingScript} from './bundles.js';
import {RENDERED} from './candidates/list.js';
import {hostPage} from './host-page.js';
import type {Filtered, PagingBench} from './in-page/paging.js';
import {progress} from './rounds.js';
import type {BenchServer} from './server.js';

export interface PagingResult {
  readonly candidate: string;
  /** Reviews in the page at the end. */
  readonly shown: number;
  /** Milliseconds of main-thread work from each press to the paint of the new cards. */
  readonly steps: readonly number[];
  /** Milliseconds of main-thread work of scrolling through the new cards after each press. */
  readonly scrolls: readonly number[];
  /** The furthest that a shown card has moved in the document, in pixels. */
  readonly moved: number;
  /** Layout shift over the whole run. */
  readonly layoutShift: number;
  /** A press on a filter while all reviews are shown. */
  readonly filtered: Filtered;
}

/** Pages through many reviews to the end by pressing the button. Runs once, because its steps already are many samples. */
export async function measurePaging(
  browser: Browser,
  server: BenchServer,
  candidates: readonly string[],
  reviews: number,
  builds: Builds,
): Promise<PagingResult[]> {
  const results: PagingResult[] = [];
  for (const candidate of candidates) {
    await publish(server, candidate, `p${reviews}`, builds[candidate]);
    const {card} = RENDERED[candidate]!;
    const script = await pagingScript(card, 'button.more, button[part~="more"]');
    results.push(
      await inFreshPage(browser, FAST, async (page, session) => {
        await page.addInitScript(script);
        await page.goto(`${server.origin}/paging/${candidate}`, {waitUntil: 'load'});
        await page.evaluate(() => paging().begin());
        return readToEnd(candidate, page, session);
      }),
    );
  }
  progress('');
  return results;
}

async function publish(server: BenchServer, candidate: string, provider: string, build: string | undefined): Promise<void> {
  const script = `/paging/${candidate}.js`;
  server.publish(script, 'javascript', build ? await builtTag('dr-reviews-tab', build) : await loadBundle(candidate));
  const reviews = build
    ? `<dr-reviews-tab provider-id="${provider}" api="${server.origin}"></dr-reviews-tab>`
    : `<div id="reviews" data-reviews="/${reviewsPath(provider)}"></div>`;
  server.publish(`/paging/${candidate}`, 'html', hostPage({head: `<script type="module" src="${script}"></script>`, reviews}));
}

async function readToEnd(candidate: string, page: Page, session: CDPSession): Promise<PagingResult> {
  const steps: number[] = [];
  const scrolls: number[] = [];
  let moved = 0;
  const work = async (act: () => Promise<unknown>) => {
    const before = await readMetrics(session);
    await act();
    return ((await readMetrics(session)).taskSeconds - before.taskSeconds) * 1_000;
  };
  const scroll = () => page.evaluate(() => paging().scrollToEnd());
  const locate = () => page.evaluate(() => paging().button());
  await scroll();
  for (let button = await locate(); button; button = await locate()) {
    const shown = await page.evaluate(() => paging().remember());
    progress(`paging, ${candidate}: ${shown} reviews`);
    await page.mouse.move(button.x, button.y);
    await page.evaluate(() => paging().expectMore());
    steps.push(
      await work(async () => {
        await page.mouse.down();
        await page.mouse.up();
        await page.evaluate(() => paging().arrived());
      }),
    );
    moved = Math.max(moved, await page.evaluate(() => paging().moved()));
    scrolls.push(await work(scroll));
  }
  moved = Math.max(moved, await page.evaluate(() => paging().moved()));
  const shown = await page.evaluate(() => paging().remember());
  const layoutShift = await page.evaluate(() => paging().layoutShift());
  return {candidate, shown, steps, scrolls, moved, layoutShift, filtered: await pressFilter(page)};
}

async function pressFilter(page: Page): Promise<Filtered> {
  const {x, y} = await page.evaluate(() => paging().filter());
  await page.mouse.move(x, y);
  await page.evaluate(() => paging().expectFiltered());
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(() => paging().filtered());
}

declare global {
  // Defined by `pagingScript` in the page.
  var paging: () => PagingBench;
}
