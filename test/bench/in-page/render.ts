import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {Mount, Mounted} from '../candidates/candidate.js';
import {type FrameTimes, measureFrame} from './frame.js';
import {shownReviews} from './shown-reviews.js';

/** The API of a page in the render measurement. */
export interface RenderBench {
  /** Loads the data into memory. Not measured. */
  prepare(page: ReviewsPage): void;
  show(selector: string): Promise<FrameTimes>;
  /** Shows another response on the review in the middle, or on the last one that a host may give us as data. */
  changeOne(): Promise<FrameTimes>;
}

const CHANGED = 'We have written to you about this.';

export function renderBench(mount: Mount): RenderBench {
  const host = document.querySelector<HTMLElement>('#reviews')!;
  let page: ReviewsPage | undefined;
  let mounted: Mounted | undefined;
  return {
    prepare: (given) => {
      page = given;
    },
    show: (selector) => {
      const wanted = page!.reviews.length;
      return measureFrame(
        () => {
          mounted = mount(host, page!, () => Promise.reject(new Error('This measurement loads nothing further.')));
        },
        () => shownReviews(selector).length >= wanted,
      );
    },
    changeOne: () => {
      const index = Math.min(page!.reviews.length >> 1, 99);
      const reviews = [...page!.reviews];
      reviews[index] = {...reviews[index]!, response: {responder: 'Dana R.', date: '2025-12-06', text: CHANGED}};
      page = {...page!, reviews};
      const root = host.querySelector('dr-reviews-tab, bench-tab')?.shadowRoot ?? host;
      return measureFrame(
        () => mounted!.update(page!, index),
        () => !!root.textContent?.includes(CHANGED),
      );
    },
  };
}
