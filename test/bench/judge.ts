import {BASE} from './candidates/list.js';
import {type Goal, verdictOf} from './goals.js';
import type {HostSample} from './measure-host.js';
import type {LoadResult} from './measure-load.js';
import type {RenderResult} from './measure-render.js';
import type {WorkspaceSample} from './measure-workspace.js';
import {compare, type Results, WORKSPACE_STEPS} from './report.js';
import {ratios, spread} from './statistics.js';
import type {Table} from './table.js';

const OURS = ['ours', 'ours-preload', 'ours-server'];
const PEERS = ['artalk', 'waline'];
/** Floor and goal by number of reviews, as multiples of the base. */
const PROMISED_RENDER: Readonly<Record<number, readonly [floor: number, goal: number]>> = {30: [1.2, 1], 1000: [0.5, 0.35]};

/** The goals with this run's values, as far as it has measured them. */
export function judge({files, render = [], load = [], paging = [], rates, workspace, host}: Results): Goal[] {
  const ours = paging.find(({candidate}) => candidate === 'ours');
  return [
    ...known('Member tab, file, brotli', kilobytes(files?.['dr-reviews-tab']), 16, 12, 'kB'),
    ...known('Rate tag, file, brotli', kilobytes(files?.['dr-recommendation-rate']), 6, 1.5, 'kB'),
    ...render.flatMap(judgeRender),
    ...load.flatMap(judgeLoad),
    ...known('Load more, longest step', ours && Math.max(...ours.steps), 200, 200, 'ms'),
    // Layout rounds to 1/64 px for each of ten thousand cards. Invisible moves do not count.
    ...known('Load more, furthest move of a shown card', ours && Math.floor(ours.moved * 2) / 2, 0, 0, 'px'),
    ...known(
      'Fifty rates, requests for data',
      rates?.get('ours') && Math.max(...rates.get('ours')!.map((one) => one.dataRequests)),
      1,
      1,
      '',
    ),
    ...(workspace ? judgeWorkspace([...workspace.values()].flat(), files) : []),
    ...(host ? judgeHost(host) : []),
  ];
}

export function goalsTable(goals: readonly Goal[]): Table {
  return {
    title: 'Goals',
    columns: ['', 'measured', 'floor', 'goal', '', 'verdict'],
    rows: goals.map((goal) => [
      goal.name,
      String(Number(goal.value.toFixed(3))),
      String(goal.floor),
      String(goal.goal),
      goal.unit,
      verdictOf(goal),
    ]),
  };
}

function judgeRender({reviews, cpu, samples}: RenderResult): Goal[] {
  const ratio = compare(samples, 'ours', BASE, (one) => one.show.paint)?.median;
  const [floor, goal] = PROMISED_RENDER[reviews] ?? [];
  if (floor === undefined || goal === undefined) return [];
  return known(`${reviews.toLocaleString('en-US')} reviews to paint, CPU x${cpu}`, ratio, floor, goal, `x ${BASE}`);
}

function judgeWorkspace(samples: readonly WorkspaceSample[], files: Results['files']): Goal[] {
  return [
    ...known('Workspace, file, brotli', kilobytes(files?.['dr-provider-workspace']), 26, 20, 'kB'),
    ...Object.entries(WORKSPACE_STEPS).flatMap(([step, read]) =>
      known(`Workspace, ${step}, CPU x4`, spread(samples.flatMap(read)).median, 50, 50, 'ms'),
    ),
  ];
}

function judgeHost(samples: ReadonlyMap<string, readonly HostSample[]>): Goal[] {
  return [...samples].flatMap(([tag, all]) => [
    ...known(`${tag}, layout shift of the host's page`, Math.max(...all.map((one) => one.layoutShift)), 0, 0, ''),
    ...known(`${tag}, longest task`, spread(all.map((one) => one.longestTask)).median, 50, 50, 'ms'),
  ]);
}

function judgeLoad({profile, samples}: LoadResult): Goal[] {
  const shifts = OURS.flatMap((name) => samples.get(name)?.map((one) => one.layoutShift) ?? []);
  const shift = known(`Layout shift while loading, ${profile}`, shifts.length ? Math.max(...shifts) : undefined, 0, 0, '');
  if (profile !== 'slow') return shift;
  const server = compare(samples, 'ours-server', 'static', (one) => one.shown)?.median;
  const client = compare(samples, 'ours-preload', BASE, (one) => one.shown)?.median;
  return [
    ...shift,
    ...known('30 reviews visible, slow line, server-rendered', server, 1.2, 1.05, 'x static'),
    ...known('30 reviews visible, slow line, client-rendered', client, 1, 0.85, `x ${BASE}`),
    ...known('30 reviews visible, slow line, against the fastest peer', againstPeers(samples), 1, 1, 'x peer'),
  ];
}

function againstPeers(samples: LoadResult['samples']): number | undefined {
  const ours = samples.get('ours-preload');
  const peers = PEERS.filter((name) => samples.has(name));
  if (!ours || !peers.length) return undefined;
  const shown = ours.map((one) => one.shown);
  return Math.max(
    ...peers.map(
      (name) =>
        spread(
          ratios(
            shown,
            samples.get(name)!.map((one) => one.shown),
          ),
        ).median,
    ),
  );
}

function known(name: string, value: number | undefined, floor: number, goal: number, unit: string): Goal[] {
  return value === undefined ? [] : [{name, value, floor, goal, unit}];
}

function kilobytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1_000;
}
