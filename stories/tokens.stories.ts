import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {planThemes} from '../.storybook/plan-themes.js';
import {designTokens} from '../src/styles/tokens.generated.js';

/** The design tokens of all tags with their values on the page: the plan's, or else our default. */
const meta: Meta = {
  title: 'Foundations/Tokens',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  render: (_, {globals}) => html`
    <style>
      .tokens {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: 1.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .tokens code {
        display: block;
        overflow-wrap: anywhere;
      }
      .tokens .swatch {
        block-size: 4rem;
        margin-block-end: 0.5rem;
        border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
        border-radius: 0.5rem;
      }
    </style>
    <ul class="tokens">
      ${tokensOn(globals.theme as string).map(
        ({name, value}) => html`
          <li>
            ${name.includes('color') ? html`<div class="swatch" style=${styleMap({background: value})}></div>` : ''}
            <strong><code>${name}</code></strong>
            <code>${value}</code>
          </li>
        `,
      )}
    </ul>
  `,
};
export default meta;

export const Light: StoryObj = {};
export const Dark: StoryObj = {globals: {theme: 'dark'}};
export const ThemeNeutral: StoryObj = {globals: {theme: 'neutral'}};
export const PlanThemeHarborlight: StoryObj = {globals: {theme: 'harborlight'}};
export const PlanThemeTamarack: StoryObj = {globals: {theme: 'tamarack'}};
export const ThemeDense: StoryObj = {globals: {theme: 'dense'}};

function tokensOn(theme: string): {name: string; value: string}[] {
  return Object.entries(designTokens).map(([name, value]) => ({name, value: planThemes[theme]?.page[name] ?? value}));
}
