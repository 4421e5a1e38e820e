import {everyFrame} from './frame.js';

/** The API of a page in the hydration measurement. */
export interface HydrationBench {
  /** Loads the tag's file. Resolves once the tag on the page, if there is one, is live and painted. */
  start(file: string): Promise<void>;
}

export function hydrationBench(): HydrationBench {
  // As in the render measurement: the first formatter of a renderer process loads Unicode data.
  for (const formatter of [new Intl.NumberFormat('en-US'), new Intl.DateTimeFormat('en-US')]) formatter.format(0);
  return {
    start: async (file) => {
      await import(file);
      const tab = document.querySelector<HTMLElement & {readonly hasUpdated?: boolean}>('dr-reviews-tab');
      let frames = 0;
      await everyFrame(() => ++frames > 5 && (!tab || !!tab.hasUpdated));
    },
  };
}
