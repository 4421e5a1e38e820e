import type {Preview} from '@storybook/web-components-vite';
import {LANGUAGES} from '../src/i18n/shared/words.js';
import {planThemes} from './plan-themes.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Choices = Readonly<Record<string, string>>;

const WIDTHS: Choices = {wide: 'Wide page', tablet: 'Tablet, 768 px', phone: 'Phone, 320 px', sidebar: 'Sidebar, 280 px'};
const LOCALES: Choices = {
  ...Object.fromEntries(LANGUAGES.map((language) => [`${language}-US`, new Intl.DisplayNames(language, {type: 'language'}).of(language)!])),
  ar: 'العربية (not translated: English)',
  'en-XA': 'Pseudo: accented and longer',
  'ar-XB': 'Pseudo: upside down, right to left',
};
const DIRECTIONS: Choices = {ltr: 'Left to right', rtl: 'Right to left'};
const TEXT_SIZES: Choices = {'100': 'Text at 100%', '200': 'Text at 200%', '310': 'Text at 310%'};
const COLORS: Choices = {own: 'Page colors', forced: 'Forced colors (imitated)'};
const THEMES: Choices = {
  light: 'Light',
  dark: 'Dark',
  ...Object.fromEntries(Object.entries(planThemes).map(([name, {title}]) => [name, title])),
};

/** The page settings that affect the tags. Stories about one of them set it themselves. */
export const toolbar: GlobalTypes = {
  width: choice('Page width', 'ruler', WIDTHS),
  theme: choice('Page theme', 'paintbrush', THEMES),
  locale: choice('Page language', 'globe', LOCALES),
  direction: choice('Page direction', 'transfer', DIRECTIONS),
  text: choice('Text size', 'grow', TEXT_SIZES),
  colors: choice('Color mode', 'contrast', COLORS),
};

export const initialGlobals: Readonly<Record<keyof typeof toolbar, string>> = {
  width: 'wide',
  theme: 'light',
  locale: 'en-US',
  direction: 'ltr',
  text: '100',
  colors: 'own',
};

function choice(
  description: string,
  icon: 'ruler' | 'paintbrush' | 'globe' | 'transfer' | 'grow' | 'contrast',
  choices: Choices,
): GlobalTypes[string] {
  const items = Object.entries(choices).map(([value, title]) => ({value, title}));
  return {description, toolbar: {title: description, icon, items, dynamicTitle: true}};
}
