import {emulateMedia as emulate, executeServerCommand} from '@web/test-runner-commands';

/**
 * The engine that runs the test. Chromium's headless shell has none of the objects that identify Chromium, but its user
 * agent says so.
 */
export const engine: 'chromium' | 'firefox' | 'webkit' = /Chrome\//.test(navigator.userAgent)
  ? 'chromium'
  : CSS.supports('-moz-appearance', 'none')
    ? 'firefox'
    : 'webkit';

/** Whether this engine's driver can emulate a color scheme, print, reduced motion or forced colors. */
export const canEmulateMedia = engine === 'chromium';

/** Emulates media settings of a reader's system. Call it only where `canEmulateMedia`, and undo it with `emulateNothing`. */
export const emulateMedia = emulate;

export function emulateNothing(): Promise<void> {
  return emulate({media: 'screen', colorScheme: 'no-preference', reducedMotion: 'no-preference', forcedColors: 'none'});
}

/** The narrowest page this engine's window allows, in CSS pixels; for narrower ones, test in an `iframe`. */
export const NARROWEST = engine === 'webkit' ? 447 : 200;

/** Sets the size of the page in CSS pixels, in every engine. Resolves when the page has it. */
export async function setViewport(width: number, height: number): Promise<void> {
  if (width < NARROWEST) throw new RangeError(`${engine} cannot be narrower than ${NARROWEST} px.`);
  await executeServerCommand('resize', {width, height});
}
