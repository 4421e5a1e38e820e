import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {serveFolder, type Server} from '../e2e/static-server.js';
import type {Entry} from '../e2e/story-page.js';
import {ensureStorybook, STORYBOOK_FOLDER} from '../e2e/storybook-build.js';
import {sampleOf, THOROUGH} from '../sample.js';
import {report} from './report.js';
import {layoutFaults, type Scan, scanScript, scanStory} from './story-scans.js';
import {TRIAGE, triageOf} from './triage.js';

/** Pages open at once; two cores cannot serve more. */
const PAGES = 2;
/** The minimum for a full run: every story at two widths and in three looks. */
const LEAST_SCANS = 1_372;
/** Stories in a sample. */
const SAMPLE = 8;

/*
 * Scans every state of every tag with axe and IBM's engine: narrow and wide, light, dark and in forced colors. Our own
 * checks cover what the engines do not measure.
 */
await ensureStorybook();

describe('Every story', () => {
  const {entries} = JSON.parse(readFileSync(`${STORYBOOK_FOLDER}/index.json`, 'utf8')) as {entries: Record<string, Entry>};
  const stories = sampleOf(
    Object.values(entries).filter(({type}) => type === 'story'),
    SAMPLE,
  );
  const scans: Scan[] = [];
  const pages: Page[] = [];
  let server: Server;
  let browser: Browser;
  let script: string;

  before(async () => {
    script = await scanScript();
    server = await serveFolder(STORYBOOK_FOLDER);
    browser = await launchChromium();
    for (let i = 0; i < PAGES; i++) pages.push(await (await browser.newContext()).newPage());
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  describe('is accessible', {concurrency: PAGES}, () => {
    for (const {id, title, name} of stories) {
      it(`${title} / ${name}`, async () => {
        const page = pages.pop()!;
        try {
          const its = await scanStory(page, server.origin, id, script);
          scans.push(...its);
          assert.deepEqual([...its.flatMap(unexplained), ...(await layoutFaults(page))], []);
        } finally {
          pages.push(page);
        }
      });
    }
  });

  it('was scanned in every look, and every triage entry matches a result', (test) => {
    mkdirSync('.cache', {recursive: true});
    writeFileSync('.cache/accessibility.md', report(scans));
    const remarks = scans.flatMap(({findings}) => findings);
    test.diagnostic(`${scans.length} scans, ${remarks.length} results, ${TRIAGE.length} reasons`);
    if (!THOROUGH) return assert.ok(scans.length >= 4 * SAMPLE, `${scans.length} scans`);
    assert.ok(scans.length >= LEAST_SCANS, `${scans.length} scans`);
    const answered = new Set(remarks.map(triageOf));
    assert.deepEqual(
      TRIAGE.filter((entry) => !answered.has(entry)).map(({rule, element}) => `${rule} ${element}`),
      [],
      'triage entries that match no result',
    );
  });
});

function unexplained({width, look, findings}: Scan): string[] {
  return findings
    .filter((finding) => !triageOf(finding))
    .map(({engine, rule, kind, element, message}) => `${engine} ${kind} ${rule} at ${width} px, ${look}: ${element} ${message}`);
}
