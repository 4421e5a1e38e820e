import assert from 'node:assert/strict';
import {createServer, request as ask} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {type RunningService, startedService, temporaryDatabase} from '../e2e/running-service.js';
import {watchedPage} from '../e2e/watched-page.js';
import {testedApps} from './apps.js';
import {expectReviews} from './journey.js';
import {type RunningApp, runScript, startApp} from './running-app.js';

/** The apps of the guide's page about server rendering. */
const APPS: readonly string[] = ['express', 'next', 'astro', 'react-router'];

/** Those with a router in the browser: following a link loads no document. */
const WITH_ROUTER: readonly string[] = ['next', 'astro', 'react-router'];

const FIRST = {path: '/providers/p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO'};
const SECOND = {path: '/providers/p_8aALozjebUoISZyd', name: 'Eleanor Whitcombe, MD'};

/* What apps do that render the reviews on their server, besides the journey of every app. */
describe('A host that renders on its server, built with', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let line: Line;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory);
    line = await lineTo(service.origin);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await line?.close();
    await service?.stop();
    database.remove();
  });

  for (const app of testedApps().filter(({name}) => APPS.includes(name))) {
    for (const script of ['start', ...('dev' in app.scripts ? (['dev'] as const) : [])] as const) {
      describe(`${app.name}, ${script === 'dev' ? 'in development' : 'in production'},`, () => {
        let running: RunningApp;

        before(async () => {
          if (app.scripts.build && script === 'start') await runScript(app, 'build');
          running = await startApp(app, line.origin, script);
        });
        after(() => running?.stop());
        afterEach(() => line.repair());

        const open = (options = {}) => watchedPage(browser, running.origin, options);
        const expectSilence = (faults: readonly string[]) =>
          // Lit says so to developers.
          assert.deepEqual(
            faults.filter((fault) => script === 'start' || !fault.includes('Lit is in dev mode')),
            [],
          );

        it('shows all reviews without scripts', async () => {
          const {page} = await open({javaScriptEnabled: false});
          await page.goto(FIRST.path);
          await page.getByText('30 verified reviews', {exact: true}).waitFor();
          assert.ok((await page.locator('[part~=review]').count()) > 20);
          const card = page.locator('[part~=review]').first();
          assert.equal(await card.evaluate((element) => getComputedStyle(element).display), 'grid', 'styled');
          const [structured] = await page.locator('script[type="application/ld+json"]').allTextContents();
          assert.match(structured!, /AggregateRating/);
          await page.context().close();
        });

        it('keeps the reviews of its server, and asks for none while people go from page to page', async () => {
          const {page, requests, faults} = await open();
          await page.goto(FIRST.path);
          await expectReviews(page);
          await page.waitForFunction(() => (document.querySelector('dr-reviews-tab') as {hasUpdated?: boolean}).hasUpdated);
          await page.getByRole('link', {name: 'Search', exact: true}).click();
          await page.getByRole('link', {name: SECOND.name}).click();
          await page.waitForURL(`**${SECOND.path}`);
          const second = page.getByRole('heading', {name: SECOND.name});
          await second.waitFor();
          await page.getByText(/^Reviews \(\d+\)$/).waitFor();
          assert.equal(await page.locator('dr-reviews-tab').count(), 1);
          await page.goBack();
          await page.goBack();
          await page.waitForURL(`**${FIRST.path}`);
          await second.waitFor({state: 'detached'});
          await expectReviews(page);
          const asked = requests.filter((request) => /\/reviews\/v1\/providers\//.test(request.url()));
          assert.deepEqual(
            asked.map((request) => request.url()),
            [],
          );
          const documents = requests.filter((request) => request.isNavigationRequest());
          assert.equal(documents.length === 1, WITH_ROUTER.includes(app.name));
          expectSilence(faults);
          await page.context().close();
        });

        it('has its page for a provider whom the service does not know', async () => {
          const {page} = await open();
          const response = await page.goto('/providers/p_unknown');
          assert.equal(response!.status(), 200);
          await page.getByRole('heading', {name: 'A provider'}).waitFor();
          await page.locator('dr-reviews-tab').getByText('We couldn’t load the reviews').waitFor();
          await page.context().close();
        });

        it('has its page when its server does not reach the service, and the tag loads the reviews', async () => {
          line.breakFor('servers');
          const {page, faults} = await open();
          const response = await page.goto(FIRST.path);
          assert.equal(response!.status(), 200);
          await expectReviews(page);
          expectSilence(faults);
          await page.context().close();
        });

        // In the others, one script defines the tag and listens.
        if (app.name === 'next') {
          it('labels the reviews that its tag has loaded before the code of the component around it came', async () => {
            line.breakFor('servers');
            const {page, faults} = await open();
            let release!: () => void;
            const held = new Promise<void>((resolve) => (release = resolve));
            await page.route('**/*.js*', async (route) => {
              const response = await route.fetch();
              if ((await response.text()).includes('Call us to hear')) await held;
              await route.fulfill({response});
            });
            await page.goto(FIRST.path, {waitUntil: 'commit'});
            await page.locator('dr-reviews-tab [part~=review]').first().waitFor();
            assert.equal(await page.getByText('Reviews (30)', {exact: true}).count(), 0);
            release();
            await expectReviews(page);
            expectSilence(faults);
            await page.context().close();
          });
        }

        it('has its page when the service is down, and the reviews when it is back', async () => {
          line.breakFor('everyone');
          const {page} = await open();
          const response = await page.goto(FIRST.path);
          assert.equal(response!.status(), 200);
          await page.getByRole('heading', {name: FIRST.name}).waitFor();
          const retry = page.getByRole('button', {name: 'Try again'});
          await retry.waitFor();
          line.repair();
          await retry.click();
          await expectReviews(page);
          await page.context().close();
        });
      });
    }
  }
});

interface Line {
  readonly origin: string;
  /** Until `repair`, requests of servers, or of servers and browsers, get no answer. */
  breakFor(whom: 'servers' | 'everyone'): void;
  repair(): void;
  close(): Promise<void>;
}

/** The line to the service, which may break. */
async function lineTo(service: string): Promise<Line> {
  let broken: 'servers' | 'everyone' | undefined;
  const server = createServer((request, response) => {
    const isOfBrowser = 'sec-fetch-site' in request.headers;
    if (broken === 'everyone' || (broken && !isOfBrowser)) return request.socket.destroy();
    const {method, headers} = request;
    const forwarded = ask(new URL(request.url!, service), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakFor: (whom) => (broken = whom),
    repair: () => (broken = undefined),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
