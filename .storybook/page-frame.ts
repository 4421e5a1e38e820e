import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {classMap} from 'lit/directives/class-map.js';
import {styleMap} from 'lit/directives/style-map.js';
import {pseudoLanguage} from '../stories/pseudo-language.js';
import {imitateForcedColors} from './imitated-forced-colors.js';
import {planThemes} from './plan-themes.js';

/** The page of a host around every story, as the toolbar says, with the design tokens typed into the controls. */
export const pageFrame: Decorator = (story, {globals, args, viewMode}) => {
  const {theme, width, locale, direction, text, colors} = globals as Record<string, string>;
  const typed = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value) as [string, string][];
  const declarations = {...planThemes[theme!]?.page, ...Object.fromEntries(typed)};
  const classes = {page: true, whole: viewMode === 'story', dark: theme === 'dark', [width!]: true};
  // As readers enlarge text: by the font size of the whole page, from which every length in rem follows.
  if (viewMode === 'story') document.documentElement.style.setProperty('font-size', `${text!}%`);
  imitateForcedColors(colors === 'forced');
  const sentences = pseudoLanguage(locale!);
  const shown = sentences ? html`<dr-config locale=${locale!} .messages=${sentences}>${story()}</dr-config>` : story();
  return html`<div class=${classMap(classes)} lang=${locale!} dir=${direction!} style=${styleMap(declarations)}>
    <div class="column">${shown}</div>
  </div>`;
};
