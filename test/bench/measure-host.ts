import type {Browser} from 'playwright-core';
import {everyTag, type OneTag, openOneTag} from '../e2e/one-tag-page.js';
import {startedService, temporaryDatabase} from '../e2e/running-service.js';
import {layoutShift} from '../e2e/watched-page.js';
import {interleave, type Samples} from './rounds.js';

/** The cost of a tag to its host's page, with the real service and without throttling. */
export interface HostSample {
  /** Sum of all layout shifts. */
  readonly layoutShift: number;
  /**
   * The main thread's longest task from navigation to half a second after the tag has loaded, in milliseconds of CPU time, so
   * other programs on the machine do not count.
   */
  readonly longestTask: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time of the thread in microseconds. */
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}

const LONGER = 500;

export async function measureHost(browser: Browser, rounds: number): Promise<Samples<HostSample>> {
  const database = temporaryDatabase();
  const service = await startedService(database.directory);
  try {
    const [, providerId] = /A profile +\S+\/(\S+)/.exec(service.said())!;
    const tags = new Map((await everyTag(service.origin, providerId!)).map((one) => [one.tag, one]));
    return await interleave([...tags.keys()], rounds, 'host', (tag) => measureOne(browser, service.origin, tags.get(tag)!));
  } finally {
    await service.stop();
    database.remove();
  }
}

async function measureOne(browser: Browser, origin: string, tag: OneTag): Promise<HostSample> {
  const context = await browser.newContext({viewport: {width: 1_024, height: 768}, locale: 'en-US'});
  try {
    const page = await context.newPage();
    await browser.startTracing(page, {categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata']});
    await openOneTag(page, origin, tag);
    await page.waitForTimeout(LONGER);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]};
    return {layoutShift: await layoutShift(page), longestTask: longestTask(trace.traceEvents)};
  } finally {
    await context.close();
  }
}

/** The longest task on any main thread. Each page has its own process, and the browser's other processes are idle. */
function longestTask(events: readonly TraceEvent[]): number {
  const isMain = new Set(
    events.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({name, pid, tid}) => name === 'RunTask' && isMain.has(`${pid} ${tid}`));
  return tasks.reduce((longest, {tdur = 0}) => Math.max(longest, tdur), 0) / 1_000;
}
