import {everyFrame, type FrameTimes, measureFrame} from './frame.js';

/** The number of visible rates, in our tags' shadow roots or in the page itself. */
function filled(): number {
  let count = 0;
  for (const place of document.querySelectorAll('dr-recommendation-rate, [data-rate]')) {
    // Not the text of the whole root, because its styles may also contain a percent sign.
    const rate = (place.shadowRoot ?? place).querySelector('.rate');
    if (rate?.textContent?.includes('%')) count++;
  }
  return count;
}

/**
 * Inserts result lines, whose data is already in memory, and measures until the paint of `wanted` rates.
 *
 * @param answer the immediate answer to every request.
 */
export function showFromMemory(lines: string, answer: string, wanted: number, start?: () => void): Promise<FrameTimes> {
  globalThis.fetch = () => Promise.resolve(new Response(answer, {headers: {'content-type': 'application/json'}}));
  const list = document.querySelector('#results')!;
  return measureFrame(
    () => {
      list.innerHTML = lines;
      start?.();
    },
    () => filled() >= wanted,
  );
}

/** Milliseconds from navigation to the task after the paint of the first frame with `wanted` rates. */
export async function watchRates(wanted: number): Promise<number> {
  await everyFrame(() => filled() >= wanted);
  return performance.now();
}
