import {everyFrame} from './frame.js';
import {shownReviews} from './shown-reviews.js';

/** A page's measurements of its own loading. Times are in milliseconds since navigation. */
export interface Arrival {
  /** After the paint of the first frame with all wanted reviews in it. */
  readonly shown: number;
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  /** Sum of layout shifts until a second after `shown`. */
  readonly layoutShift: number;
  /** Sum of tasks over 50 ms. */
  readonly longTasks: number;
}

const LONGER = 1_000;

/** Watches a page from before its first byte. Runs in every page of the load measurement. */
export async function watchArrival(selector: string, wanted: number): Promise<Arrival> {
  const seen = {firstContentfulPaint: 0, largestContentfulPaint: 0, layoutShift: 0, longTasks: 0};
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstContentfulPaint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    seen.largestContentfulPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    seen.layoutShift += (entry as PerformanceEntry & {value: number}).value;
  });
  observe('longtask', (entry) => {
    seen.longTasks += entry.duration;
  });
  await everyFrame(() => shownReviews(selector).length >= wanted);
  const shown = performance.now();
  await new Promise((resolve) => setTimeout(resolve, LONGER));
  return {shown, ...seen};
}

function observe(type: string, see: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({type, buffered: true});
}
