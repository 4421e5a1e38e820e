import {controls, lostControls, obscuredFocus, smallTargets} from './controls.js';
import {scan} from './engines.js';
import {cutText, overlappingText, scrollsSideways} from './layout.js';
import {addRules} from './roots.js';

/** The values of Text Spacing (1.4.12). */
const SPACING = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

const story = () => document.querySelector('#storybook-root')!;
const pageFrame = () => document.querySelector('.page')!;

/** What the tests call in the page of a story. */
const inPage = {
  /** Whether the story is about a theme and brings it. */
  hasOwnTheme: () => pageFrame().matches('.dark, [style*=":"]'),
  setDark: (dark: boolean) => void pageFrame().classList.toggle('dark', dark),
  /** Engines see only what is laid out: everything is, as if the reader had scrolled there. */
  layOutAll: () => void addRules(story(), ':not([hidden]) { content-visibility: visible !important }'),
  scan: () => scan(story()),

  /** Reflow and targets, in the page as it stands. */
  layoutFaults: async () => {
    await arranged();
    return [...scrollsSideways(story()), ...smallTargets(story()), ...textFaults()];
  },
  /** What text spacing of the reader's own does. */
  spacingFaults: () => whileRules(SPACING, () => [...scrollsSideways(story()), ...textFaults()]),
  /** What text of that size, in percent, does. A page as narrow as WCAG asks for need not hold large text as well, but loses none. */
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

/** Components that watch their size have until the next frame but one to arrange themselves. */
async function arranged(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
}

Object.assign(globalThis, {inPage});
