import type {Browser} from 'playwright-core';
import {applyProfile, collectGarbage, inFreshPage, readMetrics} from './browser.js';
import {type Builds, builtTag, renderBundle} from './bundles.js';
import {RENDERED} from './candidates/list.js';
import {reviewsPage} from './content.js';
import {hostPage} from './host-page.js';
import type {FrameTimes} from './in-page/frame.js';
import type {RenderBench} from './in-page/render.js';
import {interleave, type Samples} from './rounds.js';
import type {BenchServer} from './server.js';

export interface RenderSample {
  readonly show: FrameTimes;
  readonly change: FrameTimes;
  /** Milliseconds of main-thread CPU time from mount to paint. */
  readonly cpu: number;
  /** Growth of the JS heap. Strings passed to the DOM leave it, so a candidate that keeps nothing can be negative. */
  readonly heapBytes: number;
  readonly nodes: number;
}

export interface RenderResult {
  readonly reviews: number;
  readonly cpu: number;
  readonly samples: Samples<RenderSample>;
}

/** Measures from data in memory to paint, for each number of reviews, with and without a slowed CPU. */
export async function measureRender(
  browser: Browser,
  server: BenchServer,
  candidates: readonly string[],
  rounds: number,
  sizes: readonly number[],
  builds: Builds,
): Promise<RenderResult[]> {
  for (const candidate of candidates) await publish(server, candidate, builds[candidate]);
  const results: RenderResult[] = [];
  for (const reviews of sizes) {
    const data = JSON.stringify(reviewsPage(reviews));
    for (const cpu of [1, 4]) {
      const samples = await interleave(candidates, rounds, `render ${reviews}, CPU x${cpu}`, (candidate) =>
        measureOne(browser, server, candidate, data, cpu),
      );
      results.push({reviews, cpu, samples});
    }
  }
  return results;
}

async function publish(server: BenchServer, candidate: string, build: string | undefined): Promise<void> {
  const scripts = [`/render/${candidate}.js`];
  server.publish(scripts[0]!, 'javascript', await renderBundle(candidate));
  if (build) {
    scripts.unshift(`/render/tag/${candidate}.js`);
    server.publish(scripts[0]!, 'javascript', await builtTag('dr-reviews-tab', build));
  }
  const head = scripts.map((path) => `<script type="module" src="${path}"></script>`).join('\n');
  server.publish(`/render/${candidate}`, 'html', hostPage({head, reviews: '<div id="reviews"></div>'}));
}

function measureOne(browser: Browser, server: BenchServer, candidate: string, data: string, cpu: number): Promise<RenderSample> {
  return inFreshPage(browser, {cpu: 1}, async (page, session) => {
    await page.goto(`${server.origin}/render/${candidate}`, {waitUntil: 'load'});
    await page.evaluate((json) => bench.prepare(JSON.parse(json) as never), data);
    await collectGarbage(session);
    const before = await readMetrics(session);
    await applyProfile(session, {cpu});
    const show = await page.evaluate((card) => bench.show(card), RENDERED[candidate]!.card);
    const shown = await readMetrics(session);
    await applyProfile(session, {cpu: 1});
    await collectGarbage(session);
    const after = await readMetrics(session);
    await applyProfile(session, {cpu});
    const change = await page.evaluate(() => bench.changeOne());
    return {
      show,
      change,
      cpu: (shown.taskSeconds - before.taskSeconds) * 1_000,
      heapBytes: after.heapBytes - before.heapBytes,
      nodes: after.nodes - before.nodes,
    };
  });
}

declare global {
  // Defined by `renderBundle` in the page.
  var bench: RenderBench;
}
