import type {Preview} from '@storybook/web-components-vite';
import {planThemes} from './plan-themes.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Choices = Readonly<Record<string, string>>;

const WIDTHS: Choices = {wide: 'Wide page', tablet: 'Tablet, 768 px', phone: 'Phone, 320 px'};
const LOCALES: Choices = {
  'en-US': 'English',
  'es-US': 'Español',
  ar: 'العربية (no translation: English)',
  'en-XA': 'Pseudo: accented and longer',
  'ar-XB': 'Pseudo: right to left',
};
const DIRECTIONS: Choices = {ltr: 'Left to right', rtl: 'Right to left'};
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
};

export const initialGlobals: Readonly<Record<keyof typeof toolbar, string>> = {
  width: 'wide',
  theme: 'light',
  locale: 'en-US',
  direction: 'ltr',
};

function choice(description: string, icon: 'ruler' | 'paintbrush' | 'globe' | 'transfer', choices: Choices): GlobalTypes[string] {
  const items = Object.entries(choices).map(([value, title]) => ({value, title}));
  return {description, toolbar: {title: description, icon, items, dynamicTitle: true}};
}
