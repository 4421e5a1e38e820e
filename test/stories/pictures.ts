/*
 * `npm run pictures -- [part of a story's id]`: contact sheets of the stories for a person to look through, in `.cache/pictures/`. Every
 * story is on the sheets of its page, wide and at 320 px. The main ones also have a sheet of their own with each width, color
 * scheme and direction, forced colors and large text.
 */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {serveFolder} from '../e2e/static-server.js';
import {type Entry, openStory} from '../e2e/story-page.js';
import {ensureStorybook, STORYBOOK_FOLDER} from '../e2e/storybook-build.js';

const FOLDER = join('.cache', 'pictures');

/** Pixels. */
const WIDE = 1280;
const NARROW = 320;
const WIDTHS = [NARROW, 360, 768, WIDE];
const TALLEST = 900;

/** Stories that show a whole screen. */
const MAIN = [
  'elements-reviews-tab--many-reviews',
  'elements-reviews-tab--few-reviews',
  'elements-reviews-tab--none-yet',
  'elements-reviews-tab--loading',
  'elements-reviews-tab--failed',
  'elements-reviews-tab--filtered-to-nothing',
  'elements-recommendation-rate--in-a-result-list',
  'elements-provider-workspace--reviews',
  'elements-provider-workspace--no-access',
  'elements-provider-workspace-dialogs--respond',
  'elements-provider-workspace-dialogs--report',
  'elements-provider-workspace-dialogs--with-advice',
  'elements-provider-workspace-dialogs--receipt-of-a-response',
  'elements-provider-workspace-dialogs--details',
  'elements-new-reviews--something-new',
  'elements-representative-desk--response-to-decide',
  'elements-representative-desk--report-to-decide',
  'elements-review-survey--question',
  'elements-review-survey--thanks-published',
  'elements-access-manager--one-practice',
];

interface Look {
  readonly width: number;
  /** What the toolbar of Storybook is set to. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly forcedColors?: boolean;
}

interface Picture {
  readonly caption: string;
  readonly png: Buffer;
}

const LOOKS: readonly Look[] = [
  ...['light', 'dark'].flatMap((theme) =>
    ['ltr', 'rtl'].flatMap((direction) => WIDTHS.map((width) => ({width, globals: {theme, direction}}))),
  ),
  ...WIDTHS.map((width) => ({width, forcedColors: true})),
  ...['200', '310'].flatMap((text) => [NARROW, WIDE].map((width) => ({width, globals: {text}}))),
];

const part = process.argv[2] ?? '';
await ensureStorybook();
const {entries} = JSON.parse(readFileSync(join(STORYBOOK_FOLDER, 'index.json'), 'utf8')) as {entries: Record<string, Entry>};
const stories = Object.values(entries).filter(({type, id}) => type === 'story' && id.includes(part));
const missing = MAIN.filter((id) => !entries[id]);
if (missing.length) throw new Error(`There are no such stories: ${missing.join(', ')}`);

rmSync(FOLDER, {recursive: true, force: true});
mkdirSync(FOLDER, {recursive: true});
const server = await serveFolder(STORYBOOK_FOLDER);
const browser = await launchChromium();
try {
  for (const title of new Set(stories.map((story) => story.title))) {
    for (const width of [WIDE, NARROW]) {
      const pictures: Picture[] = [];
      for (const {id, name} of stories.filter((story) => story.title === title))
        pictures.push({caption: name, png: await pictureOf(browser, id, {width})});
      await writeSheet(browser, `${fileName(title)}-${width}`, pictures);
    }
  }
  for (const {id} of stories.filter(({id}) => MAIN.includes(id))) {
    const pictures: Picture[] = [];
    for (const look of LOOKS) pictures.push({caption: captionOf(look), png: await pictureOf(browser, id, look)});
    await writeSheet(browser, id, pictures);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`The sheets are in ${FOLDER}/.`);

async function pictureOf(browser: Browser, id: string, {width, globals = {}, forcedColors = false}: Look): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: {width, height: TALLEST},
    reducedMotion: 'reduce',
    forcedColors: forcedColors ? 'active' : 'none',
    colorScheme: globals.theme === 'dark' ? 'dark' : 'light',
  });
  try {
    await openStory(page, server.origin, id, globals);
    await page.mouse.move(0, 0);
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
    return await page.screenshot({clip: {x: 0, y: 0, width, height}});
  } finally {
    await page.close();
  }
}

/** Writes a grid of the pictures, half as large as they are if they are wide. */
async function writeSheet(browser: Browser, name: string, pictures: readonly Picture[]): Promise<void> {
  const page: Page = await browser.newPage({viewport: {width: 2000, height: 1000}});
  const figures = pictures.map(
    ({caption, png}) => `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
  );
  await page.setContent(`<!doctype html><title>${name}</title><style>
    body { display: flex; flex-wrap: wrap; gap: 20px; align-items: start; margin: 20px; background: #888; font: 16px sans-serif; }
    figure { margin: 0; background: #ddd; } figcaption { padding: 4px; } img { display: block; max-inline-size: 640px; }
    </style>${figures.join('')}`);
  await page.screenshot({path: join(FOLDER, `${name}.png`), fullPage: true});
  await page.close();
}

function fileName(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-');
}

function captionOf({width, globals = {}, forcedColors}: Look): string {
  return [`${width} px`, ...Object.values(globals), ...(forcedColors ? ['forced colors'] : [])].join(', ');
}
