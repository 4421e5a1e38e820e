import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/** What tests need that no npm package provides: the engines, and a screen reader with a desktop. */
export type Needed = Engine | 'orca';

export const NAMES: Readonly<Record<Needed, string>> = {...ENGINE_NAMES, orca: 'Orca'};

interface Program {
  /** The paths it may have, best first. */
  readonly places: () => readonly (string | undefined)[];
  /** The Debian package that contains it. */
  readonly debian: string;
}

const CHROMIUM: Program = {places: () => onPath('chromium', 'google-chrome', 'chromium-browser'), debian: 'chromium'};

/** The programs each needs on the machine. */
const PROGRAMS: Readonly<Record<Needed, readonly Program[]>> = {
  // The same engine without the browser around it: pages take half the time.
  chromium: [{places: () => [process.env.CHROME_PATH, ...onPath('chromium-headless-shell')], debian: 'chromium-headless-shell'}],
  firefox: [{places: () => [process.env.FIREFOX_PATH, ...onPath('firefox-esr', 'firefox')], debian: 'firefox-esr'}],
  webkit: [
    {places: () => onPath('WebKitWebDriver'), debian: 'webkit2gtk-driver'},
    {
      places: () => ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
      debian: 'libwebkit2gtk-4.1-0',
    },
    {places: () => (process.env.DISPLAY ? [process.execPath] : onPath('Xvfb')), debian: 'xvfb'},
  ],
  orca: [
    {places: () => onPath('orca'), debian: 'orca'},
    CHROMIUM,
    {places: () => onPath('dbus-daemon'), debian: 'dbus-daemon'},
    {places: () => ['/usr/libexec/at-spi-bus-launcher'], debian: 'at-spi2-core'},
    {places: () => onPath('openbox'), debian: 'openbox'},
    {places: () => onPath('xdotool'), debian: 'xdotool'},
    {places: () => onPath('Xvfb'), debian: 'xvfb'},
  ],
};

/** The paths of its programs; `undefined` for a missing one. */
export function programsOf(needed: Needed): (string | undefined)[] {
  return PROGRAMS[needed].map(pathOf);
}

function pathOf({places}: Program): string | undefined {
  return places().find((path) => path && existsSync(path));
}

export function isInstalled(needed: Needed): boolean {
  return programsOf(needed).every(Boolean);
}

export function debianPackagesOf(needed: Needed): string[] {
  return PROGRAMS[needed].map(({debian}) => debian);
}

/** Chromium itself is good enough where its headless shell is not available. */
export function isUsable(needed: Needed): boolean {
  return isInstalled(needed) || (needed === 'chromium' && pathOf(CHROMIUM) !== undefined);
}

/** @throws Error when the engine is not on this machine. */
export function executableOf(engine: 'chromium' | 'firefox'): string {
  const [path = engine === 'chromium' ? pathOf(CHROMIUM) : undefined] = programsOf(engine);
  if (!path) throw new Error(`${ENGINE_NAMES[engine]} is not on this machine.`);
  return path;
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
