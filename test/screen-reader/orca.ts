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

/** Orca reading a Chromium window to a keyboard user. There is no sound and no screen. */
export interface Desk {
  readonly page: Page;
  /** Waits until Orca knows that the first page is loaded. May reload it. */
  loaded(): Promise<void>;
  /** The file where Orca logs everything it does, until `close`. */
  readonly log: string;
  /** Everything said so far, one utterance per line. */
  spoken(): string;
  /** Presses a key by its X name, like `Tab` or `ctrl+Home`, and waits until Orca has processed it. */
  press(key: string): Promise<void>;
  /** Waits until Orca has nothing left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Makes Orca write its speech to the debug file, which needs neither a speech synthesizer nor a braille display. */
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

/** Milliseconds of silence in the log that mean Orca has finished with a key or a change. Orca delays live regions by 100. */
const REST = 300;

const MOST_LOADS = 8;

/** A private environment for Orca: a display, a window manager, a message bus and an accessibility bus. */
export interface Desktop {
  /** Starts Orca, then Chromium with an empty page. @throws Error when one of them does not start. */
  sitDown(): Promise<Desk>;
  close(): void;
}

/**
 * Everything started here ends with `close` or with this process.
 *
 * @throws Error when a program is missing or does not start.
 */
export async function startDesktop(): Promise<Desktop> {
  const [orca, browserPath, bus, accessibility, windows, xdotool, xvfb] = programsOf('orca');
  if (!orca || !browserPath || !bus || !accessibility || !windows || !xdotool || !xvfb) throw new Error('Orca is not on this machine.');
  const home = mkdtempSync(join(tmpdir(), 'orca-'));
  const folder = (name: string) => mkdtempSync(join(home, name));
  const bin = folder('bin');
  // Orca refuses to start when the same user already runs one, and checks with pgrep. On a separate bus and display,
  // two do not interfere.
  writeFileSync(join(bin, 'pgrep'), '#!/bin/sh\nexit 1\n', {mode: 0o700});
  const env: Record<string, string> = {
    PATH: `${bin}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: folder('runtime'),
    DISPLAY: await startDisplay(xvfb),
    // Keeps desktop settings in memory, and turns accessibility on for every program.
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
          // A window without an address bar, which would take the keyboard focus.
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
 * Waits until Orca knows that the page is loaded. Events may overlap while Orca queries the browser, and Orca may believe
 * that the end of loading came before its start. It would then wait for another end and ignore events from the page, so the
 * page is reloaded.
 */
async function loaded(page: Page, log: OrcaLog, since: number): Promise<void> {
  for (let loads = 1; ; loads++) {
    const said = () => log.spoken.slice(since);
    // The trailing space requires a page title; the empty page before has none.
    await until(
      () => said().includes('Finished loading '),
      () => `Orca did not notice the page. It said: ${log.spoken}`,
    );
    await log.rest(REST);
    if (said().lastIndexOf('Finished loading ') > said().lastIndexOf('Loading.')) return;
    if (loads === MOST_LOADS) throw new Error('Orca believes that the page is still loading.');
    since = log.spoken.length;
    await page.reload();
  }
}

/** Resolves once the condition holds. @throws Error with the message after the timeout. */
export async function until(holds: () => boolean, otherwise: () => string, milliseconds = PATIENCE): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
