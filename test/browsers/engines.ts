import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/** What an engine needs on the machine: for each program the places it may be in, best first, and Debian's package with it. */
const PROGRAMS: Readonly<Record<Engine, readonly {readonly places: () => readonly (string | undefined)[]; readonly debian: string}[]>> = {
  chromium: [{places: () => [process.env.CHROME_PATH, ...onPath('chromium', 'google-chrome', 'chromium-browser')], debian: 'chromium'}],
  firefox: [{places: () => [process.env.FIREFOX_PATH, ...onPath('firefox-esr', 'firefox')], debian: 'firefox-esr'}],
  webkit: [
    {places: () => onPath('WebKitWebDriver'), debian: 'webkit2gtk-driver'},
    {
      places: () => ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
      debian: 'libwebkit2gtk-4.1-0',
    },
    {places: () => (process.env.DISPLAY ? [process.execPath] : onPath('Xvfb')), debian: 'xvfb'},
  ],
};

/** Paths of the engine's programs; `undefined` for one that is not there. */
export function programsOf(engine: Engine): (string | undefined)[] {
  return PROGRAMS[engine].map(({places}) => places().find((path) => path && existsSync(path)));
}

export function isInstalled(engine: Engine): boolean {
  return programsOf(engine).every(Boolean);
}

export function debianPackagesOf(engine: Engine): string[] {
  return PROGRAMS[engine].map(({debian}) => debian);
}

/** @throws Error when the engine is not on this machine. */
export function executableOf(engine: 'chromium' | 'firefox'): string {
  const [path] = programsOf(engine);
  if (!path) throw new Error(`${ENGINE_NAMES[engine]} is not on this machine.`);
  return path;
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
