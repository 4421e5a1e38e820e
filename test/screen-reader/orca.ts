import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS} from '../browsers/chromium.js';
import {executableOf, programsOf} from '../browsers/engines.js';
import {endWithThisProcess, startDisplay} from '../browsers/processes.js';

/** Orca, reading a window of Chromium to somebody at a keyboard. Nothing of it is heard or seen. */
export interface Desk {
  readonly page: Page;
  /** All that was said so far, an utterance a line. */
  spoken(): string;
  /** Presses a key as X names it, like `Tab` or `ctrl+Home`. */
  press(key: string): void;
  /** Clicks where no page has anything, so that the keyboard belongs to the page and not to the address bar. */
  enterPage(): void;
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

/**
 * A desktop of its own: display, window manager, message bus, accessibility bus, Orca, Chromium. All end with `close` or with
 * this process.
 *
 * @throws Error when a program is missing or does not start.
 */
export async function startDesk(): Promise<Desk> {
  const [orca, bus, accessibility, windows, xdotool, xvfb] = programsOf('orca');
  if (!orca || !bus || !accessibility || !windows || !xdotool || !xvfb) throw new Error('Orca is not on this machine.');
  const home = mkdtempSync(join(tmpdir(), 'orca-'));
  const folder = (name: string) => {
    mkdirSync(join(home, name), {mode: 0o700});
    return join(home, name);
  };
  // Orca does not start beside another one of the same user. On a bus and a display of its own it disturbs nobody.
  writeFileSync(join(folder('bin'), 'pgrep'), '#!/bin/sh\nexit 1\n', {mode: 0o700});
  const env: Record<string, string> = {
    PATH: `${join(home, 'bin')}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: folder('runtime'),
    DISPLAY: await startDisplay(xvfb),
    // Settings of the desktop live in memory, and accessibility is on for every program.
    GSETTINGS_BACKEND: 'memory',
    ACCESSIBILITY_ENABLED: '1',
  };
  const children: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const child = endWithThisProcess(spawn(program, args, {env, stdio: ['ignore', 'pipe', 'ignore']}));
    children.push(child);
    return child.stdout;
  };
  const end = () => {
    for (const child of children.reverse()) child.kill();
    rmSync(home, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  };
  try {
    const [address] = (await once(start(bus, '--session', '--nofork', '--nopidfile', '--print-address=1'), 'data')) as [Buffer];
    env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
    start(windows);
    start(accessibility, '--launch-immediately');

    const settings = folder('orca');
    writeFileSync(join(settings, 'orca-customizations.py'), CUSTOMIZATIONS);
    const log = join(home, 'orca.log');
    start(orca, '--debug-file', log, '--user-prefs', settings);
    const spoken = () => (existsSync(log) ? utterances(readFileSync(log, 'utf8')) : '');
    await until(() => spoken().includes('Screen reader on'), 'Orca did not start.');

    const browser = await chromium.launchPersistentContext(folder('chromium'), {
      executablePath: executableOf('chromium'),
      headless: false,
      viewport: null,
      env,
      args: [...CHROMIUM_FLAGS, '--force-renderer-accessibility', '--window-size=1280,1000', '--window-position=0,0'],
    });
    await until(() => spoken().includes('Chromium frame'), 'Orca did not notice Chromium.');
    const drive = (...args: string[]) => {
      const {status, stderr} = spawnSync(xdotool, args, {env, encoding: 'utf8'});
      if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
    };
    return {
      page: browser.pages()[0]!,
      spoken,
      press: (key) => drive('key', '--clearmodifiers', key),
      enterPage: () => drive('mousemove', '6', '700', 'click', '1'),
      close: async () => {
        await browser.close();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Resolves once this holds. @throws Error with the sentence after 30 seconds. */
export async function until(holds: () => boolean, otherwise: string, milliseconds = 30_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function utterances(log: string): string {
  return [...log.matchAll(/SPEECH OUTPUT: '(.*)'(?: voice=\w+)?[{[]/g)].map(([, text]) => text!.trim()).join('\n');
}
