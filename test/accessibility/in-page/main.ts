import {controls, lostControls, obscuredFocus, smallTargets} from './controls.js';
import {scan} from './engines.js';
import {cutText, overlappingText, scrollsSideways} from './layout.js';
import {addRules} from './roots.js';

/** The values from Text Spacing (1.4.12). */
const SPACING = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

const story = () => document.querySelector('#storybook-root')!;
const pageFrame = () => document.querySelector('.page')!;

/** The functions that tests call on a story's page. */
const inPage = {
  /** Whether the story is about a theme and sets its own. */
  hasOwnTheme: () => pageFrame().matches('.dark, [style*=":"]'),
  setDark: (dark: boolean) => void pageFrame().classList.toggle('dark', dark),
  /** Engines see only laid-out content, so lay out everything, as if the reader had scrolled to it. */
  layOutAll: () => void addRules(story(), ':not([hidden]) { content-visibility: visible !important }'),
  scan: () => scan(story()),

  /** Checks reflow, target sizes and text on the page as it is now. */
  layoutFaults: async () => {
    await arranged();
    return [...scrollsSideways(story()), ...smallTargets(story()), ...textFaults()];
  },
  /** Faults that appear under a reader's own text spacing. */
  spacingFaults: () => whileRules(SPACING, () => [...scrollsSideways(story()), ...textFaults()]),
  /**
   * Faults that appear with text of this size, in percent. At 320 px, WCAG does not require reflow with large text too, but
   * no text or control may be lost.
   */
  largeTextFaults: (percent: number) => {
    const before = controls(story());
    return whileRules(`:root { font-size: ${percent}% }`, () => [
      ...(innerWidth > 320 ? scrollsSideways(story()) : []),
      ...textFaults(),
      ...lostControls(before, story()),
    ]);
  },
  obscuredFocus,
};
export type InPage = typeof inPage;

function textFaults(): string[] {
  return [...cutText(story()), ...overlappingText(story())];
}

async function whileRules(rules: string, look: () => string[]): Promise<string[]> {
  const remove = addRules(story(), rules);
  await arranged();
  const found = look();
  remove();
  await arranged();
  return found;
}

/** Components that watch their size need two frames to rearrange. */
async function arranged(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
}

Object.assign(globalThis, {inPage});
