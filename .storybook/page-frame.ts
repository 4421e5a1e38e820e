import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {classMap} from 'lit/directives/class-map.js';
import {styleMap} from 'lit/directives/style-map.js';
import {pseudoLanguage} from '../stories/pseudo-language.js';
import {imitateForcedColors} from './imitated-forced-colors.js';
import {planThemes} from './plan-themes.js';

/** Wraps every story in a host page with the toolbar's settings and the design tokens from the controls. */
export const pageFrame: Decorator = (story, {globals, args, viewMode}) => {
  const {theme, width, locale, direction, text, colors} = globals as Record<string, string>;
  const typed = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value) as [string, string][];
  const declarations = {...planThemes[theme!]?.page, ...Object.fromEntries(typed)};
  const classes = {page: true, whole: viewMode === 'story', dark: theme === 'dark', [width!]: true};
  // Enlarge text as readers do: with the page's font size, which all rem lengths follow.
  if (viewMode === 'story') document.documentElement.style.setProperty('font-size', `${text!}%`);
  imitateForcedColors(colors === 'forced');
  const sentences = pseudoLanguage(locale!);
  const shown = sentences ? html`<dr-config locale=${locale!} .messages=${sentences}>${story()}</dr-config>` : story();
  return html`<div class=${classMap(classes)} lang=${locale!} dir=${direction!} style=${styleMap(declarations)}>
    <div class="column">${shown}</div>
  </div>`;
};
