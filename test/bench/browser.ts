import {type Browser, type CDPSession, chromium, type Page} from 'playwright-core';

/** CPU and network throttling of a page. */
export interface Profile {
  /** CPU slowdown factor, 1 for none. */
  readonly cpu: number;
  readonly network?: {readonly bitsPerSecond: number; readonly latencyMs: number};
}

export const FAST: Profile = {cpu: 1};
/** A low-end phone on a slow connection. */
export const SLOW: Profile = {cpu: 4, network: {bitsPerSecond: 1_600_000, latencyMs: 150}};

const ARGUMENTS = ['--no-sandbox', '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', '--disable-background-networking'];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ARGUMENTS});
}

/** Runs `work` in a new context's page, under `profile`. Any error in the page fails the measurement. */
export async function inFreshPage<T>(
  browser: Browser,
  profile: Profile,
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'en-US'});
  try {
    const page = await context.newPage();
    const broken = new Promise<never>((_, reject) => page.on('pageerror', (error) => reject(error)));
    broken.catch(() => undefined);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await applyProfile(session, profile);
    return await Promise.race([work(page, session), broken]);
  } finally {
    await context.close();
  }
}

export async function applyProfile(session: CDPSession, {cpu, network}: Profile): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', {rate: cpu});
  if (!network) return;
  const throughput = network.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput / 2,
  });
}

/** Counters of the page's main thread: seconds for durations, bytes for the heap. */
export async function readMetrics(session: CDPSession): Promise<{taskSeconds: number; heapBytes: number; nodes: number}> {
  const {metrics} = await session.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {taskSeconds: read('TaskDuration'), heapBytes: read('JSHeapUsedSize'), nodes: read('Nodes')};
}

/** Collects twice, because some garbage becomes collectable only in the first collection. */
export async function collectGarbage(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}
