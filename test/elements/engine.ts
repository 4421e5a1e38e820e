import {emulateMedia as emulate, executeServerCommand} from '@web/test-runner-commands';

/** What runs the test. Chromium's shell has none of the objects by which a page could tell it, but says its name. */
export const engine: 'chromium' | 'firefox' | 'webkit' = /Chrome\//.test(navigator.userAgent)
  ? 'chromium'
  : CSS.supports('-moz-appearance', 'none')
    ? 'firefox'
    : 'webkit';

/** Whether this engine's driver can pretend a color scheme, print, reduced motion or forced colors. */
export const canEmulateMedia = engine === 'chromium';

/** Media as a reader's system would set it; call it only where `canEmulateMedia`, and undo it with `emulateNothing`. */
export const emulateMedia = emulate;

export function emulateNothing(): Promise<void> {
  return emulate({media: 'screen', colorScheme: 'no-preference', reducedMotion: 'no-preference', forcedColors: 'none'});
}

/** Narrowest page this engine's window allows, in CSS pixels; below that test in an `iframe`. */
export const NARROWEST = engine === 'webkit' ? 447 : 200;

/** Size of the page in CSS pixels, in every engine. Resolves when the page has it. */
export async function setViewport(width: number, height: number): Promise<void> {
  if (width < NARROWEST) throw new RangeError(`${engine} cannot be narrower than ${NARROWEST} px.`);
  await executeServerCommand('resize', {width, height});
}
