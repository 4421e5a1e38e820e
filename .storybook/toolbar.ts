import type {Preview} from '@storybook/web-components-vite';
import {LANGUAGES} from '../src/i18n/shared/words.js';
import {planThemes} from './plan-themes.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Choices = Readonly<Record<string, string>>;

const WIDTHS: Choices = {wide: 'Wide page', tablet: 'Tablet, 768 px', phone: 'Phone, 320 px', sidebar: 'Sidebar, 280 px'};
const LOCALES: Choices = {
  ...Object.fromEntries(LANGUAGES.map((language) => [`${language}-US`, new Intl.DisplayNames(language, {type: 'language'}).of(language)!])),
  ar: 'العربية (no translation: English)',
  'en-XA': 'Pseudo: accented and longer',
  'ar-XB': 'Pseudo: upside down, for right to left',
};
const DIRECTIONS: Choices = {ltr: 'Left to right', rtl: 'Right to left'};
const TEXT_SIZES: Choices = {'100': 'Text at 100%', '200': 'Text at 200%', '310': 'Text at 310%'};
const COLORS: Choices = {own: 'Colors of the page', forced: 'Forced colors, imitated'};
const THEMES: Choices = {
  light: 'Light',
  dark: 'Dark',
  ...Object.fromEntries(Object.entries(planThemes).map(([name, {title}]) => [name, title])),
};

/** What a page decides about the tags in it. Stories that are about one of these choose it themselves. */
export const toolbar: GlobalTypes = {
  width: choice('Width of the page', 'ruler', WIDTHS),
  theme: choice('Theme of the page', 'paintbrush', THEMES),
  locale: choice('Language of the page', 'globe', LOCALES),
  direction: choice('Direction of the page', 'transfer', DIRECTIONS),
  text: choice('Size of the text', 'grow', TEXT_SIZES),
  colors: choice('Who chooses the colors', 'contrast', COLORS),
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
