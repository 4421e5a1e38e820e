import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {build} from 'esbuild';
import type {Page} from 'playwright-core';
import {openStory} from '../e2e/story-page.js';
import type {Finding} from './in-page/engines.js';
import type {InPage} from './in-page/main.js';

/** A wide page, and the narrowest that WCAG requires, in CSS pixels. */
export const WIDTHS = [1280, 320] as const;
export type Look = 'light' | 'dark' | 'own theme' | 'forced colors';

/** What one scan found: one story, one width, one look, both engines. */
export interface Scan {
  readonly story: string;
  readonly width: number;
  readonly look: Look;
  readonly findings: readonly Finding[];
}

/** More than the number of tab stops in any story. */
const TABS = 40;

/** Both engines and our own checks, bundled as one script for a page. */
export async function scanScript(): Promise<string> {
  const {resolve} = createRequire(import.meta.url);
  const engines = ['axe-core/axe.min.js', 'accessibility-checker-engine/ace-window.js'].map((file) => readFileSync(resolve(file), 'utf8'));
  const entryPoints = [new URL('in-page/main.ts', import.meta.url).pathname];
  const {outputFiles} = await build({entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error'});
  return [...engines, outputFiles[0]!.text].join(';\n');
}

/** Opens a story once and scans it at both widths in every look. Leaves it open at the wide size. */
export async function scanStory(page: Page, origin: string, story: string, script: string): Promise<Scan[]> {
  await page.emulateMedia({reducedMotion: 'reduce', forcedColors: 'none'});
  await page.setViewportSize({width: WIDTHS[0], height: 800});
  await openStory(page, origin, story);
  await page.evaluate(script);
  await inPage(page, 'layOutAll');
  const looks: Look[] = (await inPage(page, 'hasOwnTheme')) ? ['own theme', 'forced colors'] : ['light', 'dark', 'forced colors'];
  const scans: Scan[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({width, height: 800});
    for (const look of looks) {
      await page.emulateMedia({forcedColors: look === 'forced colors' ? 'active' : 'none'});
      if (looks[0] === 'light') await inPage(page, 'setDark', look === 'dark');
      scans.push({story, width, look, findings: await inPage(page, 'scan')});
    }
    await page.emulateMedia({forcedColors: 'none'});
  }
  return scans;
}

/** Runs our own checks, for what the engines do not measure, on an open story. Returns one line per fault. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({width, height: 800});
    const add = (what: string, found: readonly string[]) => faults.push(...found.map((fault) => `at ${width} px${what}: ${fault}`));
    add('', await inPage(page, 'layoutFaults'));
    add(' with wide text spacing', await inPage(page, 'spacingFaults'));
    add(' with text at 200%', await inPage(page, 'largeTextFaults', 200));
    if (width === 1280) add(' with text at 310%', await inPage(page, 'largeTextFaults', 310));
  }
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press('Tab');
    faults.push(...(await inPage(page, 'obscuredFocus')));
  }
  return [...new Set(faults)];
}

function inPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...args: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  return page.evaluate(
    ([name, args]) => (globalThis as unknown as {inPage: Record<string, (...args: unknown[]) => unknown>}).inPage[name]!(...args),
    [name, args] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<InPage[Name]>>>;
}
