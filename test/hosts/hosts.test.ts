import {availableParallelism} from 'node:os';
import {after, before, describe, it} from 'node:test';
import pLimit from 'p-limit';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {executableOf} from '../browsers/engines.js';
import {type RunningService, startedService, temporaryDatabase} from '../e2e/running-service.js';
import {rendersOnServer, testedApps} from './apps.js';
import {takeFrameworkJourney} from './framework-journey.js';
import {takeJourney} from './journey.js';
import {runScript, startApp} from './running-app.js';

/*
 * Each folder next to this file is an app of a host: the smallest template of a stack, with the packed package instead of the
 * sources. The guide shows its files. An app has
 *
 * - a package.json that depends on `"directory-reviews": "file:../directory-reviews.tgz"`, and a lockfile, which
 *   `npm run hosts:lock -- NAME` writes
 * - the script `test`, if it shows how a host tests its own pages; then it needs nothing else
 * - the script `build`, if there is something to build
 * - the script `start`, if it has a server; it listens on 127.0.0.1:$PORT and finds the service at $REVIEWS_SERVICE, an origin.
 *   It may set a policy; all other pages get a strict one. Without a server, its pages are in dist/.
 * - the pages `/` (search results, with the rates of three providers), `/providers/ID` (a profile) and `/practice` (the inbox),
 *   with links between them: each provider's name, "Search" and "Practice". The label above the tab is `Reviews (N)`.
 *
 * In the browser, the service is at `/reviews/`, and `/session/token` answers with the access token of the signed-in person.
 */
/** Their apps also have a language, and keep drafts. */
const FRAMEWORKS = ['angular', 'react', 'react-18', 'react-ssr', 'svelte', 'svelte-ssr', 'vue', 'vue-ssr'];

/** Angular sets the properties of a route's component after it has inserted it. */
const TOKEN_COMES_LATE = ['angular'];

/** Thorough runs have the machine to themselves. */
const AT_A_TIME = process.env.THOROUGH ? availableParallelism() : 1;

/** Each framework's journey answers the first review that has no answer yet. */
const alone = pLimit(1);

describe('A host works with', {concurrency: AT_A_TIME}, () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory);
    browser = await launchChromium();
    // For hosts whose own tests drive a browser.
    process.env.CHROMIUM_PATH = executableOf('chromium');
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  for (const app of testedApps()) {
    it(app.name, async () => {
      if (app.scripts.test) return runScript(app, 'test');
      if (app.scripts.build) await runScript(app, 'build');
      const running = await startApp(app, service.origin);
      try {
        const options = {isRendered: rendersOnServer(app), tokenComesLate: TOKEN_COMES_LATE.includes(app.name)};
        await takeJourney(browser, running.origin, options);
        if (FRAMEWORKS.includes(app.name)) await alone(() => takeFrameworkJourney(browser, running.origin, options));
      } finally {
        await running.stop();
      }
    });
  }
});
