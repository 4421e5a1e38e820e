import type {ScreenedKind} from '../../../src/domain/finding.js';
import {FAST, inFreshPage, launchBrowser} from '../browser.js';
import {minifiedCheck} from './bundle-size.js';

/** A page's clock is too coarse for one check. */
const REPEATS = 20;

/** The milliseconds that Chromium takes for each text, once the check has read all of them. */
export async function timesInChromium(kind: ScreenedKind, texts: readonly string[]): Promise<number[]> {
  const code = await minifiedCheck(kind, 'iife');
  const browser = await launchBrowser();
  try {
    return await inFreshPage(browser, FAST, async (page) => {
      await page.addScriptTag({content: code});
      return page.evaluate(
        ({all, repeats}) => {
          const [check] = Object.values((globalThis as unknown as {Check: Record<string, (text: string) => unknown>}).Check) as [
            (text: string) => unknown,
          ];
          for (const text of all) check(text);
          return all.map((text) => {
            const before = performance.now();
            for (let i = 0; i < repeats; i++) check(text);
            return (performance.now() - before) / repeats;
          });
        },
        {all: texts, repeats: REPEATS},
      );
    });
  } finally {
    await browser.close();
  }
}
