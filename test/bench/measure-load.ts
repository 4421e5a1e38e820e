import type {Browser} from 'playwright-core';
import {FAST, inFreshPage, type Profile, SLOW} from './browser.js';
import {arrivalScript, type Builds} from './bundles.js';
import type {Arrival} from './in-page/arrival.js';
import {LISTED, LOADED, type LoadVariant} from './load-variants.js';
import {interleave, type Samples} from './rounds.js';
import type {BenchServer} from './server.js';
import {watchTraffic} from './traffic.js';

export interface LoadSample extends Arrival {
  /** Bytes transferred by all requests of the page, including headers. */
  readonly bytes: number;
  readonly requests: number;
  /** The requests for reviews among `requests`. */
  readonly dataRequests: number;
}

export interface LoadResult {
  readonly profile: 'fast' | 'slow';
  readonly samples: Samples<LoadSample>;
}

/** Measures from navigation to 30 visible reviews. */
export async function measureLoad(
  browser: Browser,
  server: BenchServer,
  candidates: readonly string[],
  rounds: number,
  builds: Builds,
): Promise<LoadResult[]> {
  const variants = new Map<string, LoadVariant & {script: string}>();
  for (const name of candidates) {
    const variant = await LOADED[name]!(server, name, builds);
    variants.set(name, {...variant, script: await arrivalScript(variant.card, LISTED)});
  }
  const profiles = [
    ['fast', FAST],
    ['slow', SLOW],
  ] as const;
  const results: LoadResult[] = [];
  for (const [profile, conditions] of profiles) {
    const samples = await interleave(candidates, rounds, `load, ${profile}`, (name) =>
      measureOne(browser, server.origin, variants.get(name)!, conditions),
    );
    results.push({profile, samples});
  }
  return results;
}

function measureOne(browser: Browser, origin: string, variant: LoadVariant & {script: string}, profile: Profile): Promise<LoadSample> {
  return inFreshPage(browser, profile, async (page, session) => {
    const traffic = await watchTraffic(session, origin);
    await page.addInitScript(variant.script);
    await page.goto(`${origin}${variant.path}`, {waitUntil: 'load', timeout: 60_000});
    const arrived = await page.evaluate(() => arrival);
    return {...arrived, ...traffic()};
  });
}

declare global {
  // Defined by `arrivalScript` in the page.
  var arrival: Promise<Arrival>;
}
