import {BASE} from './candidates/list.js';
import type {HostSample} from './measure-host.js';
import {FILE_ALONE, FROM_DATA, type HydrationResult, type HydrationSample} from './measure-hydration.js';
import type {LoadResult, LoadSample} from './measure-load.js';
import type {PagingResult} from './measure-paging.js';
import type {RatesSample} from './measure-rates.js';
import type {RenderResult} from './measure-render.js';
import type {WorkspaceSample} from './measure-workspace.js';
import type {Samples} from './rounds.js';
import {quantile, ratios, type Spread, spread} from './statistics.js';
import type {Table} from './table.js';

/** The results of one run. Parts that were not requested are missing. */
export interface Results {
  readonly files?: Readonly<Record<string, number>>;
  readonly render?: readonly RenderResult[];
  readonly load?: readonly LoadResult[];
  readonly paging?: readonly PagingResult[];
  readonly rates?: Samples<RatesSample>;
  readonly hydration?: readonly HydrationResult[];
  readonly workspace?: Samples<WorkspaceSample>;
  readonly host?: Samples<HostSample>;
}

/** The ratio of one candidate to another across rounds, or `undefined` if one of them was not measured. */
export function compare<T>(samples: Samples<T>, candidate: string, base: string, read: (sample: T) => number): Spread | undefined {
  const [values, others] = [samples.get(candidate), samples.get(base)];
  if (!values || !others) return undefined;
  return spread(ratios(values.map(read), others.map(read)));
}

export function tablesOf({render = [], load = [], paging, rates, hydration = [], workspace, host}: Results): Table[] {
  return [
    ...render.map(renderTable),
    ...load.map(loadTable),
    ...(paging ? [pagingTable(paging)] : []),
    ...(rates ? [ratesTable(rates)] : []),
    ...hydration.map(hydrationTable),
    ...(workspace ? [workspaceTable(workspace)] : []),
    ...(host ? [hostTable(host)] : []),
  ];
}

function renderTable({reviews, cpu, samples}: RenderResult): Table {
  return {
    title: `${whole(reviews)} reviews from data in memory to paint, CPU x${cpu} (ms; x ${BASE}: median of the rounds' ratios, quartiles)`,
    columns: [
      '',
      `x ${BASE}`,
      'quartiles',
      'paint',
      'script',
      'layout',
      'CPU',
      'x CPU',
      'change one',
      'its script',
      'heap kB',
      'DOM nodes',
    ],
    rows: rowsOf(samples, (name, middle) => [
      ...ratioCells(compare(samples, name, BASE, (one) => one.show.paint)),
      tenth(middle((one) => one.show.paint)),
      tenth(middle((one) => one.show.script)),
      tenth(middle((one) => one.show.layout - one.show.script)),
      tenth(middle((one) => one.cpu)),
      hundredth(compare(samples, name, BASE, (one) => one.cpu)?.median),
      tenth(middle((one) => one.change.paint)),
      tenth(middle((one) => one.change.script)),
      whole(middle((one) => one.heapBytes) / 1_000),
      whole(middle((one) => one.nodes)),
    ]),
  };
}

function loadTable({profile, samples}: LoadResult): Table {
  const conditions = profile === 'slow' ? '1.6 Mbit/s, +150 ms a request, CPU x4' : 'no throttling';
  return {
    title: `Navigation to 30 visible reviews, ${conditions} (ms)`,
    columns: ['', `x ${BASE}`, 'quartiles', 'visible', 'FCP', 'LCP', 'CLS', 'long tasks', 'bytes', 'requests', 'for data'],
    rows: rowsOf(samples, (name, middle) => [
      ...ratioCells(compare(samples, name, BASE, (one) => one.shown)),
      whole(middle((one) => one.shown)),
      whole(middle((one) => one.firstContentfulPaint)),
      whole(middle((one) => one.largestContentfulPaint)),
      middle((one) => one.layoutShift).toFixed(3),
      whole(middle((one) => one.longTasks)),
      ...traffic(middle),
    ]),
  };
}

function pagingTable(results: readonly PagingResult[]): Table {
  return {
    title: 'Paging to the end with "load more": main-thread work from each press to the paint of the new cards (ms)',
    columns: [
      '',
      'reviews',
      'presses',
      'max',
      'p95',
      'median',
      'scroll max',
      'scroll median',
      'moved px',
      'CLS',
      'filter to paint',
      'its longest task',
    ],
    rows: results.map(({candidate, shown, steps, scrolls, moved, layoutShift, filtered}) => [
      candidate,
      whole(shown),
      whole(steps.length),
      ...[1, 0.95, 0.5].map((share) => whole(quantile(steps, share))),
      ...[1, 0.5].map((share) => whole(quantile(scrolls, share))),
      tenth(moved),
      layoutShift.toFixed(3),
      whole(filtered.toPaint),
      whole(filtered.longestTask),
    ]),
  };
}

function ratesTable(samples: Samples<RatesSample>): Table {
  return {
    title: 'Fifty rates in a result list: from data in memory, CPU x1 and x4, and from navigation on a slow connection (ms)',
    columns: [
      '',
      `x1: x ${BASE}`,
      'quartiles',
      'paint',
      `x4: x ${BASE}`,
      'quartiles',
      'paint',
      'script',
      'CPU',
      'navigation',
      `x ${BASE}`,
      'quartiles',
      'bytes',
      'requests',
      'for data',
    ],
    rows: rowsOf(samples, (name, middle) => [
      ...ratioCells(compare(samples, name, BASE, (one) => one.unslowed.paint)),
      tenth(middle((one) => one.unslowed.paint)),
      ...ratioCells(compare(samples, name, BASE, (one) => one.show.paint)),
      tenth(middle((one) => one.show.paint)),
      tenth(middle((one) => one.show.script)),
      tenth(middle((one) => one.cpu)),
      whole(middle((one) => one.arrival)),
      ...ratioCells(compare(samples, name, BASE, (one) => one.arrival)),
      ...traffic(middle),
    ]),
  };
}

function hydrationTable({cpu, samples}: HydrationResult): Table {
  const own = ownWork(samples);
  return {
    title: `The tab's work until it is live, 30 reviews, CPU x${cpu} (ms of main-thread CPU, without what the file takes alone)`,
    columns: ['', `x ${FROM_DATA}`, 'quartiles', 'CPU', 'with the file'],
    rows: [...own.keys()].map((name) => [
      name,
      ...ratioCells(compare(own, name, FROM_DATA, (one) => one.cpu)),
      ...[own, samples].map((some) => tenth(spread(some.get(name)!.map((one) => one.cpu)).median)),
    ]),
  };
}

/** What is left of each round's times without the time that the tag's file took alone in that round. */
function ownWork(samples: Samples<HydrationSample>): Samples<HydrationSample> {
  const alone = samples.get(FILE_ALONE)!;
  const tags = [...samples].filter(([name]) => name !== FILE_ALONE);
  return new Map(tags.map(([name, all]) => [name, all.map(({cpu}, round) => ({cpu: cpu - alone[round]!.cpu}))]));
}

/** The measured actions in the workspace. */
export const WORKSPACE_STEPS: Readonly<Record<string, (sample: WorkspaceSample) => readonly number[]>> = {
  'open a dialog for the first time': (one) => [one.openFirst],
  'open a dialog': (one) => one.openAgain,
  'close it': (one) => one.close,
  'type one character': (one) => one.characters,
  'submit, to the new status': (one) => [one.status],
};

function workspaceTable(samples: Samples<WorkspaceSample>): Table {
  const all = [...samples.values()].flat();
  return {
    title: 'The workspace with 1,000 listed reviews, CPU x4: main-thread work until paint (ms), minus that of an empty frame',
    columns: ['', 'median', 'quartiles', 'max'],
    rows: Object.entries(WORKSPACE_STEPS).map(([step, read]) => {
      const values = all.flatMap(read);
      const {median, low, high} = spread(values);
      return [step, tenth(median), `${tenth(low)}-${tenth(high)}`, tenth(Math.max(...values))];
    }),
  };
}

function hostTable(samples: Samples<HostSample>): Table {
  return {
    title: 'The cost of a tag to its host’s page, from navigation, no throttling',
    columns: ['', 'CLS', 'longest task (ms)', 'in the worst round'],
    rows: rowsOf(samples, (name, middle) => [
      middle((one) => one.layoutShift).toFixed(3),
      tenth(middle((one) => one.longestTask)),
      tenth(Math.max(...samples.get(name)!.map((one) => one.longestTask))),
    ]),
  };
}

type Middle<T> = (read: (sample: T) => number) => number;

function rowsOf<T>(samples: Samples<T>, cells: (name: string, middle: Middle<T>) => string[]): string[][] {
  return [...samples].map(([name, all]) => [name, ...cells(name, (read) => spread(all.map(read)).median)]);
}

function traffic(middle: Middle<Pick<LoadSample, 'bytes' | 'requests' | 'dataRequests'>>): string[] {
  return [middle((one) => one.bytes), middle((one) => one.requests), middle((one) => one.dataRequests)].map(whole);
}

function ratioCells(ratio: Spread | undefined): string[] {
  return ratio ? [hundredth(ratio.median), `${hundredth(ratio.low)}-${hundredth(ratio.high)}`] : ['', ''];
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const tenth = (value: number) => value.toFixed(1);
const hundredth = (value: number | undefined) => value?.toFixed(2) ?? '';
