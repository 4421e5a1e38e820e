import {type Browser, chromium} from 'playwright-core';
import {executableOf} from './engines.js';

/** Nothing a test page does may reach beyond this machine. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds for one step of a page: a guard against hanging on a busy machine, not a measure of speed. */
export const STEP_TIMEOUT = 120_000;

/** Chromium for tests that drive whole pages. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({executablePath: executableOf('chromium'), args: CHROMIUM_FLAGS});
}
