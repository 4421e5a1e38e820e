import type {Browser, CDPSession, Page} from 'playwright-core';
import {applyProfile, FAST, inFreshPage, type Profile, readMetrics} from './browser.js';
import {publishTags, workspaceScript} from './bundles.js';
import {hostPage} from './host-page.js';
import type {Pressed, WorkspaceBench} from './in-page/workspace.js';
import {interleave, type Samples} from './rounds.js';
import type {BenchServer} from './server.js';
import {spread} from './statistics.js';

/** Milliseconds of main-thread work from each action to its paint, without the overhead of the measurement. */
export interface WorkspaceSample {
  /** The overhead subtracted from the other values. */
  readonly nothing: number;
  /** Opening the response dialog, including the loading of its code. */
  readonly openFirst: number;
  readonly openAgain: readonly number[];
  readonly close: readonly number[];
  /** Typing, one value per character. */
  readonly characters: readonly number[];
  /** From pressing Submit to the new status on the card, including the answer and the receipt. */
  readonly status: number;
}

const REVIEWS = 1_000;
/** An untouched review in the middle. */
const REVIEW = 'r500';
const TEXT = 'Thank you. We are glad that it helped.';
const CONTACT = {name: 'Dana Rivera', phone: '303-555-0142', email: 'dana@office.example'};
/** A desktop window, in which each review shows its actions as buttons. */
const INBOX = {width: 1_024, height: 768};
const SLOW_CPU: Profile = {cpu: 4};

export async function measureWorkspace(browser: Browser, server: BenchServer, rounds: number): Promise<Samples<WorkspaceSample>> {
  await publishTags(server, '/workspace/');
  const reviews = `<dr-provider-workspace api="${server.origin}"></dr-provider-workspace>
<script type="module">document.querySelector('dr-provider-workspace').contact = ${JSON.stringify(CONTACT)};</script>`;
  const head = '<script type="module" src="/workspace/dr-provider-workspace.js"></script>';
  server.publish('/workspace', 'html', hostPage({head, reviews}));
  const script = await workspaceScript();
  return interleave(['ours'], rounds, 'workspace', () =>
    inFreshPage(browser, FAST, async (page, session) => {
      await page.setViewportSize(INBOX);
      await page.addInitScript(script);
      await page.goto(`${server.origin}/workspace`, {waitUntil: 'load'});
      await page.evaluate(([count, id]) => workspace().prepare(count, id), [REVIEWS, REVIEW] as const);
      await applyProfile(session, SLOW_CPU);
      return measureActs(page, session);
    }),
  );
}

async function measureActs(page: Page, session: CDPSession): Promise<WorkspaceSample> {
  const work = async (act: () => Promise<void>) => {
    const before = await readMetrics(session);
    await act();
    return ((await readMetrics(session)).taskSeconds - before.taskSeconds) * 1_000;
  };
  const nothings: number[] = [];
  for (let frame = 0; frame < 10; frame++) nothings.push(await work(() => page.evaluate(() => workspace().nothing())));
  const nothing = spread(nothings).median;
  const net = async (act: () => Promise<void>) => (await work(act)) - nothing;
  // With the mouse: after a press the browser does work that a script's `click()` does not cause.
  const press = async (pressed: Pressed) => {
    const {x, y} = await page.evaluate(([what, id]) => workspace().placeOf(what, id), [pressed, REVIEW] as const);
    await page.mouse.move(x, y);
    await page.evaluate(() => workspace().nothing());
    return net(async () => {
      const effect = page.evaluate(([what, id]) => workspace().effectOf(what, id), [pressed, REVIEW] as const);
      await page.mouse.down();
      await page.mouse.up();
      await effect;
    });
  };

  const openFirst = await press('respond');
  const openAgain: number[] = [];
  const close: number[] = [];
  for (let time = 0; time < 5; time++) {
    close.push(await press('close'));
    openAgain.push(await press('respond'));
  }
  const characters: number[] = [];
  for (const character of TEXT) characters.push(await net(() => page.evaluate((typed) => workspace().type(typed), character)));
  const status = await press('submit');
  return {nothing, openFirst, openAgain, close, characters, status};
}

declare global {
  // Defined by `workspaceScript` in the page.
  var workspace: () => WorkspaceBench;
}
