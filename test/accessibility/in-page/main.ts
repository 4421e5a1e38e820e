import {scan} from './engines.js';
import {addRules} from './roots.js';

const story = () => document.querySelector('#storybook-root')!;

/** What the tests call in the page of a story. */
export const inPage = {
  /** Engines see only what is laid out: everything is, as if the reader had scrolled there. */
  layOutAll: () => void addRules(story(), ':not([hidden]) { content-visibility: visible !important }'),
  /** Whether the story brings a theme of its own; without `dark`, only says so. */
  setDark: (dark: boolean) => void document.querySelector('.page')!.classList.toggle('dark', dark),
  hasOwnTheme: () => document.querySelector('.page')!.matches('.dark, [style*=":"]'),
  scan: () => scan(story()),
};

Object.assign(globalThis, {inPage});
