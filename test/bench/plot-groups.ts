import {BASE} from './candidates/list.js';
import type {PlotGroup} from './plot.js';
import {compare, type Results} from './report.js';
import type {Samples} from './rounds.js';

/** The ratios of a run that are plotted. */
export function plotGroups({render = [], load = [], rates}: Results): PlotGroup[] {
  return [
    ...render.map(({reviews, cpu, samples}) =>
      group(`${reviews.toLocaleString('en-US')} reviews from memory to paint, CPU x${cpu}`, samples, (one) => one.show.paint),
    ),
    ...load.map(({profile, samples}) =>
      group(
        `Navigation to 30 visible reviews, ${profile === 'slow' ? 'slow connection and CPU x4' : 'no throttling'}`,
        samples,
        (one) => one.shown,
      ),
    ),
    ...(rates ? [group('Fifty rates from memory to paint, CPU x4', rates, (one) => one.show.paint)] : []),
  ].filter(({bars}) => bars.length > 1);
}

function group<T>(title: string, samples: Samples<T>, read: (sample: T) => number): PlotGroup {
  const bars = [...samples.keys()].flatMap((name) => {
    const ratio = compare(samples, name, BASE, read);
    return ratio ? [[name, ratio] as const] : [];
  });
  return {title, bars: bars.sort(([, a], [, b]) => a.median - b.median)};
}
