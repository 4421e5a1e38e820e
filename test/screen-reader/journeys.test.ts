import {appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {serveFolder, type Server} from '../e2e/static-server.js';
import {openStory} from '../e2e/story-page.js';
import {ensureStorybook, STORYBOOK_FOLDER} from '../e2e/storybook-build.js';
import {sampleOf} from '../sample.js';
import {readJourney, walk} from './journey.js';
import {type Desk, type Desktop, startDesktop} from './orca.js';

const FOLDER = new URL('.', import.meta.url);
/** Full transcripts, and Orca's logs of failed journeys, for people to read. */
const TRANSCRIPTS = '.cache/screen-reader';

/* Walks these journeys by keyboard and compares what Orca says with the golden files in this folder. */
await ensureStorybook();

describe('A screen reader', () => {
  let server: Server;
  let desktop: Desktop;

  before(async () => {
    mkdirSync(TRANSCRIPTS, {recursive: true});
    server = await serveFolder(STORYBOOK_FOLDER);
    desktop = await startDesktop();
  });
  after(async () => {
    desktop?.close();
    await server?.close();
  });

  const journeys = readdirSync(FOLDER).filter((name) => name.endsWith('.golden.txt'));
  for (const file of sampleOf(journeys, 1)) {
    const name = file.replace('.golden.txt', '');
    it(`says what it must: ${name.replaceAll('-', ' ')}`, async (t) => {
      const journey = readJourney(readFileSync(new URL(file, FOLDER), 'utf8'));
      const desk = await desktop.sitDown();
      const transcript = `${TRANSCRIPTS}/${name}.txt`;
      writeFileSync(transcript, '');
      try {
        await showStory(desk, server.origin, journey.story);
        let lines = 0;
        await walk(desk, journey, (line) => {
          lines++;
          appendFileSync(transcript, `${line}\n`);
        });
        t.diagnostic(`${name}: ${lines} lines of transcript`);
      } catch (error) {
        copyFileSync(desk.log, `${TRANSCRIPTS}/${name}.orca.log`);
        throw error;
      } finally {
        await desk.close();
      }
    });
  }
});

/** Shows the story only after Orca has processed the page itself: Orca confuses the two when they load at once. */
async function showStory(desk: Desk, origin: string, id: string): Promise<void> {
  let isLoaded: Promise<void> | undefined;
  // Storybook requests its index before it shows a story.
  await desk.page.route('**/index.json', async (route) => {
    await (isLoaded ??= desk.loaded());
    await route.continue();
  });
  await openStory(desk.page, origin, id);
  await desk.settled();
}
