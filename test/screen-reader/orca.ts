import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type BrowserContext, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS} from '../browsers/chromium.js';
import {programsOf} from '../browsers/engines.js';
import {endWithThisProcess, startDisplay} from '../browsers/processes.js';
import {OrcaLog} from './orca-log.js';

/** Orca, reading a window of Chromium to somebody at a keyboard. Nothing of it is heard or seen. */
export interface Desk {
  readonly page: Page;
  /** Waits until Orca knows that the first page is loaded. It may load it again. */
  loaded(): Promise<void>;
  /** The file in which Orca writes all that it does, until `close`. */
  readonly log: string;
  /** All that was said so far, an utterance a line. */
  spoken(): string;
  /** Presses a key as X names it, like `Tab` or `ctrl+Home`, and waits until Orca has dealt with it. */
  press(key: string): Promise<void>;
  /** Waits until Orca has nothing left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Orca writes what it says into its debug file. It needs no speech synthesizer for that, and no braille display. */
const CUSTOMIZATIONS = `
import orca.debug, orca.settings
orca.debug.debugLevel = orca.debug.LEVEL_INFO
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.speechServerFactory = None
orca.settings.enableBraille = False
orca.settings.enableKeyEcho = False
orca.settings.sayAllOnLoad = False
`;

/** Milliseconds a step may take on a slow machine. */
const PATIENCE = 20_000;

/** Milliseconds Orca writes nothing once it has done all that a key or a change asked of it. It holds live regions back for 100. */
const REST = 300;

const MOST_LOADS = 8;

/** Where Orca can be used: a display, a window manager, a message bus and an accessibility bus that are nobody else's. */
export interface Desktop {
  /** Orca, then Chromium with an empty page. @throws Error when one of them does not start. */
  sitDown(): Promise<Desk>;
  close(): void;
}

/**
 * All that is started ends with `close`, or with this process.
 *
 * @throws Error when a program is missing or does not start.
 */
export async function startDesktop(): Promise<Desktop> {
  const [orca, browserPath, bus, accessibility, windows, xdotool, xvfb] = programsOf('orca');
  if (!orca || !browserPath || !bus || !accessibility || !windows || !xdotool || !xvfb) throw new Error('Orca is not on this machine.');
  const home = mkdtempSync(join(tmpdir(), 'orca-'));
  const folder = (name: string) => mkdtempSync(join(home, name));
  const bin = folder('bin');
  // Orca does not start beside another one of the same user. On a bus and a display of its own it disturbs nobody.
  writeFileSync(join(bin, 'pgrep'), '#!/bin/sh\nexit 1\n', {mode: 0o700});
  const env: Record<string, string> = {
    PATH: `${bin}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: folder('runtime'),
    DISPLAY: await startDisplay(xvfb),
    // Settings of the desktop live in memory, and accessibility is on for every program.
    GSETTINGS_BACKEND: 'memory',
    ACCESSIBILITY_ENABLED: '1',
  };
  const start = (program: string, ...args: string[]) =>
    endWithThisProcess(spawn(program, args, {env, stdio: ['ignore', 'pipe', 'ignore']}));
  const messages = start(bus, '--session', '--nofork', '--nopidfile', '--print-address=1');
  const [address] = (await once(messages.stdout, 'data')) as [Buffer];
  env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
  const services = [messages, start(windows), start(accessibility, '--launch-immediately')];

  return {
    async sitDown() {
      const settings = folder('orca');
      writeFileSync(join(settings, 'orca-customizations.py'), CUSTOMIZATIONS);
      const log = new OrcaLog(join(settings, 'orca.log'));
      const reader = start(orca, '--debug-file', log.file, '--user-prefs', settings);
      let browser: BrowserContext | undefined;
      const close = async () => {
        await browser?.close();
        reader.kill('SIGKILL');
      };
      try {
        await until(
          () => log.spoken.includes('Screen reader on'),
          () => 'Orca did not start.',
        );
        await log.rest(REST);
        browser = await chromium.launchPersistentContext(folder('chromium'), {
          executablePath: browserPath,
          headless: false,
          viewport: null,
          env,
          // A window without an address bar, which would take the keyboard.
          args: [
            ...CHROMIUM_FLAGS,
            '--force-renderer-accessibility',
            '--app=data:text/html,',
            '--window-size=1280,1000',
            '--window-position=0,0',
          ],
        });
        const page = browser.pages().at(-1)!;
        await until(
          () => log.spoken.includes('frame'),
          () => `Orca did not notice Chromium. It said: ${log.spoken}`,
        );
        await log.rest(REST);
        const empty = log.spoken.length;
        const press = async (key: string) => {
          const released = log.released(key);
          const {status, stderr} = spawnSync(xdotool, ['key', '--clearmodifiers', key], {env, encoding: 'utf8'});
          if (status !== 0) throw new Error(`xdotool key ${key}: ${stderr}`);
          await until(
            () => log.released(key) > released,
            () => `Orca did not notice the key ${key}.`,
          );
          await log.rest(REST);
        };
        return {
          page,
          loaded: () => loaded(page, log, empty),
          log: log.file,
          spoken: () => log.spoken,
          press,
          settled: () => log.rest(REST),
          close,
        };
      } catch (error) {
        await close();
        throw error;
      }
    },
    close() {
      for (const child of services.reverse()) child.kill();
      rmSync(home, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
    },
  };
}

/**
 * Waits until Orca knows that the page is loaded. Orca asks the browser about one thing while the next happens, and may take the
 * end of the loading for older than its beginning. It would then wait for another end, and meanwhile not look at what leaves the
 * page: the page is loaded again.
 */
async function loaded(page: Page, log: OrcaLog, since: number): Promise<void> {
  for (let loads = 1; ; loads++) {
    const said = () => log.spoken.slice(since);
    // With the page's title after it: the empty page before it has none.
    await until(
      () => said().includes('Finished loading '),
      () => `Orca did not notice the page. It said: ${log.spoken}`,
    );
    await log.rest(REST);
    if (said().lastIndexOf('Finished loading ') > said().lastIndexOf('Loading.')) return;
    if (loads === MOST_LOADS) throw new Error('Orca takes the page for one that still loads.');
    since = log.spoken.length;
    await page.reload();
  }
}

/** Resolves once this holds. @throws Error with the sentence after so long. */
export async function until(holds: () => boolean, otherwise: () => string, milliseconds = PATIENCE): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
