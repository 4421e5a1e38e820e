import type {Browser} from 'playwright-core';
import {applyProfile, FAST, inFreshPage, readMetrics, SLOW} from './browser.js';
import {type Builds, builtTag, bundle} from './bundles.js';
import type {FrameTimes} from './in-page/frame.js';
import {interleave, type Samples} from './rounds.js';
import type {BenchServer} from './server.js';
import {answerContract} from './stub-api.js';
import {watchTraffic} from './traffic.js';

export interface RatesSample {
  /** From data in memory to paint. */
  readonly unslowed: FrameTimes;
  /** The same with the CPU slowed four times. */
  readonly show: FrameTimes;
  /** Milliseconds of main-thread CPU time for `show`. */
  readonly cpu: number;
  /** Milliseconds from navigation to fifty visible rates, on the slow profile. */
  readonly arrival: number;
  readonly requests: number;
  /** The requests for rates among `requests`. */
  readonly dataRequests: number;
  readonly bytes: number;
}

export const RATED = ['ours', 'before', 'vanilla'];
const LINES = 50;
/** With at least ten reviews each, because fewer show no percentage. */
const PROVIDERS = Array.from({length: LINES}, (_, index) => `p${10 + index}`);

/** Measures fifty rates in a result list, from memory, and over a slow connection with the requests counted. */
export async function measureRates(
  browser: Browser,
  server: BenchServer,
  candidates: readonly string[],
  rounds: number,
  builds: Builds,
): Promise<Samples<RatesSample>> {
  const places = new Map(candidates.map((candidate) => [candidate, resultLines(candidate in builds, server.origin)]));
  for (const candidate of candidates) await publish(server, candidate, places.get(candidate)!, builds[candidate]);
  const watcher = await bundle(`import {watchRates} from './in-page/rates.js'; globalThis.rates = watchRates(${LINES});`, 'iife');
  const summaries = new URL(`http://localhost/v1/review-summaries?${PROVIDERS.map((id) => `providerId=${id}`).join('&')}`);
  const answer = JSON.stringify(answerContract(summaries, {}));
  return interleave(candidates, rounds, 'rates', async (candidate) => ({
    unslowed: (await fromMemory(browser, server, candidate, places.get(candidate)!, answer, FAST.cpu)).show,
    ...(await fromMemory(browser, server, candidate, places.get(candidate)!, answer, SLOW.cpu)),
    ...(await fromNavigation(browser, server, candidate, watcher)),
  }));
}

function resultLines(isOurs: boolean, origin: string): string {
  const place = (id: string) =>
    isOurs ? `<dr-recommendation-rate provider-id="${id}" api="${origin}"></dr-recommendation-rate>` : `<span data-rate="${id}"></span>`;
  return PROVIDERS.map((id, index) => `<li><h2>Dr. Number ${index}</h2><p>Family medicine · Denver, CO</p>${place(id)}</li>`).join('\n');
}

async function publish(server: BenchServer, candidate: string, lines: string, build: string | undefined): Promise<void> {
  const code = build
    ? await builtTag('dr-recommendation-rate', build)
    : await bundle(`import {showRates} from './candidates/rates.js'; void showRates(document);`);
  server.publish(`/rates/${candidate}.js`, 'javascript', code);
  server.publish(`/rates/${candidate}`, 'html', resultPage(`/rates/${candidate}.js`, lines));
  const memory = `${build ? `import '/rates/${candidate}.js';` : ''}\n${await bundle(
    `import {showFromMemory} from './in-page/rates.js';
${build ? 'const start = undefined;' : "import {showRates} from './candidates/rates.js'; const start = () => void showRates(document);"}
globalThis.showRates = (lines, answer) => showFromMemory(lines, answer, ${LINES}, start);`,
  )}`;
  server.publish(`/rates/memory/${candidate}.js`, 'javascript', memory);
  server.publish(`/rates/memory/${candidate}`, 'html', resultPage(`/rates/memory/${candidate}.js`, ''));
}

function resultPage(script: string, lines: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doctors in Denver</title>
<link rel="icon" href="data:,">
<script type="module" src="${script}"></script>
<h1>Doctors in Denver</h1>
<ul id="results">
${lines}
</ul>
</html>`;
}

function fromMemory(
  browser: Browser,
  server: BenchServer,
  candidate: string,
  lines: string,
  answer: string,
  cpu: number,
): Promise<Pick<RatesSample, 'show' | 'cpu'>> {
  return inFreshPage(browser, FAST, async (page, session) => {
    await page.goto(`${server.origin}/rates/memory/${candidate}`, {waitUntil: 'load'});
    await applyProfile(session, {cpu});
    const before = await readMetrics(session);
    const show = await page.evaluate(([html, json]) => showRates(html, json), [lines, answer] as const);
    return {show, cpu: ((await readMetrics(session)).taskSeconds - before.taskSeconds) * 1_000};
  });
}

function fromNavigation(
  browser: Browser,
  server: BenchServer,
  candidate: string,
  watcher: string,
): Promise<Omit<RatesSample, 'unslowed' | 'show' | 'cpu'>> {
  return inFreshPage(browser, SLOW, async (page, session) => {
    const traffic = await watchTraffic(session, server.origin);
    await page.addInitScript(watcher);
    await page.goto(`${server.origin}/rates/${candidate}`, {waitUntil: 'load'});
    const arrival = await page.evaluate(() => rates);
    return {arrival, ...traffic()};
  });
}

declare global {
  // Defined in the pages, see `publish`.
  var showRates: (lines: string, answer: string) => Promise<FrameTimes>;
  var rates: Promise<number>;
}
